import type { Arrived, Gone, PlaceKey } from '../../arrived.ts';
import { keepsAgainstWish, type MastodonSettings } from '../../sources/mastodonSettings.ts';
import { arrivedOf, whyNotKept, type MastodonStatus } from '../../sources/mastodonStatus.ts';
import type { SourceToRead } from './adapter.ts';
import type { MastodonClient } from './mastodonClient.ts';
import { threadsOf } from './mastodonThreads.ts';

/** One reading of one source. */
export type MastodonRound = {
  source: SourceToRead;
  settings: MastodonSettings;
  client: MastodonClient;
  now: Date;
};

/** Where posts of a source are counted: its server, and the hashtag as a community of it. */
export const placeOf = (settings: MastodonSettings): PlaceKey => ({
  network: 'mastodon',
  site: new URL(settings.server).host,
  community: settings.mode === 'hashtag' ? `#${settings.hashtag}` : '',
});

/** What may be kept of some statuses; what may not any more, and was kept, goes. */
export async function keptOf(
  statuses: readonly MastodonStatus[],
  { settings, client }: Pick<MastodonRound, 'settings' | 'client'>,
): Promise<{ arrived: Arrived[]; gone: Gone[] }> {
  const aside = keepsAgainstWish(settings);
  const kept = statuses.filter((status) => whyNotKept(status, aside) === null);
  const gone = statuses.filter((status) => whyNotKept(status, aside) !== null);
  const threads = await threadsOf(kept, client);
  const place = placeOf(settings);
  return {
    arrived: kept.map((status) => arrivedOf(status, place, threads(status))),
    gone: gone.map(({ id }) => ({ kind: 'post', externalId: id, reason: 'not_wanted_there' })),
  };
}

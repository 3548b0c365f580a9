import * as v from 'valibot';

/** What a source of the kind `feed` needs. */
export const feedSettings = v.object({
  address: v.pipe(
    v.string(),
    v.trim(),
    v.maxLength(2_000),
    v.url(),
    v.check((text) => /^https?:\/\/[^/]/i.test(text)),
  ),
});
export type FeedSettings = v.InferOutput<typeof feedSettings>;

/** The address as it may be shown: without a name and password. Empty for settings of another kind. */
export function shownAddress(settings: unknown): string {
  const parsed = v.safeParse(feedSettings, settings);
  const url = parsed.success ? URL.parse(parsed.output.address) : null;
  if (!url) return '';
  url.username = '';
  url.password = '';
  return url.href;
}

/** Whether settings are of the feed at this address; `www.` and a closing slash make no other. */
export function sameFeed(settings: unknown, address: string): boolean {
  const parsed = v.safeParse(feedSettings, settings);
  return parsed.success && plain(parsed.output.address) === plain(address);
}

const plain = (address: string) =>
  address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/\/$/, '');

/** The whole address, with a name and password where it has them; null: no feed's settings. */
export function feedAddress(settings: unknown): string | null {
  const parsed = v.safeParse(feedSettings, settings);
  return parsed.success ? parsed.output.address : null;
}

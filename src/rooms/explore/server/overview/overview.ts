import { may } from '#platform/auth/rights.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { addDays, dayIn } from '#platform/base/clock.ts';
import type { Id } from '#platform/base/ids.ts';
import { inOrganisation, type Tx } from '#platform/db/database.ts';
import type { NotHeard } from '../../maps/maps.ts';
import { lastDays } from '../../maps/period.ts';
import { nextAction, type NextAction } from '../../overview/overview.ts';
import { openIn } from '../../sheet/sheet.ts';
import { excursionsOf } from '../excursion/excursions.queries.ts';
import { listed as listedExcursion } from '../excursion/excursions.ts';
import { countHeard } from '../fahrplan.queries.ts';
import { tonalityTrust } from '../listening/trust.ts';
import { notHeard } from '../maps/notHeard.ts';
import { listed, type ListedMention } from '../mentions/list.ts';
import { positionsOf } from '../positions/positions.queries.ts';
import { sheetOf } from '../sheet.queries.ts';
import { newestFew, placesSince, type PlaceOfWeek } from './overview.queries.ts';

export type Overview = {
  /** Mentions of the last seven days, and of the seven before. */
  week: number;
  weekBefore: number;
  places: PlaceOfWeek[];
  /** Mentions of these seven days at all other places. */
  elsewhere: number;
  notHeard: NotHeard;
  /** For those who may read mentions; else empty. */
  newest: ListedMention[];
  running: { id: Id<'excursion'>; title: string; code: string } | null;
  next: NextAction;
  verdictsMissing: number;
  anything: boolean;
};

const newestShown = 5;
const placesShown = 6;

/** What is heard now, what is not, and what to do next. */
export const overviewFor = (scope: Scope, now: Date): Promise<Overview> =>
  inOrganisation(scope, async (tx) => {
    const { organisationId } = scope;
    const day = (daysAgo: number) => dayIn(scope.timeZone, addDays(now, -daysAgo));
    const places = await placesSince(tx, organisationId, day(6), day(-1));
    const before = await placesSince(tx, organisationId, day(13), day(6));
    const silence = await notHeard(tx, organisationId, lastDays(day(0), 30));
    const running = (await excursionsOf(tx, organisationId))
      .map((row) => listedExcursion(row, now))
      .find(({ state }) => state === 'running');
    const trust = await tonalityTrust(tx, organisationId);
    const { sources, mentions } = await countHeard(tx, organisationId);
    const sheet = await sheetOf(tx, organisationId);
    const verdictsMissing = Math.max(0, trust.needed - trust.checked);
    return {
      week: sum(places),
      weekBefore: sum(before),
      places: places.slice(0, placesShown),
      elsewhere: sum(places.slice(placesShown)),
      notHeard: silence,
      newest: may(scope.role, 'readMentions') ? await newestOf(tx, scope) : [],
      running: running ? { id: running.id, title: running.title, code: running.code } : null,
      verdictsMissing,
      anything: sources > 0 || mentions > 0,
      next: nextAction({
        mayEdit: may(scope.role, 'editListening'),
        mayJudge: may(scope.role, 'judgeMentions'),
        sources,
        heard: mentions > 0,
        runningExcursion: running?.id ?? null,
        brokenSources: silence.broken.length,
        sheetOpen: sheet ? openIn(sheetGap(sheet)) !== null : false,
        verdictsMissing,
        positions: (await positionsOf(tx, organisationId)).length,
      }),
    };
  });

const sum = (places: PlaceOfWeek[]): number =>
  places.reduce((total, { mentions }) => total + mentions, 0);

const sheetGap = (row: NonNullable<Awaited<ReturnType<typeof sheetOf>>>) => ({
  legalBasis: row.legal_basis,
  legalSource: row.legal_source,
  balancing: row.balancing,
});

async function newestOf(tx: Tx, scope: Scope): Promise<ListedMention[]> {
  const ids = await newestFew(tx, scope.organisationId, newestShown);
  return listed(
    tx,
    scope,
    ids.map((id) => ({ id, at: '' })),
  );
}

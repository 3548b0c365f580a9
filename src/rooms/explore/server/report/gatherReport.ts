import { organisationNameOf } from '#platform/auth/organisations.ts';
import { may } from '#platform/auth/rights.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { dayIn } from '#platform/base/clock.ts';
import type { OrganisationId } from '#platform/base/ids.ts';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { inOrganisation, type Tx } from '#platform/db/database.ts';
import type { ListeningReport, Repeated } from '../../report/listeningReport.ts';
import type { CalendarPeriod } from '../../report/period.ts';
import type { Section } from '../../report/sections.ts';
import { audienceMap } from '../maps/audienceMap.ts';
import { notHeard } from '../maps/notHeard.ts';
import { viewOfUs } from '../maps/viewOfUs.ts';
import { excerptsOf } from '../mentionTexts.queries.ts';
import { positionsWithEvidence } from '../positions/positionViews.ts';
import { mostRepeated } from './report.queries.ts';

type Asked = { period: CalendarPeriod; sections: readonly Section[]; now: Date };

/**
 * What a listening report tells of a period.
 * @returns refuses `notAllowed` who may not read mentions: their words are in it.
 */
export async function gatherReport(
  scope: Scope,
  asked: Asked,
): Promise<Outcome<ListeningReport, 'notAllowed'>> {
  if (!may(scope.role, 'readMentions')) return refused('notAllowed');
  return done(await listeningReport(scope, asked));
}

/** The same for the routine that sends reports; who gets one was asked before. */
export async function listeningReport(
  { organisationId, timeZone }: Pick<Scope, 'organisationId' | 'timeZone'>,
  { period, sections, now }: Asked,
): Promise<ListeningReport> {
  const organisation = await organisationNameOf(organisationId);
  return inOrganisation({ organisationId }, async (tx) => ({
    organisation,
    timeZone,
    period,
    madeAt: now,
    sections,
    audience: await audienceMap(tx, organisationId, period),
    view: await viewOfUs(tx, organisationId, period),
    positions: await positionsWithEvidence(tx, organisationId, lastDayOf(period, timeZone, now)),
    repeated: sections.includes('mentions')
      ? await repeatedIn(tx, organisationId, { period, timeZone })
      : [],
    notHeard: await notHeard(tx, organisationId, period),
  }));
}

const lastDayOf = ({ to }: CalendarPeriod, timeZone: string, now: Date): string => {
  const today = dayIn(timeZone, now);
  return to < today ? to : today;
};

const mostShown = 10;

async function repeatedIn(
  tx: Tx,
  organisationId: OrganisationId,
  { period, timeZone }: { period: CalendarPeriod; timeZone: string },
): Promise<Repeated[]> {
  const rows = await mostRepeated(tx, organisationId, { period, timeZone, most: mostShown });
  const ids = rows.map(({ id }) => id);
  const texts = new Map(
    (await excerptsOf(tx, organisationId, ids)).map((text) => [text.mentionId, text]),
  );
  return rows.map(({ id, publishedAt, place, link, elsewhere }) => ({
    title: texts.get(id)?.title ?? '',
    excerpt: texts.get(id)?.excerpt ?? '',
    place,
    day: dayIn(timeZone, publishedAt),
    link,
    elsewhere,
  }));
}

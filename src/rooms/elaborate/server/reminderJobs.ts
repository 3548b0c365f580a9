import * as v from 'valibot';
import { timeZoneOf } from '#platform/auth/organisations.ts';
import { addMinutes } from '#platform/base/clock.ts';
import { isId, type OrganisationId } from '#platform/base/ids.ts';
import { inOrganisation, type Tx } from '#platform/db/database.ts';
import { formatMoment } from '#platform/i18n/format.ts';
import { enqueue } from '#platform/jobs/jobs.ts';
import { queueForgottenMail, type MailWay } from '#platform/mail/outbox.ts';
import type { WorkshopId, WorkshopKey } from '../board.ts';
import { reminderMailMessages } from '../messages/reminderMails.ts';
import { phases, type Phase } from '../phases.ts';
import { reportPath } from '../report/reportPath.ts';
import { agendaOf } from './agenda.queries.ts';
import { forgetReminder, reminderLink } from './reminders.ts';
import {
  claimReminder,
  remindersOf,
  remindersToTell,
  type ReminderRow,
} from './reminders.queries.ts';
import { workshopOf, type WorkshopRow } from './workshops.queries.ts';

// A phase clicked by mistake, and an end that is undone, tell nobody.
const phaseSettlesMinutes = 1;
const endSettlesMinutes = 10;
const atOnce = 200;

/** Has everybody who left an address told of a phase, a minute after it was entered. */
export async function tellPhaseSoon(
  tx: Tx,
  { organisationId, workshopId }: WorkshopKey,
  { phase, now }: { phase: Phase; now: Date },
): Promise<void> {
  const payload = { organisationId, workshopId, phase };
  await enqueue(tx, 'tell_phase', payload, addMinutes(now, phaseSettlesMinutes));
}

const phasePayload = v.object({
  organisationId: v.custom<OrganisationId>(isId),
  workshopId: v.custom<WorkshopId>(isId),
  phase: v.picklist(phases),
});

/**
 * The job that tells of a phase: each address once, however often it runs; nobody when the workshop
 * has gone on meanwhile.
 */
export async function tellPhase(payload: unknown, now: Date, way: MailWay): Promise<void> {
  const { phase, ...key } = v.parse(phasePayload, payload);
  const telling = await inOrganisation(key, (tx) => tellingOf(tx, key, phase));
  if (!telling || !way.canSend) return;
  const timeZone = await timeZoneOf(key.organisationId);
  for (const row of telling.rows) {
    await inOrganisation(key, async (tx) => {
      const claim = { id: row.id, phase };
      if (!(await claimReminder(tx, key.organisationId, claim))) return;
      await mailPhase({ tx, now, way, timeZone, phase, ...telling }, row);
    });
  }
  if (telling.rows.length === atOnce) await tellPhase(payload, now, way);
}

async function tellingOf(tx: Tx, key: WorkshopKey, phase: Phase) {
  const workshop = await workshopOf(tx, key);
  if (!workshop || workshop.closed_at || workshop.rehearsal_since) return null;
  if (workshop.pace !== 'deadlines' || workshop.phase !== phase) return null;
  const agenda = await agendaOf(tx, key);
  return {
    workshop,
    until: agenda.find((item) => item.phase === phase)?.deadline_at ?? null,
    rows: await remindersToTell(tx, key, { phase, most: atOnce }),
  };
}

type Telling = {
  tx: Tx;
  now: Date;
  way: MailWay;
  timeZone: string;
  phase: Phase;
  workshop: WorkshopRow;
  until: Date | null;
};

async function mailPhase(telling: Telling, row: ReminderRow): Promise<void> {
  const { tx, now, way, timeZone, phase, workshop, until } = telling;
  const { origin } = way;
  const t = reminderMailMessages[row.language];
  const body = t.phase({
    title: workshop.title,
    task: t.tasks[phase],
    until: until && formatMoment(row.language, until, timeZone),
    link: `${origin}/w/${workshop.code}`,
    stopLink: await reminderLink(tx, row, { code: workshop.code, origin, now }),
  });
  await queueForgottenMail(tx, { recipient: row.email, subject: t.phaseSubject[phase], body });
}

// The fact of the end, as its listener hears it.
const closedPayload = v.object({
  organisationId: v.custom<OrganisationId>(isId),
  subjectId: v.custom<WorkshopId>(isId),
});

/**
 * The job after `elaborate.workshop_closed`: a last mail with the report's link, then every address
 * is deleted. It waits ten minutes, in which the end can be undone.
 */
export async function endReminders(payload: unknown, now: Date, way: MailWay): Promise<void> {
  const { organisationId, subjectId: workshopId } = v.parse(closedPayload, payload);
  const key = { organisationId, workshopId };
  const left = await inOrganisation(key, async (tx) => {
    const workshop = await workshopOf(tx, key);
    if (!workshop?.closed_at) return null;
    const rows = await remindersOf(tx, key, atOnce);
    const settledAt = addMinutes(workshop.closed_at, endSettlesMinutes);
    if (rows.length === 0 || now >= settledAt) return { workshop, rows };
    await enqueue(tx, 'end_reminders', { organisationId, subjectId: workshopId }, settledAt);
    return null;
  });
  if (!left) return;
  for (const row of left.rows) {
    await inOrganisation(key, async (tx) => {
      const wasThere = await forgetReminder(tx, organisationId, row.id);
      if (wasThere && row.confirmed_at && way.canSend) await mailEnd(tx, left.workshop, row, way);
    });
  }
  if (left.rows.length === atOnce) await endReminders(payload, now, way);
}

async function mailEnd(
  tx: Tx,
  workshop: WorkshopRow,
  row: ReminderRow,
  { origin }: MailWay,
): Promise<void> {
  const t = reminderMailMessages[row.language];
  const link = workshop.report_token
    ? origin + reportPath(workshop.report_token)
    : `${origin}/w/${workshop.code}`;
  const body = t.end(workshop.title, link);
  await queueForgottenMail(tx, { recipient: row.email, subject: t.endSubject, body });
}

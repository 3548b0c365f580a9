import { newWorkshopCode } from '#platform/auth/publicTokens.ts';
import { may } from '#platform/auth/rights.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { isId, newId } from '#platform/base/ids.ts';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { inOrganisation, type Tx } from '#platform/db/database.ts';
import { isUniqueViolation } from '#platform/db/databaseProblem.ts';
import { recordFact } from '#platform/facts/facts.ts';
import { programmesFor } from '#rooms/programme/door.server.ts';
import type { WorkshopId, WorkshopKey } from '../board.ts';
import { proposedDeadlines } from '../deadlines.ts';
import { mostGivenCards } from '../lengths.ts';
import type { WorkshopInList, WorkshopOfAll, WorkshopWish } from '../workshop.ts';
import { announce } from './announce.ts';
import { isModerator, workshopsModeratedBy } from './moderators.queries.ts';
import { writeWorkshop, type WorkshopPlan } from './newWorkshop.ts';
import { ourTemplate, ownTemplate } from './templates.ts';
import { courseOf } from './work.ts';
import { workshopsWithVoters } from './participants.queries.ts';
import { setWorkshop, workshopOf, workshopsByTime, type WorkshopRow } from './workshops.queries.ts';

/**
 * Starts an Impulstag: by a template of ours or of the person's own, the whole day where none is
 * named. The five steps are the columns, and every setting is at its default, unless the own
 * template says otherwise.
 * @returns its id and the short code people join with.
 */
export async function createWorkshop(
  scope: Scope,
  wish: WorkshopWish,
  now: Date,
): Promise<Outcome<{ id: WorkshopId; code: string }, 'notAllowed' | 'templateGone'>> {
  if (!may(scope.role, 'runWorkshops')) return refused('notAllowed');
  const plan = await planOf(scope, wish, now);
  if (!plan) return refused('templateGone');
  return withFreeCode((code) =>
    inOrganisation(scope, async (tx) => {
      const id = newId<'workshop'>(now);
      const key = { organisationId: scope.organisationId, workshopId: id };
      await writeWorkshop({ tx, key, personId: scope.personId, now }, code, plan);
      await recordFact(tx, scope, { kind: 'elaborate.workshop_started', subjectId: id, at: now });
      return done({ id, code });
    }),
  );
}

/**
 * The workshops a member may see, the newest first, at most 200: a coach the own ones, all others
 * every one.
 */
export const workshopsOf = (scope: Scope): Promise<WorkshopOfAll[]> =>
  inOrganisation(scope, async (tx) => {
    const rows = await workshopsSeen(tx, scope);
    const joined = await workshopsWithVoters(tx, scope.organisationId);
    return rows.map((row) => ({
      ...inList(scope, row),
      startsAt: row.starts_at,
      joined: joined.has(row.id),
    }));
  });

async function workshopsSeen(tx: Tx, scope: Scope): Promise<WorkshopRow[]> {
  const all = await workshopsByTime(tx, scope.organisationId);
  if (scope.role !== 'coach') return all;
  const opened = await workshopsModeratedBy(tx, scope.organisationId, scope.personId);
  return all.filter((row) => isMine(scope, row) || opened.has(row.id));
}

/** A workshop through the person; null alike when it is not theirs and when there is none. */
export async function findWorkshopFor(
  scope: Scope,
  workshopId: WorkshopId,
): Promise<(WorkshopInList & { key: WorkshopKey }) | null> {
  const key = { organisationId: scope.organisationId, workshopId };
  const row = await inOrganisation(scope, async (tx) => {
    const found = await workshopOf(tx, key);
    const isSeen = found && !found.rehearsal_since && (await maySee(tx, scope, found));
    return isSeen ? found : null;
  });
  return row ? { ...inList(scope, row), key } : null;
}

/**
 * Puts a workshop into a programme, or out of it with null. Measures made later belong to it too.
 */
export async function attachToProgramme(
  scope: Scope,
  workshopId: WorkshopId,
  programmeId: WorkshopRow['programme_id'],
): Promise<Outcome<null, 'notAllowed' | 'workshopGone' | 'programmeGone'>> {
  const workshop = await findWorkshopFor(scope, workshopId);
  if (!workshop) return refused('workshopGone');
  if (!workshop.mine) return refused('notAllowed');
  const programmes = programmeId ? await programmesFor(scope) : [];
  if (programmeId && !programmes.some((programme) => programme.id === programmeId)) {
    return refused('programmeGone');
  }
  await inOrganisation(scope, async (tx) => {
    await setWorkshop(tx, workshop.key, { programme_id: programmeId });
    await announce(tx, workshop.key, { workshop: true });
  });
  return done(null);
}

/** By role: owner and lead moderate every workshop, a coach the own ones. */
const isMine = (scope: Scope, row: WorkshopRow): boolean =>
  may(scope.role, 'runEveryWorkshop') ||
  (may(scope.role, 'runWorkshops') && row.created_by === scope.personId);

async function maySee(tx: Tx, scope: Scope, row: WorkshopRow): Promise<boolean> {
  // An external coach serves several houses: the own workshops, and those the link was opened for.
  if (scope.role !== 'coach' || isMine(scope, row)) return true;
  const key = { organisationId: row.organisation_id, workshopId: row.id };
  return isModerator(tx, key, { personId: scope.personId });
}

const inList = (scope: Scope, row: WorkshopRow): WorkshopInList => ({
  id: row.id,
  code: row.code,
  title: row.title,
  guidingQuestion: row.guiding_question,
  ...courseOf(row),
  createdAt: row.created_at,
  programmeId: row.programme_id,
  mine: isMine(scope, row),
  textsForgottenAt: row.texts_forgotten_at,
});

async function planOf(scope: Scope, wish: WorkshopWish, now: Date): Promise<WorkshopPlan | null> {
  const { title, guidingQuestion, headCount, pace = 'room', template = 'whole' } = wish;
  const built = isId<'kit_item'>(template)
    ? (await ownTemplate({ id: scope.personId }, template))?.template
    : { ...ourTemplate(template), cards: [], kind: 'house' as const };
  if (!built) return null;
  const kind = wish.kind === 'open_round' ? wish.kind : built.kind;
  const typed = template === 'dots' ? (wish.cards ?? []) : [];
  const given = typed.map((card) => ({ title: card, explanation: '', column: 0 }));
  // In an open round nobody takes measures on together.
  const agenda = built.agenda.filter(({ phase }) => kind === 'house' || phase !== 'measures');
  return {
    ...{ title, guidingQuestion, headCount, kind, pace },
    secondHost: kind === 'open_round' ? wish.secondHost || null : null,
    agenda: pace === 'room' ? agenda : proposedDeadlines(agenda, now, scope.timeZone),
    columns: built.columns,
    settings: built.settings,
    impulse: built.impulse,
    cards: [...built.cards, ...given].slice(0, mostGivenCards),
  };
}

const codeTries = 5;

/** A code that is taken undoes the transaction; another one is tried. */
export async function withFreeCode<T>(
  work: (code: string) => Promise<T>,
  tries = codeTries,
): Promise<T> {
  try {
    return await work(newWorkshopCode());
  } catch (error) {
    if (!isUniqueViolation(error) || tries <= 1) throw error;
    return withFreeCode(work, tries - 1);
  }
}

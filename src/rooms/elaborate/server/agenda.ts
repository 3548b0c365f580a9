import { done, refused } from '#platform/base/outcome.ts';
import { agendaInOrder, whyNotPlan } from '../agenda.ts';
import type { DeskCommand } from '../commands.ts';
import { whyNotOnceClosed } from '../phaseRules.ts';
import type { Phase } from '../phases.ts';
import { agendaOf, changeAgendaRows } from './agenda.queries.ts';
import { courseOf, type Carried, type Work } from './work.ts';
import { setWorkshop } from './workshops.queries.ts';

type Wish = Extract<DeskCommand, { kind: 'changeAgenda' }>;

/** Which phases the day has, how long each is planned, and whether deadlines end them. */
export async function changeAgenda(work: Work, wish: Wish): Carried {
  const { tx, key, workshop } = work;
  const { pace } = wish;
  const agenda = agendaInOrder(wish.agenda, pace);
  const entered = await enteredPhases(work);
  const reason =
    whyNotOnceClosed(courseOf(workshop)) ??
    whyNotPlan(agenda, { pace, kind: workshop.kind, entered });
  if (reason) return refused(reason);
  const rows = agenda.map(({ deadlineAt, ...item }) => ({
    ...item,
    deadlineAt: deadlineAt === null ? null : new Date(deadlineAt),
  }));
  await changeAgendaRows(tx, key, rows);
  await setWorkshop(tx, key, { pace });
  return done({ workshop: true });
}

/** Where the workshop is or has been; what came of it is in the report. */
async function enteredPhases({ tx, key, workshop }: Work): Promise<Phase[]> {
  const rows = await agendaOf(tx, key);
  const before = rows.filter((row) => row.entered_at !== null).map((row) => row.phase);
  return [workshop.phase, ...before];
}

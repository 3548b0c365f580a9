import { momentAt } from '#platform/base/zoneTime.ts';
import { phases } from '../phases.ts';

/**
 * What AgendaFields sends, as the command changeAgenda wants it; not yet checked.
 * @param timeZone in which the deadlines are meant.
 */
export const agendaOfForm = (form: FormData, timeZone: string) => ({
  kind: 'changeAgenda' as const,
  pace: form.get('pace') === 'deadlines' ? ('deadlines' as const) : ('room' as const),
  agenda: phases
    .filter((phase) => form.get(`phase-${phase}`) !== null)
    .map((phase) => ({
      phase,
      minutes: Number(form.get(`minutes-${phase}`)),
      deadlineAt: deadlineOf(form, phase, timeZone),
    })),
});

function deadlineOf(form: FormData, phase: string, timeZone: string): string | null {
  if (form.get('pace') !== 'deadlines') return null;
  const local = form.get(`deadline-${phase}`);
  if (typeof local !== 'string') return null;
  return momentAt(local.slice(0, 16), timeZone)?.toISOString() ?? null;
}

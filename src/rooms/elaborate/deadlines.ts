import { addDays, dayIn } from '#platform/base/clock.ts';
import { momentAt } from '#platform/base/zoneTime.ts';
import type { PlannedPhase } from './agenda.ts';
import type { Phase } from './phases.ts';

// From the next day on: collect for a day, dot on the second, decide on the third. Whoever works
// mornings or late finds every phase open.
const proposed: Record<Phase, { day: number; hour: string }> = {
  arrive: { day: 1, hour: '08:00' },
  impulse: { day: 1, hour: '09:00' },
  collect: { day: 1, hour: '18:00' },
  group: { day: 1, hour: '20:00' },
  benefit: { day: 2, hour: '12:00' },
  effort: { day: 2, hour: '18:00' },
  matrix: { day: 3, hour: '12:00' },
  discussion: { day: 3, hour: '15:00' },
  measures: { day: 3, hour: '18:00' },
  closing: { day: 3, hour: '20:00' },
};

/** A first proposal for a day by deadline, three days from tomorrow; moderators change it. */
export const proposedDeadlines = (
  agenda: readonly PlannedPhase[],
  now: Date,
  timeZone: string,
): (PlannedPhase & { deadlineAt: Date | null })[] =>
  agenda.map(({ phase, minutes }) => {
    const { day, hour } = proposed[phase];
    const local = `${dayIn(timeZone, addDays(now, day))}T${hour}`;
    return { phase, minutes, deadlineAt: momentAt(local, timeZone) };
  });

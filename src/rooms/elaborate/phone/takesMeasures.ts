import type { WorkshopView } from '../board.ts';
import { whyNotMeasure } from '../phaseRules.ts';

/** Whether the phone asks who takes what on: while that is talked about, and until the day ends. */
export const takesMeasures = (workshop: WorkshopView): boolean =>
  (workshop.phase === 'measures' ||
    (workshop.phase === 'closing' && workshop.agenda.some(({ phase }) => phase === 'measures'))) &&
  !workshop.closed &&
  whyNotMeasure(workshop) === null;

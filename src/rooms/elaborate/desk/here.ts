import type { Board, Desk } from '../board.ts';
import type { DeskWords } from '../messages/desk.ts';

/**
 * How many are there, in words; nothing once the day has ended. By deadline nobody is there at
 * once, and the invented people of a rehearsal have no browser.
 */
export function whoIsHere({ workshop, progress }: Board, desk: Desk, t: DeskWords): string | null {
  if (workshop.closed) return null;
  if (workshop.pace === 'deadlines') return t.takingPart(progress.participants);
  const here = workshop.rehearsal ? progress.participants : desk.connected;
  return t.connected(here, workshop.headCount);
}

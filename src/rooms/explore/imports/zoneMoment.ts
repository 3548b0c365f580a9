import { momentAt } from '#platform/base/zoneTime.ts';

// Asking Intl costs some 50 µs, and a million rows have some thousand different hours.
const known = new Map<string, number>();
const mostKnown = 20_000;

/** As `momentAt`, remembering the hours it was asked for. */
export function zoneMoment(local: string, timeZone: string): Date | null {
  if (timeZone === 'UTC') {
    const at = new Date(`${local}Z`);
    return Number.isNaN(at.getTime()) ? null : at;
  }
  const hour = local.slice(0, 13);
  const key = `${timeZone} ${hour}`;
  const before = known.get(key);
  const began = before ?? momentAt(`${hour}:00`, timeZone)?.getTime();
  if (began === undefined) return null;
  if (before === undefined) {
    if (known.size >= mostKnown) known.clear();
    known.set(key, began);
  }
  return new Date(began + Number(local.slice(14, 16)) * 60_000);
}

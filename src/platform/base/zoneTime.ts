/**
 * A moment as clocks in a time zone show it, as a field for date and time takes it:
 * `2026-11-22T09:30`. @param timeZone a name of IANA.
 */
export const localTimeIn = (at: Date, timeZone: string): string =>
  // Sweden writes days and times as ISO 8601 does.
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
    .format(at)
    .replace(' ', 'T');

/**
 * The moment at which clocks in a time zone show `2026-11-22T09:30`; null where that is no date and
 * time. In the hour a clock skips it is the later one.
 */
export function momentAt(local: string, timeZone: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local)) return null;
  const asIfUtc = new Date(`${local}Z`);
  if (Number.isNaN(asIfUtc.getTime())) return null;
  // The offset at the first guess may be that of the other half of the year.
  const guess = asIfUtc.getTime() - offsetOf(asIfUtc, timeZone);
  return new Date(asIfUtc.getTime() - offsetOf(new Date(guess), timeZone));
}

const offsetOf = (at: Date, timeZone: string): number => {
  const minutes = Math.floor(at.getTime() / 60_000) * 60_000;
  return new Date(`${localTimeIn(at, timeZone)}Z`).getTime() - minutes;
};

/** The one place that asks the machine for the time; everything else is handed a `Date`. */
export const now = (): Date => new Date();

export const addMinutes = (to: Date, minutes: number): Date =>
  new Date(to.getTime() + minutes * 60_000);

export const addDays = (to: Date, days: number): Date => addMinutes(to, days * 24 * 60);

/** As many calendar months later; the 31st becomes the last day of a shorter month. */
export function monthsLater(at: Date, months: number): Date {
  const then = new Date(at);
  then.setUTCMonth(then.getUTCMonth() + months);
  // The day ran over into the next month.
  if (then.getUTCDate() !== at.getUTCDate()) then.setUTCDate(0);
  return then;
}

/** As many calendar months earlier; the 31st becomes the last day of a shorter month. */
export const monthsBefore = (at: Date, months: number): Date => monthsLater(at, -months);

/** A calendar day without a time, as it is in a time zone: `2026-11-22`. */
export const dayIn = (timeZone: string, at: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(at);

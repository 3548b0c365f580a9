import { addDays, monthsBefore, monthsLater } from '#platform/base/clock.ts';

/** What stands where a text was forgotten by its deadline; numbers and counts stay. */
export const forgottenText = '–';

/** After so many days from the end of a workshop the names its guests gave are deleted. */
export const keepNamesDays = 30;

/** When in each night what is due is forgotten, in UTC. */
export const forgettingTime = { hour: 2, minute: 7 } as const;

/** The night in which the texts of a workshop go that ended then and is not opened again. */
export function nightTextsAreForgotten(endedAt: Date, months: number): Date {
  let night = monthsLater(endedAt, months);
  night.setUTCHours(forgettingTime.hour, forgettingTime.minute, 0, 0);
  // The end of a month comes sooner counted from the end of a longer one than back to it.
  while (monthsBefore(night, months) < endedAt) night = addDays(night, 1);
  return night;
}

import { addDays, addMinutes, monthsBefore } from '#platform/base/clock.ts';

type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

// As Google, Facebook, LinkedIn, YouTube and kununu write it, in German and English.
const units: readonly [Unit, RegExp][] = [
  ['minute', /^(min\.?|minuten?|minutes?|mins?|m)$/],
  ['hour', /^(std\.?|stunden?|hours?|hrs?|h)$/],
  ['day', /^(tage?n?|tg\.?|days?|d)$/],
  ['week', /^(wochen?|wo\.?|weeks?|wks?|w)$/],
  ['month', /^(monate?n?|mon\.?|months?|mo)$/],
  ['year', /^(jahre?n?|j\.?|years?|yrs?|yr|y)$/],
];

const amount = /^(\d{1,3}|einem?|einer|an?|one)$/;
const named: readonly [RegExp, number][] = [
  [/^(heute|today|gerade eben|soeben|jetzt|just now|now)$/, 0],
  [/^(gestern|yesterday)$/, 1],
  [/^vorgestern$/, 2],
];

/** "vor 2 Wochen", "3 days ago", "gestern", "2 Wo."; null where it is nothing of this. */
export function relativeMoment(written: string, { now }: { now: Date }): Date | null {
  const text = written
    .trim()
    .toLowerCase()
    .replace(/^(bearbeitet|edited|updated)[:\s]+/, '');
  const byName = named.find(([pattern]) => pattern.test(text));
  if (byName) return addDays(now, -byName[1]);
  const bare = text.replace(/^(vor|seit)\s+/, '').replace(/\s+ago$/, '');
  const [, first = '', second = ''] = /^(\w+?)\s*([a-zäöü.]+)$/.exec(bare) ?? [];
  if (!amount.test(first)) return null;
  const count = Number(first) || (first === '0' ? 0 : 1);
  const unit = units.find(([, pattern]) => pattern.test(second));
  return unit ? earlier(now, count, unit[0]) : null;
}

function earlier(now: Date, count: number, unit: Unit): Date {
  switch (unit) {
    case 'minute':
      return addMinutes(now, -count);
    case 'hour':
      return addMinutes(now, -60 * count);
    case 'day':
      return addDays(now, -count);
    case 'week':
      return addDays(now, -7 * count);
    case 'month':
      return monthsBefore(now, count);
    case 'year':
      return monthsBefore(now, 12 * count);
  }
}

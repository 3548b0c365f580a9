import { addDays, addMinutes, dayIn } from '#platform/base/clock.ts';
import { isDay } from '#platform/base/day.ts';
import { monthOf } from '../months.ts';
import { relativeMoment } from './relativeMoment.ts';
import { zoneMoment } from './zoneMoment.ts';
import { pattern } from './pattern.ts';

/** 03/04: the third of April, or March the fourth. */
export type DayOrder = 'dayFirst' | 'monthFirst';

export type MomentFrame = { timeZone: string; order: DayOrder; now: Date };

/**
 * A moment as exports and people write it, in German and English: ISO 8601, 02.03.26, 3/4/2026 2:05
 * PM, 3. März 2026, "vor 2 Wochen", seconds since 1970, days since 1900 as spreadsheets count. A
 * day without a time is its noon. Null: nothing of this.
 */
export function momentIn(written: string, frame: MomentFrame): Date | null {
  const text = written.trim();
  if (text === '' || text.length > 60) return null;
  return (
    isoMoment(text, frame) ??
    monthOnly(text, frame) ??
    counted(text) ??
    partsMoment(text, frame) ??
    relativeMoment(text, frame)
  );
}

const iso = pattern(
  String.raw`^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ,]+(\d{1,2}):(\d{2})(?::(\d{2})`,
  String.raw`(?:[.,]\d+)?)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$`,
);

function isoMoment(text: string, frame: MomentFrame): Date | null {
  const [, year = '', month = '', day = '', hour, minute = '00', second = '0', zone] =
    iso.exec(text) ?? [];
  const whole = dayText(Number(year), Number(month), Number(day));
  if (!whole) return null;
  const moment = atTime(whole, hour === undefined ? null : `${padded(hour)}:${minute}`, {
    ...frame,
    timeZone: zone ? 'UTC' : frame.timeZone,
  });
  if (!moment) return null;
  const shifted = zone ? addMinutes(moment, -offsetMinutes(zone)) : moment;
  return addMinutes(shifted, Number(second) / 60);
}

/** `2026-03`: its first day. */
function monthOnly(text: string, frame: MomentFrame): Date | null {
  const [, year = '', month = ''] = /^((?:19|20)\d{2})-(\d{2})$/.exec(text) ?? [];
  const day = dayText(Number(year), Number(month), 1);
  return day ? atTime(day, null, frame) : null;
}

function offsetMinutes(zone: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  if (!sign) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** Seconds or milliseconds since 1970; days since the last day of 1899, as spreadsheets count. */
function counted(text: string): Date | null {
  if (/^1\d{9}$/.test(text)) return new Date(Number(text) * 1000);
  if (/^1\d{12}$/.test(text)) return new Date(Number(text));
  if (!/^[2-6]\d{4}([.,]\d+)?$/.test(text)) return null;
  return addDays(new Date('1899-12-30T00:00:00Z'), Number(text.replace(',', '.')));
}

const clock = pattern(
  String.raw`(?:^|[\s,]|um\s|at\s)(\d{1,2})[:.](\d{2})(?:[:.]\d{2})?\s*(uhr|am|pm|a\.m\.|`,
  String.raw`p\.m\.)?`,
);
const numbers = /^(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})?(?!\d)/;
const dayMonth = pattern(
  String.raw`^(?:am\s)?(\d{1,2})(?:\.|st|nd|rd|th)?[\s-]*(?:of\s)?`,
  String.raw`([a-zäöü]{3,9})\.?,?[\s-]*(\d{4}|\d{2}(?!:))?`,
);
const monthDay = /^([a-zäöü]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?/i;
const weekday = pattern(
  String.raw`^(mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun|[a-zä]+tag|[a-z]+day|`,
  String.raw`mittwoch)\.?,\s*`,
);

function partsMoment(whole: string, frame: MomentFrame): Date | null {
  const text = whole.replace(weekday, '');
  const found = byNumbers(text, frame) ?? byNames(text, frame);
  if (!found) return null;
  const rest = text.slice(found.length);
  if (rest.trim() === '') return atTime(found.day, null, frame);
  const time = clockTime(rest);
  if (!time) return null;
  // "Tue, 03 Mar 2026 10:00:00 GMT"
  const timeZone = /\b(GMT|UTC|[+-]0000)$/.test(rest) ? 'UTC' : frame.timeZone;
  return atTime(found.day, time, { ...frame, timeZone });
}

type FoundDay = { day: string; length: number };

function byNumbers(text: string, { order, ...frame }: MomentFrame): FoundDay | null {
  const [matched, first = '', mark, second = '', year] = numbers.exec(text) ?? [];
  if (matched === undefined || (year === undefined && mark !== '.')) return null;
  // With dots the day always comes first; a month over 12 is none.
  const dayFirst = mark === '.' || order === 'dayFirst' ? Number(second) <= 12 : Number(first) > 12;
  const [day, month] = dayFirst ? [first, second] : [second, first];
  return dated({ year, month: Number(month), day: Number(day) }, matched.length, frame.now);
}

function byNames(text: string, { now }: MomentFrame): FoundDay | null {
  const [matched, day = '', name = '', year] = dayMonth.exec(text) ?? [];
  const month = monthOf(name);
  if (matched !== undefined && month)
    return dated({ year, month, day: Number(day) }, matched.length, now);
  const [other, otherName = '', otherDay = '', otherYear] = monthDay.exec(text) ?? [];
  const otherMonth = monthOf(otherName);
  if (other === undefined || !otherMonth) return null;
  return dated({ year: otherYear, month: otherMonth, day: Number(otherDay) }, other.length, now);
}

/** Without a year it was the last such day. */
function dated(
  { year, month, day }: { year: string | undefined; month: number; day: number },
  length: number,
  now: Date,
): FoundDay | null {
  const thisYear = now.getUTCFullYear();
  if (year !== undefined) {
    const text = dayText(year.length === 2 ? 2000 + Number(year) : Number(year), month, day);
    return text ? { day: text, length } : null;
  }
  const today = dayIn('UTC', addDays(now, 1));
  const text = dayText(thisYear, month, day);
  if (!text) return null;
  return { day: text <= today ? text : (dayText(thisYear - 1, month, day) ?? text), length };
}

function clockTime(text: string): string | null {
  const [, hour = '', minute = '', half] = clock.exec(text) ?? [];
  if (hour === '') return null;
  const isHalf = /^[ap]/i.test(half ?? '');
  const base = isHalf ? Number(hour) % 12 : Number(hour);
  const hours = /^p/i.test(half ?? '') ? base + 12 : base;
  return `${padded(String(hours))}:${minute}`;
}

function atTime(day: string, time: string | null, { timeZone }: MomentFrame): Date | null {
  const text = `${day}T${time ?? '12:00'}`;
  return /T([01]\d|2[0-3]):[0-5]\d$/.test(text) ? zoneMoment(text, timeZone) : null;
}

function dayText(year: number, month: number, day: number): string | null {
  const text = `${String(year).padStart(4, '0')}-${padded(String(month))}-${padded(String(day))}`;
  return isDay(text) ? text : null;
}

const padded = (text: string): string => text.padStart(2, '0');

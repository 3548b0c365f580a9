import { monthOf } from '../months.ts';

/**
 * When, as feeds say it: RFC 822 in all its spellings, ISO 8601 in part or whole, and what
 * ASP.NET, the Unix `date` and hands write. Without a zone: UTC.
 * @returns null where it is no date.
 */
export function dateIn(text: string | null): Date | null {
  const given = (text ?? '').trim().slice(0, 100);
  if (given === '') return null;
  return isoDate(given) ?? namedDate(given) ?? slashedDate(given);
}

const isoForm = new RegExp(
  String.raw`^(\d{4})(?:-?(\d\d)(?:-?(\d\d))?)?` +
    String.raw`(?:[T\s]+(\d\d?)(?::?(\d\d)(?::?(\d\d)(?:[.,](\d{1,9}))?)?)?` +
    String.raw`\s*([A-Z]{1,5}|[+-]\d\d:?(?:\d\d)?)?)?$`,
  'i',
);

function isoDate(text: string): Date | null {
  const found = isoForm.exec(text);
  if (!found) return null;
  const [, year, month = '1', day = '1', hour, minute, second, fraction, zone] = found;
  return moment({ year, month: Number(month) - 1, day, hour, minute, second, fraction }, zone);
}

function namedDate(text: string): Date | null {
  const time = /(\d\d?):(\d\d)(?::(\d\d))?(?:[.,](\d+))?\s*(?:([ap])\.?m\.?)?/i.exec(text);
  const zone = /(?:[+-]\d\d:?\d\d|\b(?:UTC|GMT|UT|Z|[ECMP][SD]T|CET|CEST|MEZ|MESZ|BST)\b)/.exec(
    time ? text.slice(time.index + time[0].length) : '',
  );
  const words = (time ? text.slice(0, time.index) + text.slice(time.index + time[0].length) : text)
    .replace(zone?.[0] ?? '', ' ')
    .toLowerCase();
  const month = monthIn(words);
  const numbers = words.match(/\d+/g) ?? [];
  const [first, second] = numbers;
  if (month === null || first === undefined || second === undefined) return null;
  const [day, year] = first.length === 4 ? [second, first] : [first, second];
  const evening = time?.[5]?.toLowerCase();
  const hour = hourOf(Number(time?.[1] ?? 0), evening);
  return moment(
    { year, month, day, hour, minute: time?.[2], second: time?.[3], fraction: time?.[4] },
    zone?.[0],
  );
}

function monthIn(words: string): number | null {
  for (const word of words.match(/\p{L}+/gu) ?? []) {
    // Cut short or misspelt at its end it is the same month.
    const month = monthOf(word) ?? monthOf(word.slice(0, 3));
    if (month !== null) return month - 1;
  }
  return null;
}

function hourOf(hour: number, evening: string | undefined): number {
  if (evening === undefined || hour > 12) return hour;
  return (hour % 12) + (evening === 'p' ? 12 : 0);
}

/** 12/31/2003 and 31.12.2003, with a time. */
function slashedDate(text: string): Date | null {
  const found = /^(\d\d?)([./])(\d\d?)\2(\d{4}|\d\d)(?:[,\s]+(\d\d?):(\d\d)(?::(\d\d))?)?/.exec(
    text,
  );
  if (!found) return null;
  const [, first = '', mark, second = '', year, hour, minute, seconds] = found;
  const [day, month] = mark === '.' ? [first, second] : [second, first];
  return moment({ year, month: Number(month) - 1, day, hour, minute, second: seconds }, undefined);
}

type Digits = string | number | undefined;
type Parts = Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', Digits> & {
  fraction?: string | undefined;
};

function moment(parts: Parts, zone: string | undefined): Date | null {
  const number = (part: Digits) => Number(part ?? 0);
  const year = fullYear(number(parts.year));
  const milliseconds = Math.floor(Number(`0.${parts.fraction ?? '0'}`) * 1000);
  const [month, day, hour] = [number(parts.month), number(parts.day), number(parts.hour)];
  if (month < 0 || month > 11 || day < 1 || day > 31 || hour > 24) return null;
  const at = Date.UTC(year, month, day, hour, number(parts.minute), number(parts.second));
  const date = new Date(at + milliseconds - offsetMinutes(zone) * 60_000);
  return Number.isNaN(date.getTime()) ? null : date;
}

const fullYear = (year: number): number => {
  if (year >= 100) return year;
  return year < 70 ? 2000 + year : 1900 + year;
};

const zones: Record<string, number> = {
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  CET: 60,
  MEZ: 60,
  CEST: 120,
  MESZ: 120,
  BST: 60,
};

function offsetMinutes(zone: string | undefined): number {
  const found = /^([+-])(\d\d):?(\d\d)?$/.exec(zone ?? '');
  if (!found) return zones[(zone ?? '').toUpperCase()] ?? 0;
  const [, sign, hours = '0', minutes = '0'] = found;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

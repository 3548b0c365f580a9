import * as v from 'valibot';
import { isDay } from '../../platform/base/day.ts';
import { isId, type Id } from '../../platform/base/ids.ts';
import { withoutControls } from '../../platform/base/withoutControls.ts';
import { emailLength } from './lengths.ts';

// What the fields of commands are made of.
export const id = <Kind extends string>() => v.custom<Id<Kind>>(isId, 'not an id');
export const text = (most: number) =>
  v.pipe(
    v.string(),
    v.check(isStorable, 'holds control characters'),
    // What nobody meant to send, such as the byte order mark of a spreadsheet.
    v.transform(withoutControls),
    v.trim(),
    v.maxLength(most),
  );
export const filled = (most: number) => v.pipe(text(most), v.minLength(1));
export const whole = (most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most));
export const day = v.pipe(v.string(), v.check(isDay, 'not a day'));
export const origin = v.pipe(text(200), v.check(isWebOrigin, 'not an address of the web'));
export const email = v.pipe(text(emailLength), v.email(), v.toLowerCase());
export const moment = v.pipe(v.string(), v.isoTimestamp());

/** PostgreSQL knows no U+0000, and nobody sees the others; ends of lines and tabs are text. */
function isStorable(written: string): boolean {
  return !/[^\P{Cc}\n\r\t]/u.test(written);
}

/** Such as `http://192.168.1.5:3000`: nothing but where a browser goes. */
function isWebOrigin(written: string): boolean {
  return /^https?:/.test(written) && URL.parse(written)?.origin === written;
}

import { addDays, dayIn } from '#platform/base/clock.ts';
import { momentIn, type MomentFrame } from '../imports/moment.ts';
import { starsIn } from '../imports/stars.ts';
import { pattern } from '../imports/pattern.ts';

/** What stands in one line of a pasted text. */
export type Line =
  | { kind: 'blank' | 'separator' | 'noise' }
  | { kind: 'reply'; author: string }
  /** Who, when, how many stars; before a text, or (`isEnd`) below it. */
  | { kind: 'meta'; author: string; day: Day | null; stars: number | null; isEnd: boolean }
  /** Begins with stars or a day, and goes on with the text. */
  | { kind: 'opening'; author: string; day: Day | null; stars: number | null; text: string }
  | { kind: 'text'; text: string };

export type Day = { day: string; isAbout: boolean };

const separator = /^\s*([-–—=*_•~#])(?:\s*\1){2,}\s*$/;
// Buttons and counts that are copied along, in German and English.
const buttons = pattern(
  String.raw`^(gefällt mir|antworten|kommentieren|teilen|melden|bearbeitet|mehr anzeigen|`,
  String.raw`mehr|weniger anzeigen|übersetzen|übersetzung anzeigen|hilfreich|nützlich|`,
  String.raw`like|reply|share|report|edited|see more|see translation|helpful|verified|`,
  String.raw`verifiziert|local guide|top-fan|folgen|follow|neu|new|\d+\s*(rezension(en)?|`,
  String.raw`bewertung(en)?|fotos?|reviews?|photos?|antwort(en)?|repl(y|ies)|likes?|`,
  String.raw`kommentare?|comments?)|alle \d+ antworten anzeigen|👍|❤️|\d{1,4})$`,
);
const reactions = /^(gefällt mir|antworten|like|reply|kommentieren)$/i;
const reply = pattern(
  String.raw`^(antwort (?:vom inhaber|des inhabers|der inhaberin|des unternehmens|`,
  String.raw`des arbeitgebers|von (.{2,60}))|(?:unternehmens|arbeitgeber)antwort|`,
  String.raw`response from (?:the )?(?:owner|(.{2,60}))|reply from (.{2,60})|`,
  String.raw`(.{2,60}) hat geantwortet|(.{2,60}) replied)(?:\s*[:(].{0,30})?$`,
);
const openingStars = pattern(
  String.raw`^((?:[★⭐]\uFE0F?){1,5}[☆✩]*|[1-5](?:[.,]\d)?\s*\/\s*5|[1-5]`,
  String.raw`(?:[.,]\d)?\s*von\s*5(?:\s*sternen)?)[\s:–—|-]+(.+)$`,
);
const openingDay = pattern(
  String.raw`^(?:([^,;:|\d]{2,40})[,;|]?\s+)?\(?(\d{1,2}\.\s?\d{1,2}\.\s?(?:\d{4}|\d{2})|`,
  String.raw`\d{4}-\d{2}-\d{2})\)?(?:,?\s*\d{1,2}[:.]\d{2}(?:\s*uhr)?)?\s*[:–—|-]\s*`,
  String.raw`(\S.*)$`,
);
const said = pattern(
  String.raw`^(?:bewertet am|rezension vom|geschrieben am|veröffentlicht am|am|vom|`,
  String.raw`datum:?|date:?|posted|reviewed|on|erlebnisdatum:?|date of experience:?)\s+`,
);

/** Says what a line is; the longest text there is stays a text. */
export function lineOf(written: string, frame: MomentFrame): Line {
  const line = written.trim();
  if (line === '') return { kind: 'blank' };
  if (separator.test(line)) return { kind: 'separator' };
  if (line.length <= 160) {
    const [answer, ...names] = reply.exec(line) ?? [];
    if (answer !== undefined)
      return { kind: 'reply', author: names.slice(1).find(Boolean)?.trim() ?? '' };
    const parts = partsOf(line, frame);
    if (parts) return parts;
  }
  return openingOf(line, frame) ?? { kind: 'text', text: written.trimEnd() };
}

/** `Kim S. · ★★★★☆ · vor 2 Wochen`: each part must be something, or else it is a text. */
function partsOf(line: string, frame: MomentFrame): Line | null {
  const parts = line.split(/\s*[·•|]\s*|\s{3,}|\t+/).filter((part) => part !== '');
  const meta: Meta = { author: '', day: null, stars: null };
  let isEnd = false;
  let unknown = 0;
  for (const part of parts) {
    const stars = starsOf(part);
    const mixed = stars === null ? starsAndDay(part, frame) : null;
    const day = stars === null ? (mixed?.day ?? dayOf(part, frame)) : null;
    if (stars !== null || mixed) meta.stars ??= stars ?? mixed?.stars ?? null;
    if (day) meta.day ??= day;
    if (stars !== null || day) continue;
    if (buttons.test(part)) isEnd ||= reactions.test(part);
    else if (unknown === 0 && parts.length > 1 && isName(part)) {
      meta.author = part;
      unknown += 1;
    } else return null;
  }
  if (meta.day === null && meta.stars === null) return unknown === 0 ? { kind: 'noise' } : null;
  return { kind: 'meta', ...meta, isEnd };
}

type Meta = { author: string; day: Day | null; stars: number | null };

/** `★★★★☆ vor 2 Wochen`, `2 Sterne, 01.10.26`, `October 1, 2026, 2 stars` */
function starsAndDay(part: string, frame: MomentFrame): { stars: number; day: Day } | null {
  for (const [first = '', second = ''] of halvesOf(part)) {
    const stars = starsOf(first);
    const day = stars === null ? null : dayOf(second, frame);
    if (stars !== null && day) return { stars, day };
  }
  return null;
}

const halves = [
  /^((?:[★⭐☆✩]\uFE0F?)+|\d(?:[.,]\d)?\/5|\d(?:[.,]\d)?\s*(?:sterne?|stars?))[\s,;]+(.+)$/iu,
  /^([^,;]+)[,;]\s*(.+)$/,
  /^(.+)[,;]\s*([^,;]+)$/,
];

const halvesOf = (part: string): string[][] =>
  halves.flatMap((pattern) => {
    const [, first = '', second = ''] = pattern.exec(part) ?? [];
    return first === ''
      ? []
      : [
          [first.trim(), second.trim()],
          [second.trim(), first.trim()],
        ];
  });

const starsOf = (part: string): number | null =>
  // A lone "4" is a count of something, "4,0" is what portals write.
  /^\d$/.test(part) ? null : starsIn(part);

function dayOf(part: string, frame: MomentFrame): Day | null {
  const text = part.replace(said, '').replace(/^\(|\)$/g, '');
  if (/^\d+([.,]\d+)?$/.test(text)) return null;
  const at = momentIn(text, frame);
  const isPast = at !== null && at < addDays(frame.now, 1);
  if (!at || !isPast) return null;
  return { day: dayIn(frame.timeZone, at), isAbout: !/\d{4}|\d\.\d/.test(text) };
}

const nameWord = /^[\p{Lu}\p{Lt}\d][\p{L}\p{M}\d.'’_-]*$/u;
const smallWord = /^(von|van|de|der|den|zu|und|&)$/;

/** Up to four words with capitals, as people are called; no sentence. */
export function isName(text: string): boolean {
  if (text.length > 40 || /[.!?…]{2,}$|\d{3,}$/.test(text)) return false;
  const [first = '', ...others] = text.replace(/^@/, '').split(/\s+/);
  const isWord = (word: string) => nameWord.test(word) || smallWord.test(word);
  return nameWord.test(first) && others.length <= 3 && others.every(isWord);
}

function openingOf(line: string, frame: MomentFrame): Line | null {
  const [, stars = '', rest = ''] = openingStars.exec(line) ?? [];
  if (stars !== '')
    return { kind: 'opening', author: '', day: null, stars: starsIn(stars), text: rest };
  const [, author = '', when = '', text = ''] = openingDay.exec(line) ?? [];
  const day = when === '' ? null : dayOf(when, frame);
  return day && { kind: 'opening', author: author.trim(), day, stars: null, text };
}

import { steps } from '#platform/base/steps.ts';
import * as v from 'valibot';
import { isDay } from '../../../platform/base/day.ts';
import { withoutControls } from '../../../platform/base/withoutControls.ts';
import {
  cardExplanationLength,
  cardTitleLength,
  columnTitleLength,
  guidingQuestionLength,
  mostColumns,
  mostDots,
  mostHeads,
  workshopTitleLength,
} from '../lengths.ts';

/** A file that is taken home, and one that is brought, is not larger. */
export const mostRoundBytes = 1_000_000;
/** What fits into a file of that size, whatever stands on the cards. */
export const mostRoundCards = 400;

const format = 'resonanz-round/1';

const text = (most: number) =>
  v.pipe(v.string(), v.check(isPlain), v.transform(withoutControls), v.maxLength(most));
const filled = (most: number) => v.pipe(text(most), v.trim(), v.minLength(1));
const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

const card = v.object({
  number: whole(1, 100_000),
  title: filled(cardTitleLength),
  explanation: text(cardExplanationLength),
  /** Counts from 0. */
  column: whole(0, mostColumns - 1),
  benefitDots: whole(0, mostHeads * 2 * mostDots),
  effortDots: whole(0, mostHeads * 2 * mostDots),
  /** Standard deviation of dots a person; null where fewer than five voted. */
  benefitSpread: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(mostDots))),
  effortSpread: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(mostDots))),
});

const contents = v.object({
  format: v.literal(format),
  title: filled(workshopTitleLength),
  guidingQuestion: filled(guidingQuestionLength),
  /** When the round was, `2026-11-22`. */
  day: v.pipe(v.string(), v.check(isDay)),
  /** Who placed at least one dot. */
  people: whole(1, mostHeads * 2),
  dots: v.object({
    benefit: whole(1, mostDots),
    effort: whole(1, mostDots),
    perCard: whole(1, mostDots),
  }),
  columns: v.pipe(
    v.array(
      v.variant('kind', [
        v.object({ kind: v.literal('step'), step: v.picklist(steps) }),
        v.object({ kind: v.literal('own'), title: filled(columnTitleLength) }),
      ]),
    ),
    v.minLength(1),
    v.maxLength(mostColumns),
  ),
  cards: v.pipe(v.array(card), v.minLength(1), v.maxLength(mostRoundCards)),
});

/**
 * The result of an open round as everybody takes it home: cards and counts. Who took part, their
 * houses, who wrote what and who placed which dot are not in it.
 */
export type TakenRound = v.InferOutput<typeof contents>;

const takenRound = v.pipe(contents, v.check(holdsTogether));

/** Why a file is no round that can be brought along. */
export type RoundProblem = 'tooLarge' | 'notARound' | 'newerFormat' | 'broken';

export const roundAsFile = (round: TakenRound): string => JSON.stringify(round, null, 1);

/** What a file holds; it comes from anywhere, so nothing of it is believed. */
export function readRound(
  content: string,
): { ok: true; round: TakenRound } | { ok: false; reason: RoundProblem } {
  // A text is never longer in characters than in bytes.
  if (content.length > mostRoundBytes) return { ok: false, reason: 'tooLarge' };
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), takenRound), content);
  if (parsed.success) return { ok: true, round: parsed.output };
  return { ok: false, reason: whatElse(content) };
}

/** A round as it was stored. */
export const isTakenRound = (stored: unknown): stored is TakenRound => v.is(takenRound, stored);

function whatElse(content: string): RoundProblem {
  const named = v.safeParse(
    v.pipe(v.string(), v.parseJson(), v.object({ format: v.string() })),
    content,
  );
  if (!named.success || !named.output.format.startsWith('resonanz-round/')) return 'notARound';
  return named.output.format === format ? 'broken' : 'newerFormat';
}

/** Numbers once, columns that are there, and no more dots than the people had. */
function holdsTogether({ cards, columns, people, dots }: v.InferOutput<typeof contents>): boolean {
  const sum = (counts: number[]) => counts.reduce((all, count) => all + count, 0);
  return (
    new Set(cards.map(({ number }) => number)).size === cards.length &&
    cards.every(({ column }) => column < columns.length) &&
    cards.every((one) => Math.max(one.benefitDots, one.effortDots) <= people * dots.perCard) &&
    sum(cards.map(({ benefitDots }) => benefitDots)) <= people * dots.benefit &&
    sum(cards.map(({ effortDots }) => effortDots)) <= people * dots.effort
  );
}

/** PostgreSQL knows no U+0000, and nobody sees the others; ends of lines and tabs are text. */
function isPlain(written: string): boolean {
  return !/[^\P{Cc}\n\r\t]/u.test(written);
}

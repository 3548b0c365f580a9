import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newId } from '../../../platform/base/ids.ts';
import { matrixMessages } from '../messages/matrix.ts';
import type { CardToStand } from '../standing/ballots.ts';
import { computeStanding, standingAsRevealed } from '../standing/computeStanding.ts';
import type { Standing } from '../standing/standing.ts';
import { compositionOf, type Composition } from './matrixComposition.ts';
import { pagePalette } from './matrixPalette.ts';
import { matrixPicture, type MatrixPictureOptions } from './matrixPicture.ts';

const words = { words: matrixMessages.de, palette: pagePalette, id: 'matrix' };
const sizes: MatrixPictureOptions[] = [
  { ...words, width: 360, height: 450, text: 14 },
  { ...words, width: 640, height: 397, text: 15 },
  { ...words, width: 1280, height: 600, text: 28 },
  { ...words, width: 1920, height: 960, text: 28 },
];

type Dots = { benefit: number; effort: number; title: string };

/** Many people and few places: cards crowd at nought, at the lines, and in one place. */
const dotsWith = (most: number): fc.Arbitrary<Dots> =>
  fc.record({
    benefit: fc.oneof(fc.nat(most), fc.constant(0), fc.constant(1)),
    effort: fc.oneof(fc.nat(most), fc.constant(0), fc.constant(1)),
    title: fc.constantFrom('', 'Wer spricht?', 'Beschwerden auswerten: die fünf häufigsten'),
  });

const standings = (most: number, least = 1): fc.Arbitrary<Standing> =>
  fc
    .integer({ min: 2, max: 40 })
    .chain((dots) =>
      fc
        .array(dotsWith(dots), { minLength: least, maxLength: most })
        .map((cards) => standingOf(cards)),
    );

function standingOf(placed: readonly Dots[]): Standing {
  const cards: CardToStand[] = placed.map(({ title }, position) => ({
    id: newId<'card'>(),
    number: position + 1,
    columnId: newId<'board_column'>(),
    title,
    effortlessConfirmed: false,
    fixedEffort: null,
  }));
  // Five people placed them alike.
  const ballot = {
    benefit: new Map(cards.map(({ id }, position) => [id, placed[position]?.benefit ?? 0])),
    effort: new Map(cards.map(({ id }, position) => [id, placed[position]?.effort ?? 0])),
  };
  const ballots = Array.from({ length: 5 }, () => ballot);
  return computeStanding({ cards, ballots, effortFixed: false, seed: 1, draws: 2 });
}

const shown = fc.constantFrom('benefit', 'both');
const runs = { numRuns: 20, seed: 4711 };

describe.each(sizes)('in a picture $width wide', (options) => {
  test('the middle of every card is in its field, however many cards crowd', () => {
    const property = (standing: Standing, revealed: 'benefit' | 'both') => {
      const seen = standingAsRevealed(standing, revealed);
      const { boxes, frame } = compositionOf(seen, options);
      expect(boxes).toHaveLength(seen.cards.length);
      expect(beyondTheirField({ boxes, frame })).toEqual([]);
    };
    fc.assert(fc.property(standings(60), shown, property), runs);
  });

  test('few cards cover neither each other nor a true point', () => {
    const property = (standing: Standing) => {
      const { boxes } = compositionOf(standing, options);
      expect(covered(boxes)).toEqual([]);
      expect(hidden(boxes, options.text)).toEqual([]);
    };
    fc.assert(fc.property(standings(options.width < 500 ? 5 : 8), property), runs);
  });

  test('cards stand apart as long as the fields have room for their numbers', () => {
    const property = (standing: Standing, revealed: 'benefit' | 'both') => {
      const { boxes } = compositionOf(standingAsRevealed(standing, revealed), options);
      expect(covered(boxes)).toEqual([]);
    };
    fc.assert(fc.property(standings(options.width < 500 ? 12 : 20), shown, property), runs);
  });
});

test('the same standing makes the same picture', () => {
  const property = (standing: Standing, options: MatrixPictureOptions) => {
    expect(matrixPicture(standing, options)).toBe(matrixPicture(standing, options));
  };
  fc.assert(fc.property(standings(30), fc.constantFrom(...sizes), property), {
    ...runs,
    numRuns: 15,
  });
});

type Boxes = Composition['boxes'];

function beyondTheirField({ boxes, frame }: Composition): string[] {
  const { lines, upwards, sideways } = frame;
  const line = { x: sideways(lines.effort ?? 0), y: upwards(lines.benefit) };
  return boxes.flatMap(({ card, x, y }) => {
    const much = card.meanBenefit >= lines.benefit - 1e-9;
    const height = much ? y <= line.y + 0.02 : y >= line.y - 0.02;
    const known = card.field !== null && lines.effort !== null && lines.effort > 0;
    const little = card.field === 'first' || card.field === 'spare';
    const side = !known || (little ? x <= line.x + 0.02 : x >= line.x - 0.02);
    return height && side ? [] : [`${card.number} at ${x} ${y}, lines ${line.x} ${line.y}`];
  });
}

const covered = (boxes: Boxes): string[] =>
  pairsOf(boxes)
    .filter(([a, b]) => Math.abs(a.x - b.x) < (a.width + b.width) / 2)
    .filter(([a, b]) => Math.abs(a.y - b.y) < (a.height + b.height) / 2)
    .map(([a, b]) => `${a.card.number} covers ${b.card.number}`);

/** True points, and with three cards the lines to them, under the box of another's place. */
const hidden = (boxes: Boxes, text: number): string[] =>
  pairsOf(boxes)
    .flatMap(([a, b]): [Boxes[number], Boxes[number]][] => [
      [a, b],
      [b, a],
    ])
    .filter(([a, b]) => Math.hypot(a.trueX - b.trueX, a.trueY - b.trueY) > text)
    .filter(([a, { x, y, trueX, trueY }]) =>
      (boxes.length > 3 ? [0] : [0, 0.25, 0.5, 0.75]).some(
        (share) =>
          Math.abs(trueX + (x - trueX) * share - a.x) < a.width / 2 &&
          Math.abs(trueY + (y - trueY) * share - a.y) < a.height / 2,
      ),
    )
    .map(([a, b]) => `${a.card.number} hides where ${b.card.number} belongs`);

const pairsOf = (boxes: Boxes): [Boxes[number], Boxes[number]][] =>
  boxes.flatMap((a, position) =>
    boxes.slice(position + 1).map((b): [Boxes[number], Boxes[number]] => [a, b]),
  );

import { describe, expect, test } from 'vitest';
import { newId } from '../../../platform/base/ids.ts';
import type { Ballot, CardToStand } from '../standing/ballots.ts';
import { computeStanding, standingAsRevealed } from '../standing/computeStanding.ts';
import { cardParts, type CardBox } from './matrixBoxes.ts';
import { compositionOf } from './matrixComposition.ts';
import { matrixPicture, type MatrixPictureOptions } from './matrixPicture.ts';
import { pagePalette } from './matrixPalette.ts';
import { ticksTo } from './matrixScale.ts';
import { wrapped } from './matrixTitle.ts';
import { matrixMessages } from '../messages/matrix.ts';
import { seededDraw } from '../standing/random.ts';
import type { Standing } from '../standing/standing.ts';

const common = { words: matrixMessages.de, palette: pagePalette, id: 'matrix' };
const wall: MatrixPictureOptions = { ...common, width: 1920, height: 960, text: 28 };
const smallWall: MatrixPictureOptions = { ...common, width: 1280, height: 600, text: 28 };
const phone: MatrixPictureOptions = { ...common, width: 360, height: 420, text: 14 };

function votedOn(
  titles: string[],
  dots: (card: number) => [benefit: number, effort: number],
): Standing {
  const cards: CardToStand[] = titles.map((title, position) => ({
    id: newId<'card'>(),
    number: position + 1,
    columnId: newId<'board_column'>(),
    title,
    effortlessConfirmed: false,
    fixedEffort: null,
  }));
  const ballots: Ballot[] = Array.from({ length: 20 }, () => {
    const placed = cards.map((card, position) => ({ id: card.id, dots: dots(position) }));
    return {
      benefit: new Map(placed.map(({ id, dots: [benefit] }) => [id, benefit])),
      effort: new Map(placed.map(({ id, dots: [, effort] }) => [id, effort])),
    };
  });
  return computeStanding({ cards, ballots, effortFixed: false, seed: 1, draws: 50 });
}

const titles = (count: number) => Array.from({ length: count }, (_, i) => `Aufgabe ${i + 1}`);

const random = (count: number): Standing => {
  const draw = seededDraw(count);
  return votedOn(titles(count), () => [draw(4), draw(4)]);
};

describe('places', () => {
  test.each([3, 12, 40, 60])('%i cards never cover each other, on any screen', (count) => {
    for (const shown of ['benefit', 'both'] as const) {
      const standing = standingAsRevealed(random(count), shown);
      for (const options of [wall, smallWall, phone]) {
        const { boxes, frame } = compositionOf(standing, options);
        expect(boxes).toHaveLength(count);
        expect(covering(boxes)).toEqual([]);
        expect(boxes.every((box) => box.x >= frame.area.left && box.x <= frame.area.right)).toBe(
          true,
        );
        expect(Math.min(...boxes.map(smallestTextOf))).toBeGreaterThanOrEqual(options.text - 1e-9);
      }
    }
  });

  test('cards at the same place stand around it, each joined to it by a line', () => {
    const standing = votedOn(titles(5), () => [1, 1]);
    const { boxes } = compositionOf(standing, wall);
    expect(covering(boxes)).toEqual([]);
    expect(new Set(boxes.map((box) => `${box.trueX} ${box.trueY}`)).size).toBe(1);
    expect(boxes.filter((box) => box.moved)).toHaveLength(4);
    expect(
      matrixPicture(
        votedOn(titles(30), () => [1, 1]),
        wall,
      ),
    ).toContain('<circle');
  });

  test('benefit goes upwards and effort to the right', () => {
    const standing = votedOn(['viel, schwer', 'wenig, leicht'], (card) =>
      card === 0 ? [3, 3] : [1, 1],
    );
    const [much, little] = compositionOf(standing, wall).boxes;
    expect(much?.y).toBeLessThan(little?.y ?? 0);
    expect(much?.x).toBeGreaterThan(little?.x ?? Infinity);
  });

  test('a lone card stands exactly where it belongs', () => {
    const { boxes } = compositionOf(
      votedOn(['Allein'], () => [3, 2]),
      wall,
    );
    expect(boxes[0]).toMatchObject({ moved: false });
  });

  test('the same standing makes the same picture', () => {
    const standing = random(25);
    expect(matrixPicture(standing, wall)).toBe(matrixPicture(standing, wall));
  });
});

describe('what it shows', () => {
  const standing = votedOn(['<b>Größe</b> & "Mut"', 'Zweite'], (card) => [3 - card, card]);

  test('texts are escaped, and nothing in it is a style or a script', () => {
    const picture = matrixPicture(standing, wall);
    expect(picture).toContain('&lt;b&gt;Größe&lt;/b&gt;');
    expect(picture).not.toMatch(/style|<script|on\w+=|NaN|undefined|Infinity/);
  });

  test('before effort is revealed there is no trace of it', () => {
    const picture = matrixPicture(standingAsRevealed(standing, 'benefit'), wall);
    expect(picture).not.toContain(pagePalette.effort);
    expect(picture).not.toContain('Zuerst angehen');
    expect(picture).toContain('Der Aufwand ist noch verdeckt');
  });

  test('read aloud it names the cards of each field', () => {
    const picture = matrixPicture(standing, wall);
    expect(picture).toContain('role="img" aria-labelledby="matrix-title matrix-desc"');
    expect(picture).toContain('Zuerst angehen: Karte 1. Vorerst zurückstellen: Karte 2.');
  });

  test('on a phone the names of two fields beside each other take two rows', () => {
    expect(matrixPicture(standing, wall)).toContain('>Als Vorhaben planen</text>');
    const narrow = matrixPicture(standing, { ...phone, text: 16 });
    for (const row of ['Zuerst', 'angehen', 'Als Vorhaben', 'planen'])
      expect(narrow).toContain(`>${row}</text>`);
    expect(narrow).not.toContain('Als Vorhaben planen</text>');
  });

  test('without cards or dots it is a picture all the same', () => {
    expect(
      matrixPicture(
        votedOn([], () => [0, 0]),
        wall,
      ),
    ).toContain('Noch keine Karten.');
    expect(
      matrixPicture(
        votedOn(titles(4), () => [0, 0]),
        phone,
      ),
    ).not.toMatch(/NaN|Infinity/);
  });
});

test('long words are broken and long titles end in dots', () => {
  expect(wrapped('Bürgermeistersprechstunde online', 19, 3)).toEqual([
    'Bürgermeister-',
    'sprechstunde online',
  ]);
  expect(wrapped('Social-Media-Schulungen für alle', 14, 3)).toEqual([
    'Social-Media-',
    'Schulungen für',
    'alle',
  ]);
  expect(wrapped('Ein Titel, der länger ist als zwei Zeilen', 14, 2).at(-1)).toMatch(/…$/);
  expect(wrapped('Vor- und Nachteile', 20, 3)).toEqual(['Vor- und Nachteile']);
  expect(wrapped('Facebook/Instagram', 12, 3)).toEqual(['Facebook/', 'Instagram']);
  expect(wrapped('x'.repeat(60), 12, 9).every((line) => line.length <= 12)).toBe(true);
});

test('an axis has round steps', () => {
  expect(ticksTo(1.05, 5)).toEqual([0, 0.5, 1, 1.5]);
  expect(ticksTo(0.3, 3)).toEqual([0, 0.1, 0.2, 0.3]);
  expect(ticksTo(279_000, 6)).toEqual([0, 50_000, 100_000, 150_000, 200_000, 250_000, 300_000]);
  expect(ticksTo(0, 5)).toEqual([0]);
});

/** A card with nothing but its number has it larger than its text. */
const smallestTextOf = ({ detail, text }: CardBox) =>
  detail === 'number' ? text * cardParts.numberSize : text;

type Placed = { x: number; y: number; width: number; height: number };

const covering = (boxes: readonly Placed[]): [Placed, Placed][] =>
  boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter(
        (b) =>
          Math.abs(a.x - b.x) < (a.width + b.width) / 2 &&
          Math.abs(a.y - b.y) < (a.height + b.height) / 2,
      )
      .map((b): [Placed, Placed] => [a, b]),
  );

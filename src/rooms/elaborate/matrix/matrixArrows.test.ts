import { describe, expect, test } from 'vitest';
import { newId } from '../../../platform/base/ids.ts';
import { matrixMessages } from '../messages/matrix.ts';
import type { Ballot, CardToStand } from '../standing/ballots.ts';
import { computeStanding } from '../standing/computeStanding.ts';
import { seededDraw } from '../standing/random.ts';
import type { Standing } from '../standing/standing.ts';
import { arrowsOf, labelPlaces, placesAlong, type Before } from './matrixArrows.ts';
import { compositionOf } from './matrixComposition.ts';
import { pagePalette } from './matrixPalette.ts';
import { matrixPicture, type MatrixPictureOptions } from './matrixPicture.ts';
import { overlap } from './matrixRoom.ts';

const common = { words: matrixMessages.de, palette: pagePalette, id: 'matrix' };
const wall: MatrixPictureOptions = { ...common, width: 1808, height: 742, text: 28 };
const desk: MatrixPictureOptions = { ...common, width: 976, height: 605, text: 15 };
const phone: MatrixPictureOptions = { ...common, width: 328, height: 410, text: 14 };

const cards: CardToStand[] = Array.from({ length: 20 }, (_, position) => ({
  id: newId<'card'>(),
  number: position + 1,
  columnId: newId<'board_column'>(),
  title: `Eine Aufgabe mit Namen ${position + 1}`,
  effortlessConfirmed: false,
  fixedEffort: null,
}));

type Dots = (card: number) => [benefit: number, effort: number];

function votedOn(dots: Dots): Standing {
  const ballots: Ballot[] = Array.from({ length: 20 }, () => {
    const placed = cards.map((card, position) => ({ id: card.id, dots: dots(position) }));
    return {
      benefit: new Map(placed.map(({ id, dots: [benefit] }) => [id, benefit])),
      effort: new Map(placed.map(({ id, dots: [, effort] }) => [id, effort])),
    };
  });
  return computeStanding({ cards, ballots, effortFixed: false, seed: 1, draws: 50 });
}

const random = (seed: number): Dots => {
  const draw = seededDraw(seed);
  return () => [draw(4), draw(4)];
};

const discussed = cards.slice(0, 4).map((card) => card.id);
const first = votedOn(random(7));
const second = votedOn(random(8));
const before: Before = { standing: first, cardIds: discussed };

describe('the second round', () => {
  const picture = matrixPicture(second, { ...wall, before });

  test('each discussed card has one arrow, the others are points without a number', () => {
    expect(picture.match(/data-arrow=/g)).toHaveLength(discussed.length);
    expect(picture.match(/data-card=/g)).toHaveLength(discussed.length);
    expect(picture).not.toContain(cards[9]?.title);
    expect(picture).not.toMatch(/style|NaN|undefined|Infinity/);
  });

  test('an arrow leads from where the card was to where it is', () => {
    const { frame } = compositionOf(second, { ...wall, before });
    for (const arrow of arrowsOf(second, before, frame)) {
      const was = first.cards.find((card) => card.cardId === arrow.cardId);
      const is = second.cards.find((card) => card.cardId === arrow.cardId);
      expect(arrow.from.y).toBeCloseTo(frame.upwards(was?.meanBenefit ?? NaN));
      expect(arrow.from.x).toBeCloseTo(frame.sideways(was?.meanEffort ?? NaN));
      expect(arrow.to.y).toBeCloseTo(frame.upwards(is?.meanBenefit ?? NaN));
    }
  });

  test.each([1, 2, 3, 4, 5, 6])('arrows cover no number, on any screen (%i)', (seed) => {
    const later = votedOn(random(seed));
    for (const shown of [3, 8]) {
      const both = { standing: first, cardIds: cards.slice(0, shown).map(({ id }) => id) };
      for (const options of [wall, desk, phone]) {
        const { boxes, frame } = compositionOf(later, { ...options, before: both });
        const along = arrowsOf(later, both, frame).flatMap((arrow) =>
          placesAlong(arrow, options.text),
        );
        const places = boxes.map((box) => ({ box, x: box.x, y: box.y }));
        const covered = places.filter((place) => along.some((one) => overlap(place, one, 0)));
        expect(covered).toEqual([]);
      }
    }
  });

  test('the number of a card stands at the head of its arrow, apart from other arrows', () => {
    const both = { standing: first, cardIds: cards.slice(0, 5).map(({ id }) => id) };
    const { frame } = compositionOf(second, { ...wall, before: both });
    const arrows = arrowsOf(second, both, frame);
    const labels = labelPlaces(arrows, frame);
    expect(labels.map(({ arrow }) => arrow.number)).toEqual(arrows.map(({ number }) => number));
    for (const { arrow, place } of labels) {
      const way = Math.hypot(place.x - arrow.to.x, place.y - arrow.to.y);
      expect(way).toBeLessThan(wall.text * 2.5);
      const others = arrows.filter((other) => other !== arrow);
      const along = others.flatMap((other) => placesAlong(other, wall.text));
      expect(along.filter((one) => overlap(place, one, -1))).toEqual([]);
    }
    for (const { number } of arrows)
      expect(matrixPicture(second, { ...wall, before: both })).toMatch(
        new RegExp(`fill="${pagePalette.accent.replace(/[()]/g, '\\$&')}"[^>]*>${number}</text>`),
      );
  });

  test('arrows stay inside the axes, also from beyond what the second round reaches', () => {
    const far = votedOn((card) => (card === 0 ? [9, 9] : [1, 1]));
    const near = votedOn(() => [1, 1]);
    const both = { standing: far, cardIds: discussed };
    const { frame } = compositionOf(near, { ...wall, before: both });
    for (const { from } of arrowsOf(near, both, frame)) {
      expect(from.x).toBeLessThanOrEqual(frame.area.right);
      expect(from.y).toBeGreaterThanOrEqual(frame.area.top);
    }
  });

  test('a card that has not moved has a ring', () => {
    const same = matrixPicture(first, { ...wall, before });
    expect(same).not.toContain('<polygon');
    expect(same).toContain(`fill="${pagePalette.card}" stroke="${pagePalette.accent}"`);
  });

  test('the legend and the text for readers say before and after', () => {
    expect(picture).toContain('Pfeil: von der ersten zur zweiten Runde');
    expect(picture).toMatch(/Karte 1, Eine Aufgabe mit Namen 1: Nutzen vorher [\d,]+, nachher/);
  });

  test('the same rounds make the same picture; without the first one it is the plain matrix', () => {
    expect(matrixPicture(second, { ...wall, before })).toBe(picture);
    expect(matrixPicture(second, { ...wall, before: null })).toBe(matrixPicture(second, wall));
  });

  test('a card that was not on the first board has no arrow', () => {
    const less = { ...first, cards: first.cards.filter((card) => card.number !== 1) };
    const drawn = matrixPicture(second, { ...wall, before: { ...before, standing: less } });
    expect(drawn.match(/data-arrow=/g)).toHaveLength(discussed.length - 1);
  });
});

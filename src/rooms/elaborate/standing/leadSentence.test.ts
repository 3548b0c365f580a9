import { expect, test } from 'vitest';
import { newId } from '../../../platform/base/ids.ts';
import type { CardId } from '../board.ts';
import { leadSentence } from './leadSentence.ts';
import { de } from '../messages/standing.ts';
import type { Standing } from './standing.ts';

const titles = ['Gemeinsames Postfach', 'Redaktionsplan', 'Schulung', 'Leitlinie'];
const ids = titles.map(() => newId<'card'>());

const standing = (leading: CardId[], clear: boolean): Standing => ({
  people: 12,
  benefitDots: 60,
  effortDots: null,
  lines: { benefit: 1, effort: null },
  cards: titles.map((title, index) => ({
    cardId: ids[index] ?? newId<'card'>(),
    number: index + 1,
    columnId: newId<'board_column'>(),
    title,
    benefitDots: 15,
    effortDots: null,
    meanBenefit: 1.25,
    meanEffort: null,
    field: null,
    people: 8,
    peopleBenefit: 8,
    spreadBenefit: 0.5,
    spreadEffort: null,
    rank: null,
    effortless: null,
  })),
  lead: { cardIds: leading, clear },
  divides: [],
  method: { draws: 1000, level: 0.95, seed: 1 },
  effortFixed: false,
});

test('a card that surely leads is named', () => {
  expect(leadSentence(standing(ids.slice(0, 1), true), de, 200)).toBe(
    'Eindeutig vorn: 1 „Gemeinsames Postfach“',
  );
});

test('a lead that chance explains is no lead', () => {
  expect(leadSentence(standing(ids.slice(0, 2), false), de, 200)).toBe(
    'Kein eindeutiger Vorsprung: 1 „Gemeinsames Postfach“ und 2 „Redaktionsplan“ gleichauf',
  );
});

test('cards are called by their numbers where their titles have no room', () => {
  const sentence = 'Kein eindeutiger Vorsprung: Karten 1 und 2 gleichauf';
  expect(leadSentence(standing(ids.slice(0, 2), false), de, 60)).toBe(sentence);
});

test('where all cards are level none of them is listed', () => {
  expect(leadSentence(standing(ids, false), de, 500)).toBe(
    'Kein eindeutiger Vorsprung: alle Karten liegen so nah beieinander, dass der Zufall es erklärt',
  );
});

test('fewer than six people are said to be too few', () => {
  const few = { ...standing(ids.slice(0, 2), false), people: 5 };
  expect(leadSentence(few, de, 200)).toBe(
    'Kein eindeutiger Vorsprung: 5 Personen sind zu wenige, um einen zu belegen',
  );
});

import { expect, test } from 'vitest';
import { cardOfPosition } from './positionCard.ts';

const note = 'Positionierung, stark: Bus, alle Zielgruppen. 30 Erwähnungen.';

test('a short sentence is the title, and where it stands the explanation', () => {
  const card = cardOfPosition({ sentence: 'Unser Bus kommt pünktlich.', note });
  expect(card).toEqual({ title: 'Unser Bus kommt pünktlich.', explanation: note });
});

test('a long sentence is cut in the title and whole in the explanation', () => {
  const sentence = 'Bei uns bekommt jede Bewerbung in drei Tagen eine Antwort von einem Menschen.';
  const card = cardOfPosition({ sentence, note });
  expect(Array.from(card.title).length).toBeLessThanOrEqual(60);
  expect(card.title).toMatch(/…$/);
  expect(card.explanation).toBe(`${sentence} ${note}`);
});

test('nothing is longer than a card takes', () => {
  const card = cardOfPosition({ sentence: '🚋'.repeat(240), note });
  expect(Array.from(card.title)).toHaveLength(60);
  expect(Array.from(card.explanation)).toHaveLength(240);
});

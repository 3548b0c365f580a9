import { expect, test } from 'vitest';
import { firstLongLine, givenCards } from './givenCards.ts';

test('cards are given one a line, pasted with bullets or numbers', () => {
  const text = '- Auf Bewertungen antworten\r\n\r\n  2) Newsletter  \n• Sprechstunde\n3 Kanäle';
  expect(givenCards(text)).toEqual([
    'Auf Bewertungen antworten',
    'Newsletter',
    'Sprechstunde',
    '3 Kanäle',
  ]);
});

test('the line that is too long for a card is named, as it stands in the field', () => {
  expect(firstLongLine(`Kurz\n\n- ${'ü'.repeat(60)}\n${'x'.repeat(61)}`)).toBe(4);
  expect(firstLongLine('Kurz')).toBeNull();
});

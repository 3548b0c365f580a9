import { expect, test } from 'vitest';
import { codeInLink } from './bring.ts';
import { sameCards } from './sameCards.ts';

const card = (id: string, title: string, sourceId: string | null = null) => ({
  id,
  title,
  sourceId,
});

test('the source says most, then the title, then how alike titles are; each card once', () => {
  const earlier = [
    card('a', 'Azubis einbinden', 'project-1'),
    card('b', 'Kununu beantworten'),
    card('c', 'Jobseite überarbeiten'),
    card('d', 'Neue Kantine'),
  ];
  const later = [
    card('A', 'Ganz anders genannt', 'project-1'),
    card('B', 'kununu  beantworten!'),
    card('C', 'Jobseite neu überarbeiten'),
    card('D', 'Parkplätze'),
  ];
  expect(sameCards(earlier, later)).toEqual([
    { first: 'a', second: 'A', how: 'source' },
    { first: 'b', second: 'B', how: 'title' },
    { first: 'c', second: 'C', how: 'alike' },
  ]);
});

test('two cards with the same title are two, not one twice', () => {
  const twice = [card('a', 'Mehr Licht'), card('b', 'Mehr Licht')];
  expect(sameCards(twice, [card('A', 'Mehr Licht')])).toEqual([
    { first: 'a', second: 'A', how: 'title' },
  ]);
});

test('cards of one day are never taken for each other', () => {
  const one = [card('a', 'Jobseite überarbeiten'), card('b', 'Jobseite neu überarbeiten')];
  expect(sameCards(one, [])).toEqual([]);
});

test('a code is found in a link, or stands alone', () => {
  expect(codeInLink('https://r.example/w/K7PQ2M/take-home?x=1')).toBe('K7PQ2M');
  expect(codeInLink('http://192.168.1.5:3000/w/k7pq2m')).toBe('k7pq2m');
  expect(codeInLink(' k7pq 2m ')).toBe('k7pq 2m');
});

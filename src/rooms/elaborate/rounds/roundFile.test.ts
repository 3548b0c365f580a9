import { expect, test } from 'vitest';
import { mostRoundBytes, readRound, roundAsFile, type TakenRound } from './roundFile.ts';

const card = (number: number): TakenRound['cards'][number] => ({
  number,
  title: `Karte ${number}`,
  explanation: 'Zwei\nZeilen',
  column: 0,
  benefitDots: 3,
  effortDots: 1,
  benefitSpread: 0.5,
  effortSpread: null,
});

const round: TakenRound = {
  format: 'resonanz-round/1',
  title: 'Runde der Nachbarn',
  guidingQuestion: 'Wo fangen wir an?',
  day: '2026-11-24',
  people: 6,
  dots: { benefit: 5, effort: 5, perCard: 3 },
  columns: [
    { kind: 'step', step: 'explore' },
    { kind: 'own', title: 'Anderes' },
  ],
  cards: [card(1), card(4)],
};

const refusalOf = (content: unknown): string | null => {
  const read = readRound(typeof content === 'string' ? content : JSON.stringify(content));
  return read.ok ? null : read.reason;
};

test('a round comes out of its file as it went in, and nothing else does', () => {
  expect(readRound(roundAsFile(round))).toEqual({ ok: true, round });
  const more = { ...round, participants: ['Iris'], cards: [{ ...card(1), author: 'Iris' }] };
  expect(JSON.stringify(readRound(JSON.stringify(more)))).not.toContain('Iris');
});

test('what is no round is refused by its kind', () => {
  for (const content of ['', '<html>', 'PK\u0003\u0004', 'null', '[]', '"text"', '{}']) {
    expect(refusalOf(content)).toBe('notARound');
  }
  expect(refusalOf({ ...round, format: 'resonanz-round/2' })).toBe('newerFormat');
  expect(refusalOf(' '.repeat(mostRoundBytes + 1))).toBe('tooLarge');
  expect(refusalOf('['.repeat(400_000))).toBe('notARound');
});

test('a file that does not hold together is refused', () => {
  const broken: unknown[] = [
    { ...round, cards: [] },
    { ...round, cards: [card(1), card(1)] },
    { ...round, cards: [{ ...card(1), column: 2 }] },
    { ...round, cards: [{ ...card(1), benefitDots: 19 }] },
    { ...round, cards: Array.from({ length: 11 }, (_, index) => card(index + 1)) },
    { ...round, cards: [{ ...card(1), benefitDots: -1 }] },
    { ...round, cards: [{ ...card(1), benefitDots: 1.5 }] },
    { ...round, cards: [{ ...card(1), title: 'x'.repeat(61) }] },
    { ...round, cards: [{ ...card(1), title: '  ' }] },
    { ...round, cards: [{ ...card(1), title: 'a\u0000b' }] },
    { ...round, cards: [{ ...card(1), number: 2 ** 40 }] },
    { ...round, cards: Array.from({ length: 401 }, (_, index) => card(index + 1)) },
    { ...round, columns: [] },
    { ...round, columns: [{ kind: 'own', title: '' }] },
    { ...round, day: '2026-02-30' },
    { ...round, people: 0 },
    { ...round, people: 1e9 },
    { ...round, dots: { benefit: 5, effort: 5, perCard: 1e9 } },
  ];
  for (const file of broken)
    expect(refusalOf(file), JSON.stringify(file).slice(0, 200)).toBe('broken');
});

test('a byte order mark and what is no character leave the texts of a file', () => {
  const odd = { ...round, title: '\uFEFFRunde', cards: [{ ...card(1), explanation: 'a\uFFFFb' }] };
  const read = readRound(JSON.stringify(odd));
  expect(read.ok && [read.round.title, read.round.cards[0]?.explanation]).toEqual(['Runde', 'ab']);
  expect(refusalOf({ ...round, title: '\uFEFF' })).toBe('broken');
});

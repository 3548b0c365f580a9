import { expect, test } from 'vitest';
import { newId } from '../../../platform/base/ids.ts';
import { cardsInOwnOrder } from './cardOrder.ts';

const cards = Array.from({ length: 30 }, () => ({ id: newId<'card'>() }));
const ids = (ordered: { id: string }[]) => ordered.map((card) => card.id);

test('a voter sees the cards in the same order each time', () => {
  const voter = newId<'participant'>();
  expect(cardsInOwnOrder([...cards].reverse(), voter)).toEqual(cardsInOwnOrder(cards, voter));
});

test('two voters see them in different orders', () => {
  const [one, other] = [newId<'participant'>(), newId<'participant'>()];
  expect(ids(cardsInOwnOrder(cards, one))).not.toEqual(ids(cardsInOwnOrder(cards, other)));
});

test('a card that goes leaves the others in their order', () => {
  const voter = newId<'participant'>();
  const gone = cards[7]?.id;
  const before = ids(cardsInOwnOrder(cards, voter)).filter((id) => id !== gone);
  const after = ids(
    cardsInOwnOrder(
      cards.filter((card) => card.id !== gone),
      voter,
    ),
  );
  expect(after).toEqual(before);
});

test('over many voters each card stands on top about equally often', () => {
  const few = cards.slice(0, 5);
  const onTop = new Map<string | undefined, number>();
  for (let count = 0; count < 2000; count += 1) {
    const top = cardsInOwnOrder(few, newId<'participant'>())[0]?.id;
    onTop.set(top, (onTop.get(top) ?? 0) + 1);
  }
  for (const card of few) expect(Math.abs((onTop.get(card.id) ?? 0) - 400)).toBeLessThan(100);
});

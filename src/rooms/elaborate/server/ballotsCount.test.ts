import { assert } from '#platform/base/assert.ts';
import { expect, test } from '#tests/cast.ts';
import type { CardId } from '../board.ts';
import type { Standing } from '../standing/standing.ts';
import { ballot, newHelper, revealed, sender } from './paper.testkit.ts';
import { openRoom, type Room } from './room.testkit.ts';
import { fiveChange } from './talk.testkit.ts';

/** Dots of three people on two cards: green as they stand, red the other way round. */
const placed: [number, number][] = [
  [2, 1],
  [0, 3],
  [1, 1],
];

test('the same dots by phone and on paper make the same matrix', async ({ cast }) => {
  const byPhone = await openRoom(cast.anna);
  await dotByPhone(byPhone, await twoCards(byPhone));
  const byPaper = await openRoom(cast.anna);
  await dotOnPaper(byPaper, await twoCards(byPaper));
  const [phone, paper] = [await revealed(byPhone), await revealed(byPaper)];
  expect(counted(paper)).toEqual(counted(phone));
  expect(paper).toMatchObject({ people: 3, benefitDots: 8, effortDots: 8 });
});

type TwoCards = [CardId, CardId];

const twoCards = async (room: Room): Promise<TwoCards> => [
  await room.card('Azubis einbinden'),
  await room.card('Jobseite'),
];

async function dotByPhone(room: Room, cards: TwoCards): Promise<void> {
  const phones = [await room.join(), await room.join(), await room.join()];
  for (const colour of ['benefit', 'effort'] as const) {
    await room.enter(colour);
    for (const [voter, counts] of placed.entries()) {
      for (const [cardId, count] of dotsOf(cards, colour === 'benefit' ? counts : other(counts))) {
        for (let dot = 0; dot < count; dot += 1) {
          const sent = await phones[voter]?.send({ kind: 'placeDot', cardId, colour, round: 1 });
          assert(sent?.ok, 'there are dots left');
        }
      }
    }
  }
}

async function dotOnPaper(room: Room, cards: TwoCards): Promise<void> {
  await room.enter('benefit');
  const send = sender(await newHelper(room));
  for (const [voter, counts] of placed.entries()) {
    const typed = ballot(voter + 1, dotsOf(cards, counts), dotsOf(cards, other(counts)));
    expect(await send(typed)).toMatchObject({ ok: true });
  }
}

const other = ([one, two]: [number, number]): [number, number] => [two, one];

function dotsOf([a, b]: TwoCards, [one, two]: [number, number]): [CardId, number][] {
  const dots: [CardId, number][] = [
    [a, one],
    [b, two],
  ];
  return dots.filter(([, count]) => count > 0);
}

/** All of a matrix but what is by chance: ids, and the seed of the rank ranges. */
const counted = ({ method: _, lead: __, divides: ___, ...standing }: Standing) => ({
  ...standing,
  cards: standing.cards.map(({ cardId: _id, columnId: _column, rank: _rank, ...card }) => card),
});

test('in the second round a paper ballot counts as it did in the first', async ({ cast }) => {
  const room = await openRoom(cast.anna);
  const [one, two] = [await room.card('Azubis einbinden'), await room.card('Jobseite')];
  await room.enter('benefit');
  const send = sender(await newHelper(room));
  await room.join();
  await send(ballot(1, [[one, 3]], [[two, 1]]));
  const first = await revealed(room);
  await room.enter('discussion');
  expect(await room.desk({ kind: 'openSecondRound' })).toMatchObject({ ok: true });
  const { progress } = (await room.board()).board;
  expect(progress).toMatchObject({ participants: 2, secondDone: 1 });
  await fiveChange(room, one);
  expect(await room.desk({ kind: 'showSecondRound' })).toMatchObject({ ok: true });
  const { secondStanding } = (await room.board()).board;
  const dotsOn = (cards: Standing['cards'] | undefined) =>
    cards?.map(({ cardId, benefitDots, effortDots }) => [cardId, benefitDots, effortDots]);
  expect(dotsOn(first.cards)).toEqual([
    [one, 3, 0],
    [two, 0, 1],
  ]);
  expect(dotsOn(secondStanding?.cards)).toEqual([
    [one, 3, 5],
    [two, 0, 1],
  ]);
});

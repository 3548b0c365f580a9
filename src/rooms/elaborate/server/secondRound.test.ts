import { expect, test } from '#tests/cast.ts';
import type { Own } from '../board.ts';
import type { Room } from './room.testkit.ts';
import { afterReveal, dot, fiveChange, inDiscussion } from './talk.testkit.ts';

const refused = (reason: string) => ({ ok: false, reason });
const open = { kind: 'openSecondRound' } as const;
const show = { kind: 'showSecondRound' } as const;
const boardOf = async (room: Room) => (await room.board()).board;
const secondOf = ({ secondDots }: Own, colour: 'benefit' | 'effort') =>
  secondDots.filter((one) => one.colour === colour).map(({ cardId, count }) => [cardId, count]);

test('a ballot of the second round begins as the first one ended', async ({ cast }) => {
  const { room, phones } = await inDiscussion(cast.anna);
  expect(phones[0].own.secondDots).toEqual([]);
  expect(await room.desk(open)).toMatchObject({ ok: true });
  for (const phone of phones) {
    const [own] = (await phone.look()).own;
    expect(own?.secondDots).toEqual(own?.dots);
    expect(own?.dots).toHaveLength(3);
  }
  expect((await boardOf(room)).workshop.discussion.secondRound).toBe('open');
  expect(await room.desk(open)).toMatchObject({ ok: true });
});

test('dots move to cards that were discussed, and to no others', async ({ cast }) => {
  const { room, phones, one, two, three } = await inDiscussion(cast.anna);
  await room.desk(open);
  const [phone] = phones;
  const benefit = { colour: 'benefit', round: 2 } as const;
  const move = (fromCardId: typeof one, toCardId: typeof one) =>
    phone.send({ kind: 'moveDot', fromCardId, toCardId, ...benefit });
  expect(await move(one, two)).toMatchObject({ ok: true });
  expect(secondOf(phone.own, 'benefit')).toEqual([
    [one, 2],
    [two, 3],
  ]);
  expect(await move(one, three)).toEqual(refused('notDiscussed'));
  expect(await move(one, two)).toEqual(refused('cardFull'));
  expect(await phone.send({ kind: 'placeDot', cardId: one, ...benefit })).toEqual(
    refused('noDotsLeft'),
  );
  await phone.send({ kind: 'takeDot', cardId: two, ...benefit });
  expect(await phone.send({ kind: 'placeDot', cardId: three, ...benefit })).toEqual(
    refused('notDiscussed'),
  );
  expect(await phone.send({ kind: 'placeDot', cardId: one, ...benefit })).toMatchObject({
    ok: true,
  });
  expect(await phone.send({ kind: 'takeDot', cardId: three, ...benefit })).toEqual(
    refused('noDotThere'),
  );
});

test('from a card that was not discussed dots are taken', async ({ cast }) => {
  const { room, phones, one, two } = await inDiscussion(cast.anna);
  await room.desk({ kind: 'removeFromDiscussion', cardId: two });
  await room.desk(open);
  const [phone] = phones;
  const round = 2;
  const take = { kind: 'takeDot', cardId: two, colour: 'effort', round } as const;
  expect(await phone.send(take)).toMatchObject({ ok: true });
  expect(secondOf(phone.own, 'effort')).toEqual([[two, 2]]);
  const back = { kind: 'placeDot', cardId: two, colour: 'effort', round } as const;
  expect(await phone.send(back)).toEqual(refused('notDiscussed'));
  expect(await phone.send({ ...back, cardId: one })).toMatchObject({ ok: true });
});

test('the first round stays as it was revealed', async ({ cast }) => {
  const { room, phones, one, two } = await inDiscussion(cast.anna);
  const before = await boardOf(room);
  await room.desk(open);
  const [phone] = phones;
  const { dots } = phone.own;
  await phone.send({
    kind: 'moveDot',
    fromCardId: one,
    toCardId: two,
    colour: 'benefit',
    round: 2,
  });
  expect(phone.own.dots).toEqual(dots);
  const again = { kind: 'takeDot', cardId: one, colour: 'benefit' } as const;
  expect(await phone.send(again)).toEqual(refused('alreadyRevealed'));
  expect(await phone.send({ ...again, round: 1 })).toEqual(refused('alreadyRevealed'));
  await fiveChange(room, two);
  expect(await room.desk(show)).toMatchObject({ ok: true });
  expect((await boardOf(room)).standing).toEqual(before.standing);
});

test('dots of the second round wait until it is open, and end when it is shown', async ({
  cast,
}) => {
  const { room, phones, two } = await inDiscussion(cast.anna);
  const [phone] = phones;
  const take = { kind: 'takeDot', cardId: two, colour: 'effort', round: 2 } as const;
  const finish = { kind: 'finish', part: 'second', finished: true } as const;
  for (const command of [take, finish]) {
    expect(await phone.send(command)).toEqual(refused('secondRoundNotOpen'));
  }
  await room.desk(open);
  await room.enter('measures');
  for (const command of [take, finish]) {
    expect(await phone.send(command)).toEqual(refused('wrongPhase'));
  }
  await room.enter('discussion');
  await fiveChange(room, two);
  await room.desk(show);
  for (const command of [take, finish]) {
    expect(await phone.send(command)).toEqual(refused('secondRoundNotOpen'));
  }
});

test('who is done with the second round is counted', async ({ cast }) => {
  const { room, phones } = await inDiscussion(cast.anna);
  await room.desk(open);
  const finish = { kind: 'finish', part: 'second', finished: true } as const;
  expect(await phones[0].send(finish)).toMatchObject({ ok: true, value: { secondDone: true } });
  expect((await boardOf(room)).progress.secondDone).toBe(1);
  await phones[0].send({ ...finish, finished: false });
  expect((await boardOf(room)).progress.secondDone).toBe(0);
});

test('the second matrix is secret until it is shown, and says where dots went', async ({
  cast,
}) => {
  const { room, phones, one, two } = await inDiscussion(cast.anna);
  await room.desk(open);
  for (const phone of phones) {
    const move = { fromCardId: one, toCardId: two, colour: 'benefit', round: 2 } as const;
    await phone.send({ kind: 'moveDot', ...move });
  }
  await fiveChange(room, two);
  expect((await boardOf(room)).secondStanding).toBe(null);
  expect(await room.desk(show)).toMatchObject({ ok: true });
  const { standing, secondStanding, workshop } = await boardOf(room);
  const dotsOn = (cards: typeof standing) =>
    cards?.cards.map(({ cardId, benefitDots }) => [cardId, benefitDots]);
  expect(dotsOn(standing)?.slice(0, 2)).toEqual([
    [one, 9],
    [two, 6],
  ]);
  expect(dotsOn(secondStanding)?.slice(0, 2)).toEqual([
    [two, 9],
    [one, 6],
  ]);
  expect(workshop.discussion.secondRound).toBe('shown');
  expect(await room.desk(show)).toMatchObject({ ok: true });
  expect(await room.desk(open)).toEqual(refused('alreadyRevealed'));
});

test('what fewer than five changed is not shown: it would be the ballot of one', async ({
  cast,
}) => {
  const { room, phones, one, two } = await inDiscussion(cast.anna);
  await room.desk(open);
  const hidden = refused('tooFewChanged');
  expect(await room.desk(show)).toEqual(hidden);
  const late = [await room.join(), await room.join()];
  for (const phone of phones) {
    await phone.send({ kind: 'takeDot', cardId: one, colour: 'benefit', round: 2 });
  }
  await dot(late[0] ?? phones[0], { cardId: one, colour: 'benefit', times: 1, round: 2 });
  expect(await room.desk(show)).toEqual(hidden);
  expect(await boardOf(room)).toMatchObject({
    secondStanding: null,
    workshop: { discussion: { secondRound: 'open' } },
  });
  await dot(late[1] ?? phones[1], { cardId: two, colour: 'benefit', times: 1, round: 2 });
  // There and back is no change.
  const back = { cardId: one, colour: 'benefit', times: 1, round: 2 } as const;
  await dot(phones[0], back);
  expect(await room.desk(show)).toEqual(hidden);
  await phones[0].send({ kind: 'takeDot', cardId: two, colour: 'effort', round: 2 });
  expect(await room.desk(show)).toMatchObject({ ok: true });
});

test('the second round is opened in the discussion of cards, and only then shown', async ({
  cast,
}) => {
  const { room, one } = await afterReveal(cast.anna);
  expect(await room.desk(open)).toEqual(refused('wrongPhase'));
  await room.enter('discussion');
  expect(await room.desk(show)).toEqual(refused('secondRoundNotOpen'));
  await room.desk({ kind: 'removeFromDiscussion', cardId: one });
  expect(await room.desk(open)).toEqual(refused('notDiscussed'));
  await room.desk({ kind: 'addToDiscussion', cardId: one });
  expect(await room.desk(open)).toMatchObject({ ok: true });
});

test('what it asks about is settled when it opens', async ({ cast }) => {
  const { room, two, three } = await inDiscussion(cast.anna);
  await room.desk(open);
  const closed = refused('wrongPhase');
  expect(await room.desk({ kind: 'addToDiscussion', cardId: three })).toEqual(closed);
  expect(await room.desk({ kind: 'removeFromDiscussion', cardId: two })).toEqual(closed);
});

test('it can be shown after the discussion was left', async ({ cast }) => {
  const { room, two } = await inDiscussion(cast.anna);
  await room.desk(open);
  await fiveChange(room, two);
  await room.enter('measures');
  expect(await room.desk(show)).toMatchObject({ ok: true });
});

test('who comes during the second round dots with an empty ballot', async ({ cast }) => {
  const { room, one, two } = await inDiscussion(cast.anna);
  await room.desk(open);
  const late = await room.join('Spät');
  expect(late.own).toMatchObject({ dots: [], secondDots: [], receipt: null });
  await dot(late, { cardId: one, colour: 'benefit', times: 3, round: 2 });
  await fiveChange(room, two);
  await room.desk(show);
  const { standing, secondStanding } = await boardOf(room);
  expect([standing?.people, secondStanding?.people]).toEqual([3, 9]);
  expect(secondStanding?.cards[0]).toMatchObject({ cardId: one, benefitDots: 12 });
});

test('a card without effort that is confirmed is confirmed in both rounds', async ({ cast }) => {
  const { room, one, two } = await inDiscussion(cast.anna);
  await room.desk(open);
  await fiveChange(room, two);
  await room.desk(show);
  await room.desk({ kind: 'confirmEffortless', cardId: one });
  const { standing, secondStanding } = await boardOf(room);
  for (const cards of [standing?.cards, secondStanding?.cards]) {
    expect(cards?.find((card) => card.cardId === one)?.effortless).toBe('confirmed');
  }
});

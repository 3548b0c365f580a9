import { assert } from '#platform/base/assert.ts';
import { newId } from '#platform/base/ids.ts';
import { expect, test, type Member } from '#tests/cast.ts';
import { readRound, roundAsFile } from '../../rounds/roundFile.ts';
import { deskActor } from '../actors.ts';
import { boardState, deskState } from '../boardState.ts';
import { comparedDays } from './comparing.ts';
import { roomOf, morning, openRoom, type Phone, type Room } from '../room.testkit.ts';
import { bringRound, houseAndRound, roundToTakeHome } from './takeHome.ts';
import { createWorkshop } from '../workshops.ts';

const later = new Date(morning.getTime() + 24 * 3_600_000);

/** An open round with six people, their cards and dots; revealed. */
async function openRound(scope: Member) {
  const wish = {
    title: 'Runde der Nachbarn',
    guidingQuestion: 'Wo fangen wir an?',
    headCount: 6,
    kind: 'open_round' as const,
    secondHost: 'Stadtwerke',
  };
  const started = await createWorkshop(scope, wish, morning);
  assert(started.ok, 'the round is allowed');
  const key = { organisationId: scope.organisationId, workshopId: started.value.id };
  const actor = await deskActor(key, { person: scope.person, guest: null });
  assert(actor, 'who starts a round moderates it');
  const room = roomOf(actor, started.value.code);
  const phones: Phone[] = [];
  for (const name of ['Iris Weber', 'Jan', 'Kim', 'Lea', 'Mia', 'Noah']) {
    phones.push(await room.join(name));
  }
  const cards = [await room.card('Azubis einbinden'), await room.card('Jobseite')];
  await dotted(room, phones, cards);
  return { room, phones, cards };
}

/** Everybody puts three green dots on the first card and one red on the second. */
async function dotted(
  room: Room,
  phones: Phone[],
  [one, two]: Awaited<ReturnType<Room['card']>>[],
) {
  assert(one && two, 'two cards');
  await room.enter('benefit');
  for (const phone of phones) {
    for (const _ of [1, 2, 3]) {
      await phone.send({ kind: 'placeDot', cardId: one, colour: 'benefit', round: 1 });
    }
  }
  await room.enter('effort');
  for (const phone of phones) {
    await phone.send({ kind: 'placeDot', cardId: two, colour: 'effort', round: 1 });
  }
  await room.enter('matrix');
  await room.desk({ kind: 'reveal', revealed: 'benefit' });
  await room.desk({ kind: 'reveal', revealed: 'both' });
}

test('people of an open round are numbers: no name is written down or shown', async ({ cast }) => {
  const { room, phones } = await openRound(cast.anna);
  await phones[0]?.send({ kind: 'rename', name: 'Iris Weber' });
  expect(phones[0]?.own.name).toBeNull();
  const seen = JSON.stringify([
    await deskState(room.key, morning),
    await boardState(room.key, morning),
    await phones[1]?.look(),
    await roundToTakeHome(room.key),
  ]);
  expect(seen).not.toMatch(/Iris|Weber|"Jan"|Noah/);
});

test('what is taken home holds cards and counts, nobody and no dot of anybody', async ({
  cast,
}) => {
  const { room, phones } = await openRound(cast.anna);
  const taken = await roundToTakeHome(room.key);
  assert(taken?.round, 'the round is revealed');
  expect(taken.round).toMatchObject({
    format: 'resonanz-round/1',
    people: 6,
    day: '2026-11-24',
    cards: [
      { number: 1, title: 'Azubis einbinden', benefitDots: 18, effortDots: 0 },
      { number: 2, title: 'Jobseite', benefitDots: 0, effortDots: 6 },
    ],
  });
  const file = roundAsFile(taken.round);
  for (const { own, guest } of phones) {
    expect(file).not.toContain(own.participantId);
    expect(file).not.toContain(own.returnWord);
    expect(file).not.toContain(guest.id);
  }
  expect(file).not.toMatch(/Iris|Stadtwerke|Musterstadt/);
});

test('nothing is taken home before both colours are revealed, nor from a house', async ({
  cast,
}) => {
  const house = await openRoom(cast.anna);
  expect(await roundToTakeHome(house.key)).toBeNull();
  const wish = { title: 'Runde', guidingQuestion: '?', headCount: 6, kind: 'open_round' as const };
  const started = await createWorkshop(cast.anna, wish, morning);
  assert(started.ok, 'the round is allowed');
  const key = { organisationId: cast.anna.organisationId, workshopId: started.value.id };
  expect(await roundToTakeHome(key)).toMatchObject({ title: 'Runde', round: null });
});

test('a round goes from one organisation to another and stands beside its own dots', async ({
  cast,
}) => {
  const { room } = await openRound(cast.anna);
  const taken = await roundToTakeHome(room.key);
  assert(taken?.round, 'the round is revealed');
  const read = readRound(roundAsFile(taken.round));
  assert(read.ok, 'a file of ours is read');
  const wish = { title: 'Unser Impulstag', agenda: 'dots' as const };
  const started = await bringRound(cast.fremd, read.round, wish, later);
  assert(started.ok, 'an owner starts workshops');
  const key = { organisationId: cast.fremd.organisationId, workshopId: started.value.id };
  const actor = await deskActor(key, { person: cast.fremd.person, guest: null });
  assert(actor, 'who starts it moderates it');
  const house = roomOf(actor, started.value.code);
  const { board } = await house.board();
  expect(board.cards.map(({ number, title }) => [number, title])).toEqual([
    [1, 'Azubis einbinden'],
    [2, 'Jobseite'],
  ]);
  expect(board.workshop).toMatchObject({ title: 'Unser Impulstag', kind: 'house' });
  expect(board.workshop.agenda.map(({ phase }) => phase)).toEqual([
    'arrive',
    'benefit',
    'effort',
    'matrix',
  ]);
  // How the round dotted stays hidden until the house has dotted.
  expect(await houseAndRound(key)).toMatchObject({ round: { people: 6 }, sides: null });
  const phones = [await house.join(), await house.join()];
  await dotted(house, phones, board.cards.map(({ id }) => id).reverse());
  const beside = await houseAndRound(key);
  expect(beside?.sides?.cards.find(({ number }) => number === 1)).toMatchObject({
    benefit: {
      first: { dots: 0, people: 2, mean: 0, interval: null },
      second: { dots: 18, people: 6, mean: 3 },
      difference: 'unknown',
    },
  });
  expect(await houseAndRound(room.key)).toBeNull();
});

test('a card keeps its number, and a new one comes after all of them', async ({ cast }) => {
  const { room } = await openRound(cast.anna);
  const taken = await roundToTakeHome(room.key);
  assert(taken?.round, 'the round is revealed');
  const round = {
    ...taken.round,
    cards: taken.round.cards.map((card) => ({ ...card, number: card.number * 10 })),
  };
  const started = await bringRound(cast.fremd, round, { title: 'Neu', agenda: 'whole' }, later);
  assert(started.ok, 'an owner starts workshops');
  const key = { organisationId: cast.fremd.organisationId, workshopId: started.value.id };
  const actor = await deskActor(key, { person: cast.fremd.person, guest: null });
  assert(actor, 'who starts it moderates it');
  const house = roomOf(actor, started.value.code);
  await house.card('Neu');
  await house.enter('group');
  expect((await house.board()).board.cards.map(({ number }) => number)).toEqual([10, 20, 21]);
});

test('only who may start workshops brings a round along', async ({ cast }) => {
  const { room } = await openRound(cast.anna);
  const taken = await roundToTakeHome(room.key);
  assert(taken?.round, 'the round is revealed');
  const wish = { title: 'Neu', agenda: 'dots' as const };
  for (const scope of [cast.dieter, cast.eva]) {
    const refused = { ok: false, reason: 'notAllowed' };
    expect(await bringRound(scope, taken.round, wish, later)).toEqual(refused);
  }
  for (const scope of [cast.anna, cast.bernd, cast.carla]) {
    expect((await bringRound(scope, taken.round, wish, later)).ok).toBe(true);
  }
});

test('two days of a house beside each other: moved, new and gone cards', async ({ cast }) => {
  const first = await openRoom(cast.anna);
  const phones = [await first.join(), await first.join()];
  await dotted(first, phones, [await first.card('Azubis einbinden'), await first.card('Jobseite')]);
  const second = await openRoom(cast.anna);
  const others = [await second.join(), await second.join()];
  await dotted(second, others, [
    await second.card('Parkplätze'),
    await second.card('Azubis einbinden'),
  ]);
  const ids = [second.key.workshopId, first.key.workshopId] as const;
  const compared = await comparedDays(cast.eva, [ids[1], ids[0]]);
  expect(compared).toMatchObject({
    cards: [
      {
        number: 2,
        earlier: { number: 1 },
        how: 'title',
        benefit: { first: { dots: 6, people: 2 }, second: { dots: 0, people: 2 } },
      },
    ],
    added: [{ title: 'Parkplätze' }],
    gone: [{ title: 'Jobseite' }],
    measures: { done: [], all: 0 },
  });
  expect(compared?.before.cardIds).toEqual(compared?.cards.map(({ cardId }) => cardId));
});

test('days are compared by who may see both, once both are revealed', async ({ cast }) => {
  const first = await openRoom(cast.anna);
  await dotted(first, [await first.join()], [await first.card('Eins'), await first.card('Zwei')]);
  const second = await openRoom(cast.anna);
  const [a, b] = [first.key.workshopId, second.key.workshopId];
  expect(await comparedDays(cast.eva, [a, b])).toBeNull();
  await dotted(
    second,
    [await second.join()],
    [await second.card('Eins'), await second.card('Zwei')],
  );
  expect(await comparedDays(cast.eva, [a, b])).not.toBeNull();
  expect(await comparedDays(cast.eva, [a, a])).toBeNull();
  expect(await comparedDays(cast.eva, [a, newId<'workshop'>()])).toBeNull();
  // Another organisation, and a coach whose workshops these are not.
  for (const scope of [cast.fremd, cast.carla])
    expect(await comparedDays(scope, [a, b])).toBeNull();
});

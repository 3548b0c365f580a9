import type { WantedPhase } from '../agenda.ts';
import { minutesLater, morning, openRoom, type Room } from './room.testkit.ts';
import { agendaOf } from './agenda.queries.ts';
import { inOrganisation, pool } from '#platform/db/database.ts';
import { expect, test } from '#tests/cast.ts';
import { phases, type Phase } from '../phases.ts';
import { afterReveal } from './talk.testkit.ts';

const planOf = (...wanted: Phase[]): WantedPhase[] =>
  wanted.map((phase) => ({ phase, minutes: 7, deadlineAt: null }));
const plan = (room: Room, agenda: WantedPhase[], pace: 'room' | 'deadlines' = 'room') =>
  room.desk({ kind: 'changeAgenda', pace, agenda });
const needed = planOf('arrive', 'benefit', 'effort', 'matrix');
const refused = (reason: string) => ({ ok: false, reason });
const endsAt = async (room: Room) => (await room.board()).board.workshop.countdownEndsAt;
const enteredAt = async (room: Room, phase: Phase) => {
  const rows = await inOrganisation(room.key, (tx) => agendaOf(tx, room.key));
  return rows.find((row) => row.phase === phase)?.entered_at ?? null;
};

test('a workshop begins with the whole day', async ({ cast }) => {
  const room = await openRoom(cast.anna);
  const { workshop } = (await room.board()).board;
  expect(workshop.agenda.map((item) => item.phase)).toEqual(phases);
  expect(workshop).toMatchObject({ pace: 'room', kind: 'house', rehearsal: false, impulse: null });
});

test('the agenda is planned anew, and only its phases are entered', async ({ cast }) => {
  const room = await openRoom(cast.anna);
  expect(await plan(room, [...planOf('measures', 'collect'), ...needed])).toMatchObject({
    ok: true,
  });
  const { agenda } = (await room.board()).board.workshop;
  expect(agenda.map((item) => item.phase)).toEqual([
    'arrive',
    'collect',
    'benefit',
    'effort',
    'matrix',
    'measures',
  ]);
  expect(agenda.every((item) => item.minutes === 7)).toBe(true);
  expect(await room.enter('group')).toEqual(refused('notOnAgenda'));
  expect(await room.enter('collect')).toMatchObject({ ok: true });
});

test('what an agenda needs, and what was entered, stays on it', async ({ cast }) => {
  const room = await openRoom(cast.anna);
  expect(await plan(room, planOf('arrive', 'benefit', 'effort'))).toEqual(refused('agendaNeeds'));
  await room.enter('group');
  expect(await plan(room, needed)).toEqual(refused('alreadyEntered'));
  await room.enter('collect');
  expect(await plan(room, [...needed, ...planOf('collect')])).toEqual(refused('alreadyEntered'));
  const both = [...needed, ...planOf('collect', 'group')];
  expect(await plan(room, both)).toMatchObject({ ok: true });
  await room.desk({ kind: 'close' });
  expect(await plan(room, both)).toEqual(refused('closed'));
});

test('deadlines are kept where the pace is by deadline, one after the other', async ({ cast }) => {
  const room = await openRoom(cast.anna);
  const by = (days: number[]) =>
    needed.map((item, position) => {
      const day = days[position];
      return { ...item, deadlineAt: day ? `2026-11-${day}T12:00:00.000Z` : null };
    });
  expect(await plan(room, by([26, 25]), 'deadlines')).toEqual(refused('deadlinesInOrder'));
  expect(await plan(room, by([25, 26, 27]), 'deadlines')).toMatchObject({ ok: true });
  const { workshop } = (await room.board()).board;
  expect(workshop.pace).toBe('deadlines');
  expect(workshop.agenda.map((item) => item.deadlineAt?.slice(8, 10))).toEqual([
    '25',
    '26',
    '27',
    undefined,
  ]);
  expect(await plan(room, by([25, 26, 27]), 'room')).toMatchObject({ ok: true });
  const after = (await room.board()).board.workshop.agenda;
  expect(after.every((item) => item.deadlineAt === null)).toBe(true);
});

test('an open round plans no measures and makes none', async ({ cast }) => {
  const { room, phones, one } = await afterReveal(cast.anna);
  await pool().query("update elaborate.workshop set kind = 'open_round' where id = $1", [
    room.key.workshopId,
  ]);
  const [phone] = phones;
  const none = refused('noMeasuresInRound');
  const agenda = planOf(...phases);
  expect(await plan(room, agenda)).toEqual(none);
  expect(await room.desk(measureOf(one))).toEqual(none);
  const takesOn = { cardId: one, name: '', firstStep: '', dueOn: null };
  expect(await phone.send({ kind: 'takeOn', ...takesOn })).toEqual(none);
  expect((await room.board()).board.workshop.kind).toBe('open_round');
});

test('a day without measures on its agenda still comes to its end', async ({ cast }) => {
  const { room } = await afterReveal(cast.anna);
  const without = planOf(...phases.filter((phase) => phase !== 'measures'));
  expect(await plan(room, without)).toMatchObject({ ok: true });
  expect(await room.enter('measures')).toEqual(refused('notOnAgenda'));
  expect(await room.enter('closing')).toMatchObject({ ok: true });
});

test('a countdown is not lost when a wrong phase is clicked and left again', async ({ cast }) => {
  const room = await openRoom(cast.anna);
  await room.enter('collect');
  await room.desk({ kind: 'startCountdown', minutes: 10 });
  const before = await endsAt(room);
  await room.enter('group');
  expect(await endsAt(room)).toBe(null);
  await room.enter('collect');
  expect(await endsAt(room)).toBe(before);
  await room.enter('group');
  await room.desk({ kind: 'startCountdown', minutes: 3 });
  await room.enter('collect');
  expect(await endsAt(room)).toBe(before);
});

test('a countdown that has run out meanwhile, or was stopped, does not come again', async ({
  cast,
}) => {
  const room = await openRoom(cast.anna);
  await room.enter('collect');
  await room.desk({ kind: 'startCountdown', minutes: 10 });
  await room.enter('group');
  await room.enter('collect', minutesLater(11));
  expect(await endsAt(room)).toBe(null);
  await room.desk({ kind: 'startCountdown', minutes: 10 });
  await room.desk({ kind: 'stopCountdown' });
  await room.enter('group');
  await room.enter('collect');
  expect(await endsAt(room)).toBe(null);
});

test('when a phase began is known from the first time it was entered', async ({ cast }) => {
  const room = await openRoom(cast.anna);
  expect(await enteredAt(room, 'collect')).toBe(null);
  await room.enter('collect');
  await room.enter('arrive', minutesLater(5));
  await room.enter('collect', minutesLater(6));
  expect(await enteredAt(room, 'collect')).toEqual(morning);
});

const measureOf = (cardId: Awaited<ReturnType<Room['card']>>) =>
  ({ kind: 'makeMeasure', cardId, what: '', firstStep: '', dueOn: null }) as const;

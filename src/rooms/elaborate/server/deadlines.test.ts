import { assert } from '#platform/base/assert.ts';
import { addMinutes } from '#platform/base/clock.ts';
import { newId } from '#platform/base/ids.ts';
import { pool } from '#platform/db/database.ts';
import { expect, test, type Member } from '#tests/cast.ts';
import type { Phase } from '../phases.ts';
import { boardState } from './boardState.ts';
import { passDeadlines } from './deadlines.ts';
import { runDeskCommand } from './deskCommands.ts';
import { morning, openRoom, type Room } from './room.testkit.ts';
import { fiveChange } from './talk.testkit.ts';

const planned: Phase[] = [
  'arrive',
  'collect',
  'group',
  'benefit',
  'effort',
  'matrix',
  'discussion',
  'measures',
  'closing',
];

/** One hour each: `arrive` ends after one, `closing` after nine. */
const after = (hours: number) => addMinutes(morning, hours * 60);

test('phases end by themselves, each at its deadline and not before', async ({ cast }) => {
  const room = await byDeadline(cast.bernd);
  await passDeadlines(addMinutes(after(1), -1));
  expect(await phaseOf(room)).toBe('arrive');
  await passDeadlines(after(1));
  await passDeadlines(after(1));
  expect(await phaseOf(room)).toBe('collect');
  await passDeadlines(after(2));
  expect(await phaseOf(room)).toBe('group');
});

test('after a time without a server every step is made up for, up to the end', async ({ cast }) => {
  const room = await dotted(cast.bernd);
  await passDeadlines(after(6.5));
  const { board } = await boardState(room.key, after(6.5));
  expect(board.workshop).toMatchObject({ phase: 'discussion', revealed: 'both' });
  expect(board.workshop.discussion.secondRound).toBe('open');
  expect(board.standing?.people).toBe(1);
  await passDeadlines(after(7));
  expect((await boardState(room.key, after(7))).board).toMatchObject({
    workshop: { phase: 'measures', discussion: { secondRound: 'open' } },
    secondStanding: null,
  });
  await passDeadlines(after(9));
  expect((await boardState(room.key, after(9))).board.workshop).toMatchObject({
    phase: 'closing',
    closed: true,
  });
});

test('a second round in which five changed something is shown when its time is over', async ({
  cast,
}) => {
  const room = await dotted(cast.bernd);
  await passDeadlines(after(6));
  const [first] = (await boardState(room.key, after(6))).board.workshop.discussion.cards;
  assert(first, 'the card with a dot is discussed');
  await fiveChange(room, first.cardId);
  await passDeadlines(after(7));
  expect((await boardState(room.key, after(7))).board).toMatchObject({
    workshop: { phase: 'measures', discussion: { secondRound: 'shown' } },
    secondStanding: { people: 6 },
  });
});

test('the matrix shows both colours the moment dotting is over', async ({ cast }) => {
  const room = await dotted(cast.bernd);
  await passDeadlines(after(4));
  expect((await boardState(room.key, after(4))).board.workshop.revealed).toBe('nothing');
  await passDeadlines(after(5));
  expect((await boardState(room.key, after(5))).board.workshop).toMatchObject({
    phase: 'matrix',
    revealed: 'both',
  });
});

test('a reveal that a killed server left out is made up for', async ({ cast }) => {
  const room = await dotted(cast.bernd);
  await passDeadlines(after(4));
  await pool().query("update elaborate.workshop set phase = 'matrix'");
  await passDeadlines(after(4.5));
  expect((await boardState(room.key, after(5))).board.workshop.revealed).toBe('nothing');
  await passDeadlines(after(5));
  expect((await boardState(room.key, after(5))).board.workshop.revealed).toBe('both');
});

test('without a single card there is no matrix: the day waits for its deadline and ends', async ({
  cast,
}) => {
  const room = await byDeadline(cast.bernd);
  await passDeadlines(after(5));
  expect((await boardState(room.key, after(5))).board.workshop).toMatchObject({
    phase: 'matrix',
    revealed: 'nothing',
    closed: false,
  });
  await passDeadlines(after(6));
  expect((await boardState(room.key, after(6))).board.workshop).toMatchObject({
    phase: 'matrix',
    closed: true,
  });
});

test('without a single dot the empty matrix is shown, and the day goes on', async ({ cast }) => {
  const room = await byDeadline(cast.bernd);
  await room.card('Auf Bewertungen antworten');
  await passDeadlines(after(7));
  const { board } = await boardState(room.key, after(7));
  expect(board.workshop).toMatchObject({ phase: 'measures', revealed: 'both' });
  expect(board.standing?.people).toBe(0);
});

test('a moderator who goes back is not moved on again until there is a new deadline', async ({
  cast,
}) => {
  const room = await byDeadline(cast.bernd);
  await passDeadlines(after(2));
  await handAt(room, after(2.5), { kind: 'enterPhase', phase: 'collect' });
  await passDeadlines(after(2.5));
  expect(await phaseOf(room)).toBe('collect');
  await plan(room, 'deadlines', { collect: after(2.75) });
  await passDeadlines(after(2.75));
  expect(await phaseOf(room)).toBe('group');
});

test('whoever goes on in one room goes on by hand', async ({ cast }) => {
  const room = await byDeadline(cast.bernd);
  await plan(room, 'room');
  await passDeadlines(after(9));
  expect(await phaseOf(room)).toBe('arrive');
});

test('neither a rehearsal nor a day that has ended is moved', async ({ cast }) => {
  const rehearsal = await byDeadline(cast.bernd);
  await pool().query('update elaborate.workshop set rehearsal_since = created_at');
  const ended = await byDeadline(cast.bernd);
  await ended.desk({ kind: 'close' });
  await passDeadlines(after(9));
  expect(await phaseOf(rehearsal)).toBe('arrive');
  expect(await phaseOf(ended)).toBe('arrive');
});

test('a day that was opened again waits for a new deadline', async ({ cast }) => {
  const room = await dotted(cast.bernd);
  await passDeadlines(after(9));
  await handAt(room, after(10), { kind: 'reopen' });
  await passDeadlines(after(10.1));
  expect((await boardState(room.key, after(10.1))).board.workshop).toMatchObject({
    phase: 'closing',
    closed: false,
  });
});

test('opened again at the matrix, nothing is revealed behind the back of the room', async ({
  cast,
}) => {
  const room = await byDeadline(cast.bernd);
  await passDeadlines(after(6));
  await handAt(room, after(7), { kind: 'reopen' });
  await handAt(room, after(7), { kind: 'enterPhase', phase: 'collect' });
  await room.card('Auf Bewertungen antworten');
  await handAt(room, after(7), { kind: 'enterPhase', phase: 'matrix' });
  await passDeadlines(after(7.1));
  expect((await boardState(room.key, after(7.1))).board.workshop).toMatchObject({
    phase: 'matrix',
    revealed: 'nothing',
    closed: false,
  });
});

test('what is not due any more once the workshop is free is not done', async ({ cast }) => {
  const room = await dotted(cast.bernd);
  await passDeadlines(after(4));
  await handAt(room, after(4), { kind: 'enterPhase', phase: 'matrix' });
  const command = { kind: 'reveal', revealed: 'benefit' } as const;
  const envelope = () => ({ id: newId<'command'>(), command });
  const revealedWhen = async (isDue: boolean) => {
    const answer = () => Promise.resolve(isDue);
    expect((await runDeskCommand(room.actor, envelope(), after(4), answer)).ok).toBe(true);
    return (await boardState(room.key, after(4))).board.workshop.revealed;
  };
  expect([await revealedWhen(false), await revealedWhen(true)]).toEqual(['nothing', 'benefit']);
});

test('every organisation has its own days moved', async ({ cast }) => {
  const ours = await byDeadline(cast.bernd);
  const theirs = await byDeadline(cast.fremd);
  await passDeadlines(after(1));
  expect([await phaseOf(ours), await phaseOf(theirs)]).toEqual(['collect', 'collect']);
});

test('two routines at once take one step', async ({ cast }) => {
  const room = await dotted(cast.bernd);
  await Promise.all([passDeadlines(after(6)), passDeadlines(after(6))]);
  expect(await phaseOf(room)).toBe('discussion');
});

async function byDeadline(member: Member): Promise<Room> {
  const room = await openRoom(member);
  await plan(room, 'deadlines');
  return room;
}

async function dotted(member: Member): Promise<Room> {
  const room = await byDeadline(member);
  await room.card('Auf Bewertungen antworten');
  await room.card('Website lesbar machen');
  const phone = await room.join();
  await passDeadlines(after(3));
  const { board } = await boardState(room.key, after(3));
  const [first] = board.cards;
  assert(first, 'there is a card');
  const dot = await phone.send({ kind: 'placeDot', cardId: first.id, colour: 'benefit' });
  assert(dot.ok, 'dots are placed now');
  return room;
}

async function plan(
  room: Room,
  pace: 'room' | 'deadlines',
  changed: Partial<Record<Phase, Date>> = {},
): Promise<void> {
  const agenda = planned.map((phase, position) => ({
    phase,
    minutes: 10,
    deadlineAt: (changed[phase] ?? after(position + 1)).toISOString(),
  }));
  const outcome = await room.desk({ kind: 'changeAgenda', pace, agenda });
  assert(outcome.ok, 'the agenda is allowed');
}

const handAt = (room: Room, at: Date, command: Parameters<Room['desk']>[0]) =>
  runDeskCommand(room.actor, { id: newId<'command'>(), command }, at);

const phaseOf = async (room: Room) => (await boardState(room.key, morning)).board.workshop.phase;

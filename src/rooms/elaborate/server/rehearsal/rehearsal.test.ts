import { createGuest } from '#platform/auth/guests.ts';
import { assert } from '#platform/base/assert.ts';
import { addDays } from '#platform/base/clock.ts';
import { newId } from '#platform/base/ids.ts';
import { pool } from '#platform/db/database.ts';
import { describe, expect, test, type Member } from '#tests/cast.ts';
import type { WorkshopKey } from '../../board.ts';
import type { DeskCommand } from '../../commands.ts';
import { deskActor, workshopByCode } from '../actors.ts';
import { boardState } from '../boardState.ts';
import { runDeskCommand } from '../deskCommands.ts';
import { fahrplanStep } from '../fahrplan.ts';
import { joinWorkshop } from '../joining.ts';
import {
  forgetRehearsal,
  rehearsalOf,
  startRehearsal,
  wipeOldRehearsals,
  wipeRehearsalsOf,
} from './rehearsal.ts';
import { rehearse, type Stage } from './rehearsalGuests.ts';
import { morning, openRoom, type Room } from '../room.testkit.ts';
import { announceProgress } from '../soon.ts';
import { findWorkshopFor, workshopsOf } from '../workshops.ts';

const stage: Stage = { now: () => morning, pause: () => Promise.resolve() };

/** Does the jobs that wait, as the worker would. */
async function workOff(): Promise<void> {
  const { rows } = await pool().query<{ id: string; task: string; payload: unknown }>(
    `select job.id::text, task.identifier as task, job.payload
     from graphile_worker._private_jobs job join graphile_worker._private_tasks task
     on task.id = job.task_id order by job.id`,
  );
  for (const { id, task, payload } of rows) {
    if (task === 'rehearse') await rehearse(payload, stage);
    if (task === 'forget_rehearsal') await forgetRehearsal(payload);
    await pool().query('delete from graphile_worker._private_jobs where id = $1', [id]);
  }
}

/** How many rows each table of the database has; what the worker itself knows is left out. */
async function rowCounts(): Promise<Record<string, number>> {
  const { rows: tables } = await pool().query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')
       and tablename not in ('_private_tasks', '_private_job_queues', '_private_known_crontabs')`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const { rows } = await pool().query<{ n: number }>(`select count(*)::int as n from ${name}`);
    counts[name] = rows[0]?.n ?? 0;
  }
  return counts;
}

type Rehearsal = {
  key: WorkshopKey;
  desk: (command: DeskCommand) => Promise<void>;
  board: () => Promise<Awaited<ReturnType<typeof boardState>>['board']>;
};

async function begun(room: Room, who: Member): Promise<Rehearsal> {
  const started = await startRehearsal({ key: room.key, personId: who.personId }, morning);
  assert(started.ok, 'the workshop is there');
  const key = await workshopByCode(started.value.code, { guest: null, address: 'desk' }, morning);
  assert(key && key !== 'tooManyTries', 'the code leads to the rehearsal');
  const actor = await deskActor(key, { person: who.person, guest: null });
  assert(actor, 'who rehearses moderates it');
  await workOff();
  return {
    key,
    board: async () => (await boardState(key, morning)).board,
    desk: async (command) => {
      const outcome = await runDeskCommand(actor, { id: newId<'command'>(), command }, morning);
      expect(outcome).toEqual({ ok: true, value: null });
      await workOff();
    },
  };
}

/** Through all phases, as a moderator leads. */
async function played({ desk, board, key }: Rehearsal): Promise<void> {
  for (const phase of ['impulse', 'collect', 'group', 'benefit', 'effort', 'matrix'] as const)
    await desk({ kind: 'enterPhase', phase });
  await desk({ kind: 'reveal', revealed: 'benefit' });
  await desk({ kind: 'reveal', revealed: 'both' });
  await desk({ kind: 'enterPhase', phase: 'discussion' });
  const first = (await board()).workshop.discussion.cards[0];
  assert(first, 'there is something to discuss');
  await desk({ kind: 'discuss', cardId: first.cardId, minutes: null });
  await desk({ kind: 'showReasons', cardId: first.cardId });
  await desk({ kind: 'openSecondRound' });
  await desk({ kind: 'showSecondRound' });
  await desk({ kind: 'enterPhase', phase: 'measures' });
  await desk({ kind: 'enterPhase', phase: 'closing' });
  await announceProgress(key);
}

test('twenty invented guests play a whole day, and do it all', async ({ cast }) => {
  const room = await openRoom(cast.carla);
  const rehearsal = await begun(room, cast.carla);
  await played(rehearsal);
  const board = await rehearsal.board();
  expect(board.workshop).toMatchObject({ rehearsal: true, phase: 'closing' });
  expect(board.progress).toMatchObject({
    participants: 20,
    practised: 20,
    cards: 30,
    cardsDone: 20,
    benefitDone: 20,
    effortDone: 20,
    secondDone: 20,
  });
  expect(board.standing).toMatchObject({ people: 20, benefitDots: 100, effortDots: 100 });
  expect(board.secondStanding?.benefitDots).toBe(100);
  expect(board.secondStanding?.cards).not.toEqual(board.standing?.cards);
  expect(board.measures.filter((measure) => measure.taken)).toHaveLength(4);
  const kinds = Object.groupBy(board.lines, (line) => line.kind);
  expect(kinds.reason?.length).toBe(6);
  expect(kinds.question?.length).toBe(3);
  expect(kinds.closing_word?.length).toBe(14);
});

describe('everything of a rehearsal is wiped', () => {
  test('no table of the database has a row more or less than before', async ({ cast }) => {
    const room = await openRoom(cast.carla);
    await room.card('Eine Karte des Hauses');
    await workOff();
    const before = await rowCounts();
    const rehearsal = await begun(room, cast.carla);
    await played(rehearsal);
    await rehearsal.desk({ kind: 'close' });
    const during = await rowCounts();
    for (const name of [
      ...['workshop', 'participant', 'card', 'dot', 'line', 'command', 'standing', 'said_once'].map(
        (table) => `elaborate.${table}`,
      ),
      ...['auth.guest', 'programme.measure', 'platform.fact', 'platform.public_token'],
      ...['platform.live_topic', 'platform.live_message'],
    ])
      expect(during[name], name).toBeGreaterThan(before[name] ?? 0);
    await wipeRehearsalsOf(room.key);
    await workOff();
    expect(await rowCounts()).toEqual(before);
    // Counts that were still to be told find nothing, and leave nothing.
    await announceProgress(rehearsal.key);
    expect(await rowCounts()).toEqual(before);
  });

  test('when a new one of the same workshop starts', async ({ cast }) => {
    const room = await openRoom(cast.carla);
    const first = await begun(room, cast.carla);
    const second = await begun(room, cast.carla);
    expect((await rehearsalOf(room.key))?.id).toBe(second.key.workshopId);
    const { rows } = await pool().query('select id from elaborate.workshop where id = $1', [
      first.key.workshopId,
    ]);
    expect(rows).toEqual([]);
    const guests = await pool().query('select from auth.guest');
    expect(guests.rowCount).toBe(20);
  });

  test('after a day, by itself', async ({ cast }) => {
    const room = await openRoom(cast.carla);
    await begun(room, cast.carla);
    await wipeOldRehearsals(addDays(morning, 0.9));
    expect(await rehearsalOf(room.key)).not.toBeNull();
    await wipeOldRehearsals(addDays(morning, 1.1));
    expect(await rehearsalOf(room.key)).toBeNull();
  });

  test('a real phone that tried it stays a browser', async ({ cast }) => {
    const room = await openRoom(cast.carla);
    const rehearsal = await begun(room, cast.carla);
    const { guest } = await createGuest('de');
    await joinWorkshop(rehearsal.key, { guest, known: true }, { name: 'Carla' }, morning);
    await wipeRehearsalsOf(room.key);
    await workOff();
    const { rows } = await pool().query('select id from auth.guest');
    expect(rows).toEqual([{ id: guest.id }]);
  });
});

test('a rehearsal is in no list and no Fahrplan, and its measures are in none', async ({
  cast,
}) => {
  const room = await openRoom(cast.carla);
  const rehearsal = await begun(room, cast.carla);
  await played(rehearsal);
  expect((await workshopsOf(cast.anna)).map((workshop) => workshop.id)).toEqual([
    room.key.workshopId,
  ]);
  expect(await findWorkshopFor(cast.anna, rehearsal.key.workshopId)).toBeNull();
  expect(await fahrplanStep(cast.anna)).toMatchObject({ all: 1, finished: 0 });
  const { rows } = await pool().query('select rehearsal from programme.measure');
  expect(rows).toEqual(Array.from({ length: 4 }, () => ({ rehearsal: true })));
});

test('done again, the guests do only what is left', async ({ cast }) => {
  const room = await openRoom(cast.carla);
  const rehearsal = await begun(room, cast.carla);
  await rehearsal.desk({ kind: 'enterPhase', phase: 'collect' });
  await rehearse({ ...rehearsal.key, entered: 'collect' }, stage);
  await announceProgress(rehearsal.key);
  expect((await rehearsal.board()).progress).toMatchObject({ participants: 20, cards: 30 });
});

test('guests come to no workshop that is none of a rehearsal', async ({ cast }) => {
  const room = await openRoom(cast.carla);
  await rehearse({ ...room.key, entered: null }, stage);
  expect((await room.board()).board.progress.participants).toBe(0);
  const again = await startRehearsal(
    { key: { ...room.key, workshopId: newId<'workshop'>() }, personId: cast.carla.personId },
    morning,
  );
  expect(again).toEqual({ ok: false, reason: 'workshopGone' });
});

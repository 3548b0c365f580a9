import { assert } from '#platform/base/assert.ts';
import { addMinutes } from '#platform/base/clock.ts';
import { pool } from '#platform/db/database.ts';
import { listenToFacts } from '#platform/facts/facts.ts';
import { expect, test, type Member } from '#tests/cast.ts';
import type { Phase } from '../phases.ts';
import { passDeadlines } from './deadlines.ts';
import { endReminders, tellPhase } from './reminderJobs.ts';
import {
  confirmReminder,
  findReminder,
  leaveAddress,
  reminderPage,
  stopReminder,
} from './reminders.ts';
import { morning, openRoom, type Room } from './room.testkit.ts';

const way = { origin: 'https://resonanz.example.org', canSend: true };
const planned: Phase[] = ['arrive', 'collect', 'group', 'benefit', 'effort', 'matrix'];
const after = (hours: number) => addMinutes(morning, hours * 60);
const ada = { email: 'ada@example.org', language: 'de', asker: 'ada' } as const;
const eve = { email: 'eve@example.org', language: 'en', asker: 'eve' } as const;

test('an address gets one mail, and no other before its owner agrees', async ({ cast }) => {
  const room = await byDeadline(cast.bernd);
  expect(await leaveAddress(room.key, ada, morning, way)).toEqual({ ok: true, value: null });
  expect(await mails()).toMatchObject([{ recipient: 'ada@example.org', forget: true }]);
  await room.enter('collect');
  await tell(room, 'collect');
  expect(await mails()).toHaveLength(1);
  const token = await tokenIn(0);
  expect(await findReminder(room.key, token)).toEqual({ confirmed: false });
  await confirmReminder(room.key, token, morning);
  expect(await findReminder(room.key, token)).toEqual({ confirmed: true });
  await room.enter('group');
  await tell(room, 'group');
  expect(await mails()).toHaveLength(2);
});

test('each phase is told once, with its deadline, in the language of the address', async ({
  cast,
}) => {
  const room = await byDeadline(cast.bernd);
  await agreed(room, ada, eve);
  await passDeadlines(after(1));
  await tell(room, 'collect');
  await tell(room, 'collect');
  const told = (await mails()).slice(2);
  expect(told).toHaveLength(2);
  const german = told.find((mail) => mail.recipient === ada.email);
  const english = told.find((mail) => mail.recipient === eve.email);
  expect(german?.subject).toBe('Impulstag: Jetzt Karten schreiben');
  expect(german?.body).toContain('Das geht bis 24. November 2026 um 12:00.');
  expect(german?.body).toContain(`https://resonanz.example.org/w/${room.code}\n`);
  expect(english?.body).toContain('This lasts until 24 November 2026 at 12:00.');
});

test('a phase that has been left again is told nobody', async ({ cast }) => {
  const room = await byDeadline(cast.bernd);
  await agreed(room, ada);
  await room.enter('collect');
  await room.enter('arrive');
  for (const phase of planned) await tell(room, phase);
  expect(await mails()).toHaveLength(1);
});

test('every phase of a day by deadline has its job, those in a room have none', async ({
  cast,
}) => {
  const room = await byDeadline(cast.bernd);
  await room.enter('collect');
  const inRoom = await openRoom(cast.bernd);
  await inRoom.enter('collect');
  expect(await jobs()).toEqual(['tell_phase']);
});

test('the link of any mail deletes the address; a GET and another code do not', async ({
  cast,
}) => {
  const room = await byDeadline(cast.bernd);
  const other = await byDeadline(cast.bernd);
  const theirs = await byDeadline(cast.fremd);
  await agreed(room, ada);
  const token = await tokenIn(0);
  for (const { key } of [other, theirs]) {
    expect(await findReminder(key, token)).toBeNull();
    expect(await stopReminder(key, token)).toMatchObject({ reason: 'reminderGone' });
    expect(await confirmReminder(key, token, morning)).toMatchObject({ reason: 'reminderGone' });
  }
  await room.enter('collect');
  await tell(room, 'collect');
  expect(await stopReminder(room.key, await tokenIn(1))).toMatchObject({ ok: true });
  expect(await addresses()).toEqual([]);
  expect(await findReminder(room.key, token)).toBeNull();
  const left = await pool().query("select * from platform.public_token where kind = 'reminder'");
  expect(left.rows).toEqual([]);
});

test('who leaves an address twice is asked once, and told the same', async ({ cast }) => {
  const room = await byDeadline(cast.bernd);
  await leaveAddress(room.key, ada, morning, way);
  expect(await leaveAddress(room.key, ada, addMinutes(morning, 1), way)).toMatchObject({
    ok: true,
  });
  expect(await mails()).toHaveLength(1);
  await leaveAddress(room.key, ada, addMinutes(morning, 11), way);
  expect(await mails()).toHaveLength(2);
  await confirmReminder(room.key, await tokenIn(0), morning);
  await leaveAddress(room.key, ada, addMinutes(morning, 30), way);
  expect(await mails()).toHaveLength(2);
});

test('no address is taken in a room, after the end, in a rehearsal, or without a mail server', async ({
  cast,
}) => {
  const inRoom = await openRoom(cast.bernd);
  const refusal = async (room: Room, canSend = true) => {
    const outcome = await leaveAddress(room.key, ada, morning, { ...way, canSend });
    expect((await reminderPage(room.key, { ...way, canSend }))?.refusal).toBe(
      outcome.ok ? null : outcome.reason,
    );
    return outcome.ok ? null : outcome.reason;
  };
  expect(await refusal(inRoom)).toBe('byDeadlineOnly');
  const room = await byDeadline(cast.bernd);
  expect(await refusal(room, false)).toBe('noMail');
  await room.desk({ kind: 'close' });
  expect(await refusal(room)).toBe('closed');
  const rehearsal = await byDeadline(cast.bernd);
  await pool().query('update elaborate.workshop set rehearsal_since = created_at');
  expect(await refusal(rehearsal)).toBe('byDeadlineOnly');
  expect(await addresses()).toEqual([]);
});

test('whoever leaves many addresses from one browser has to wait', async ({ cast }) => {
  const room = await byDeadline(cast.bernd);
  const leave = (name: string) =>
    leaveAddress(
      room.key,
      { ...ada, email: `${name}@example.org`, asker: 'mallory' },
      morning,
      way,
    );
  for (const name of ['a', 'b', 'c', 'd', 'e']) expect((await leave(name)).ok).toBe(true);
  expect(await leave('f')).toMatchObject({ reason: 'tooManyTries' });
  expect(await addresses()).toHaveLength(5);
});

test('a workshop whose hour is full takes no further address', async ({ cast }) => {
  const room = await byDeadline(cast.bernd);
  await pool().query(
    `insert into elaborate.reminder_address (organisation_id, workshop_id, id, email, language, asked_at)
     select $1, $2, gen_random_uuid(), n || '@example.org', 'de', $3 from generate_series(1, 500) n`,
    [room.key.organisationId, room.key.workshopId, morning],
  );
  const late = addMinutes(morning, 30);
  expect(await leaveAddress(room.key, eve, late, way)).toMatchObject({ reason: 'tooManyTries' });
  expect(await leaveAddress(room.key, eve, addMinutes(morning, 61), way)).toMatchObject({
    ok: true,
  });
});

test('at the end there is a last mail with the report, and every address is gone', async ({
  cast,
}) => {
  const room = await byDeadline(cast.bernd);
  await agreed(room, ada);
  await leaveAddress(room.key, eve, morning, way);
  await room.desk({ kind: 'close' });
  await endReminders(ended(room), addMinutes(morning, 9), way);
  expect(await addresses()).toHaveLength(2);
  await endReminders(ended(room), addMinutes(morning, 10), way);
  await endReminders(ended(room), addMinutes(morning, 11), way);
  expect(await addresses()).toEqual([]);
  const last = (await mails()).slice(2);
  expect(last).toMatchObject([{ recipient: 'ada@example.org', forget: true }]);
  expect(last[0]?.body).toMatch(/https:\/\/resonanz.example.org\/r\/\S+\n/);
});

test('an end that is undone tells nobody and deletes nothing', async ({ cast }) => {
  const room = await byDeadline(cast.bernd);
  await agreed(room, ada);
  await room.desk({ kind: 'close' });
  await room.desk({ kind: 'reopen' });
  await endReminders(ended(room), addMinutes(morning, 20), way);
  expect(await addresses()).toHaveLength(1);
  expect(await mails()).toHaveLength(1);
});

test('the end of a day is heard', async ({ cast }) => {
  listenToFacts({ 'elaborate.workshop_closed': ['end_reminders'] });
  const room = await openRoom(cast.bernd);
  await room.desk({ kind: 'close' });
  listenToFacts({});
  expect(await jobs()).toEqual(['end_reminders']);
});

test('no address is tied to a voter', async ({ cast: _cast }) => {
  const { rows } = await pool().query<{ column_name: string }>(
    `select column_name from information_schema.columns
     where table_schema = 'elaborate' and table_name = 'reminder_address'`,
  );
  expect(rows.map((row) => row.column_name).sort()).toEqual([
    'asked_at',
    'confirmed_at',
    'email',
    'id',
    'language',
    'organisation_id',
    'told_phase',
    'workshop_id',
  ]);
});

async function byDeadline(member: Member): Promise<Room> {
  const room = await openRoom(member);
  const agenda = planned.map((phase, position) => ({
    phase,
    minutes: 10,
    deadlineAt: after(position + 1).toISOString(),
  }));
  const outcome = await room.desk({ kind: 'changeAgenda', pace: 'deadlines', agenda });
  assert(outcome.ok, 'the agenda is allowed');
  return room;
}

/** They left their addresses and agreed. */
async function agreed(room: Room, ...wishes: (typeof ada | typeof eve)[]): Promise<void> {
  for (const wish of wishes) {
    const before = (await mails()).length;
    await leaveAddress(room.key, wish, morning, way);
    await confirmReminder(room.key, await tokenIn(before), morning);
  }
}

const tell = ({ key }: Room, phase: Phase) => tellPhase({ ...key, phase }, morning, way);

const ended = ({ key }: Room) => ({
  organisationId: key.organisationId,
  kind: 'elaborate.workshop_closed',
  subjectId: key.workshopId,
  numbers: {},
});

type MailRow = { recipient: string; subject: string; body: string; forget: boolean };

async function mails(): Promise<MailRow[]> {
  const { rows } = await pool().query<MailRow>(
    'select * from platform.mail order by created_at, id',
  );
  return rows;
}

const tokenIn = async (position: number): Promise<string> =>
  /\/reminders\/(\S+)\?/.exec((await mails())[position]?.body ?? '')?.[1] ?? '';

async function addresses() {
  const { rows } = await pool().query<{ email: string }>(
    'select email from elaborate.reminder_address',
  );
  return rows;
}

async function jobs() {
  const { rows } = await pool().query<{ task_identifier: string }>(
    "select task_identifier from graphile_worker.jobs where task_identifier <> 'send_mail'",
  );
  return rows.map((row) => row.task_identifier).sort();
}

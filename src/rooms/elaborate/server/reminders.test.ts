import { addMinutes } from '#platform/base/clock.ts';
import { pool } from '#platform/db/database.ts';
import { expect, test } from '#tests/cast.ts';
import {
  ada,
  addresses,
  agreed,
  byDeadline,
  eve,
  mails,
  tell,
  tokenIn,
  way,
} from './reminders.testkit.ts';
import {
  confirmReminder,
  findReminder,
  leaveAddress,
  reminderPage,
  stopReminder,
} from './reminders.ts';
import { morning, openRoom, type Room } from './room.testkit.ts';

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

test('no address is taken in a room, after the end, in a rehearsal, or without mail', async ({
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
    `insert into elaborate.reminder_address
       (organisation_id, workshop_id, id, email, language, asked_at)
     select $1, $2, gen_random_uuid(), n || '@example.org', 'de', $3
     from generate_series(1, 500) n`,
    [room.key.organisationId, room.key.workshopId, morning],
  );
  const late = addMinutes(morning, 30);
  expect(await leaveAddress(room.key, eve, late, way)).toMatchObject({ reason: 'tooManyTries' });
  expect(await leaveAddress(room.key, eve, addMinutes(morning, 61), way)).toMatchObject({
    ok: true,
  });
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

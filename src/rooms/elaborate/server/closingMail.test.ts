import { test, expect } from '#tests/cast.ts';
import { pool } from '#platform/db/database.ts';
import type { ClosingMailWish } from '../closingMail.ts';
import { sendClosingMail } from './closingMail.ts';
import { morning, openRoom, type Phone, type Room } from './room.testkit.ts';

const at = (days = 0) => ({
  now: new Date(morning.getTime() + days * 24 * 3_600_000),
  hasMail: true,
});
const wishOf = (phone: Phone, email = 'ada@example.org') => ({
  ...{ participantId: phone.own.participantId, email },
  ...{ change: 'Ich rufe die Schulen selbst an.', optimise: '', tackle: 'Stellenseite' },
  language: 'de' as const,
});
const send = (room: Room, phone: Phone, wish: ClosingMailWish = wishOf(phone), when = at()) =>
  sendClosingMail(room.key, phone.guest, { ...wish, language: 'de' }, when);

const mails = async () => {
  const { rows } = await pool().query<Record<string, unknown>>('select * from platform.mail');
  return rows;
};

test('the private card goes to its writer and is forgotten once it was sent', async ({ cast }) => {
  const room = await openRoom(cast.anna);
  const ada = await room.join();
  await room.desk({ kind: 'close' });
  expect(await send(room, ada)).toMatchObject({ ok: true });
  const [mail, ...more] = await mails();
  expect(more).toEqual([]);
  expect(mail).toMatchObject({
    ...{ recipient: 'ada@example.org', subject: 'Meine Karte: Impulstag', forget: true },
    organisation_id: room.key.organisationId,
  });
  expect(mail?.body).toContain('Ändern:\nIch rufe die Schulen selbst an.');
  expect(mail?.body).toContain('Optimieren:\n–');
});

test('nothing else in the database holds the card or the address', async ({ cast }) => {
  const room = await openRoom(cast.anna);
  const ada = await room.join();
  await room.desk({ kind: 'close' });
  await send(room, ada);
  const { rows } = await pool().query<{ found: string }>(
    `select string_agg(t::text, ' ') as found from elaborate.command t
     union all select string_agg(t::text, ' ') from elaborate.participant t
     union all select string_agg(t::text, ' ') from elaborate.line t`,
  );
  const found = rows.map((row) => row.found).join(' ');
  expect(found).not.toMatch(/ada@example|Schulen/);
});

test('three days after the end no more mails go out', async ({ cast }) => {
  const room = await openRoom(cast.anna);
  const ada = await room.join();
  await room.desk({ kind: 'close' });
  expect(await send(room, ada, wishOf(ada), at(3))).toMatchObject({ ok: true });
  expect(await send(room, ada, wishOf(ada), at(3.1))).toEqual({ ok: false, reason: 'closed' });
});

test('a voter gets three mails a day', async ({ cast }) => {
  const room = await openRoom(cast.anna);
  const ada = await room.join();
  await room.desk({ kind: 'close' });
  for (const name of ['ada1', 'ada2', 'ada3'])
    expect(await send(room, ada, wishOf(ada, `${name}@example.org`))).toMatchObject({ ok: true });
  const fourth = wishOf(ada, 'ada4@example.org');
  expect(await send(room, ada, fourth)).toEqual({ ok: false, reason: 'tooManyTries' });
  expect(await send(room, ada, fourth, at(1))).toMatchObject({ ok: true });
});

test('an address gets three mails a day, whoever asks for them', async ({ cast }) => {
  const room = await openRoom(cast.anna);
  const phones = [await room.join(), await room.join(), await room.join(), await room.join()];
  await room.desk({ kind: 'close' });
  const asked: boolean[] = [];
  for (const phone of phones) {
    asked.push((await send(room, phone, wishOf(phone, 'victim@example.org'))).ok);
  }
  expect(asked).toEqual([true, true, true, false]);
});

test('before the closing no mail goes out, after the end it does', async ({ cast }) => {
  const room = await openRoom(cast.anna);
  const ada = await room.join();
  expect(await send(room, ada)).toEqual({ ok: false, reason: 'wrongPhase' });
  await room.desk({ kind: 'close' });
  expect(await send(room, ada, wishOf(ada, 'after@example.org'))).toMatchObject({ ok: true });
});

test("nobody sends in another's name, and nothing goes out without a mail server", async ({
  cast,
}) => {
  const room = await openRoom(cast.anna);
  const [ada, ben] = [await room.join(), await room.join()];
  await room.desk({ kind: 'close' });
  expect(await send(room, ada, wishOf(ben))).toEqual({ ok: false, reason: 'elsewhere' });
  const without = { ...at(), hasMail: false };
  expect(await send(room, ada, wishOf(ada), without)).toEqual({ ok: false, reason: 'noMail' });
  expect(await mails()).toEqual([]);
});

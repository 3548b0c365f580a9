import { pool } from '#platform/db/database.ts';
import { expect, test } from '#tests/cast.ts';
import type { CardId } from '../board.ts';
import { afterReveal } from './talk.testkit.ts';

// Read once by the settings, when the first measure is taken on: mails are sent here.
process.env.SMTP_URL = 'smtp://127.0.0.1:1';
process.env.MAIL_FROM = 'resonanz@example.org';
process.env.RESONANZ_URL = 'https://resonanz.example.org';

const taking = { kind: 'takeOn', name: 'Iris', firstStep: '', dueOn: null } as const;
const email = 'iris@example.org';

test('who takes a measure on may leave an address, which nobody sees', async ({ cast }) => {
  const { room, phones, one } = await afterReveal(cast.anna);
  const [iris] = phones;
  await iris.send({ ...taking, cardId: one, email });
  expect(await addresses()).toEqual([{ email, language: 'de' }]);
  expect(JSON.stringify([await room.board(), await iris.look()])).not.toContain(email);
  expect(await questions()).toEqual([30, 90]);
});

test('without an address a guest is asked nothing; it can be left later', async ({ cast }) => {
  const { phones, one } = await afterReveal(cast.anna);
  const [iris, jan] = phones;
  await iris.send({ ...taking, cardId: one });
  expect(await questions()).toEqual([]);
  expect(await jan.send({ ...taking, cardId: one, email })).toMatchObject({
    reason: 'alreadyTaken',
  });
  expect(await addresses()).toEqual([]);
  await iris.send({ ...taking, cardId: one, email });
  expect(await questions()).toEqual([30, 90]);
});

test('giving a measure back deletes the address', async ({ cast }) => {
  const { room, phones, one } = await afterReveal(cast.anna);
  const [iris] = phones;
  await iris.send({ ...taking, cardId: one, email });
  const [measure] = (await room.board()).board.measures;
  if (measure) await iris.send({ kind: 'giveBack', measureId: measure.id });
  expect(await addresses()).toEqual([]);
  expect(await questions()).toEqual([]);
});

test('a guest leaves an address with three measures, not with all of them', async ({ cast }) => {
  const { room, phones, one, two, three } = await afterReveal(cast.anna);
  const [iris, jan] = phones;
  const rows = await pool().query<{ id: CardId }>(
    `insert into elaborate.card
       (select (jsonb_populate_record(c, jsonb_build_object(
          'id', gen_random_uuid(), 'number', 99))).*
        from elaborate.card c where c.id = $1) returning id`,
    [one],
  );
  const four = rows.rows[0]?.id ?? one;
  for (const cardId of [one, two, three]) await iris.send({ ...taking, cardId, email });
  expect(await addresses()).toHaveLength(3);
  expect(await iris.send({ ...taking, cardId: four, email })).toEqual({
    ok: false,
    reason: 'enoughAddresses',
  });
  expect(await iris.send({ ...taking, cardId: four })).toMatchObject({ ok: true });
  expect(await iris.send({ ...taking, cardId: one, email })).toMatchObject({ ok: true });
  expect(await jan.send({ ...taking, cardId: one, email })).toMatchObject({ ok: false });
  expect((await room.board()).board.measures).toHaveLength(4);
});

test('in a rehearsal no address is kept and nobody is asked', async ({ cast }) => {
  const { room, phones, one } = await afterReveal(cast.anna);
  await room.desk({ kind: 'makeMeasure', cardId: one, what: '', firstStep: '', dueOn: null });
  await pool().query('update programme.measure set rehearsal = true');
  await phones[0].send({ ...taking, cardId: one, email });
  expect(await addresses()).toEqual([]);
  expect(await questions()).toEqual([]);
});

async function addresses() {
  const { rows } = await pool().query<{ email: string; language: string }>(
    'select email, language from programme.owner_address',
  );
  return rows;
}

async function questions() {
  const { rows } = await pool().query<{ after_days: number }>(
    'select after_days from programme.follow_up order by after_days',
  );
  return rows.map((row) => row.after_days);
}

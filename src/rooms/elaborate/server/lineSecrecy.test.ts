import { createHash } from 'node:crypto';
import { pool } from '#platform/db/database.ts';
import { newId } from '#platform/base/ids.ts';
import { expect, test } from '#tests/cast.ts';
import { deskState, guestStateText } from './boardState.ts';
import { mix } from './mixing.ts';
import { minutesLater, type Phone } from './room.testkit.ts';
import { inDiscussion, type Talk } from './talk.testkit.ts';

// Each text names its speaker, so that a test can look for pairs.
const reasonOf = (phone: Phone) => `Grund von ${phone.own.number}`;
const questionOf = (phone: Phone) => `Frage von ${phone.own.number}`;
const wordOf = (phone: Phone) => `Wort von ${phone.own.number}`;

/** A day on which everybody gave a reason, parked a question and said a closing word. */
async function saidAll(scope: Parameters<typeof inDiscussion>[0]) {
  const talk = await inDiscussion(scope);
  const ids: string[] = [];
  const say = async (phone: Phone, command: Parameters<Phone['send']>[0]) => {
    const id = newId<'command'>();
    ids.push(id, 'lineId' in command ? command.lineId : id);
    expect(await phone.send(command, id)).toMatchObject({ ok: true });
  };
  const lineId = () => newId<'line'>();
  const { room, phones, one: cardId } = talk;
  for (const phone of phones) {
    const text = reasonOf(phone);
    await say(phone, { kind: 'giveReason', lineId: lineId(), cardId, text });
    await say(phone, { kind: 'askQuestion', lineId: lineId(), text: questionOf(phone) });
  }
  await room.desk({ kind: 'showReasons', cardId });
  return { ...talk, ids, say, lineId };
}

/** Every row of every table, as text, that holds a text. */
async function rowsWith(needle: string): Promise<{ table: string; row: string }[]> {
  const { rows: tables } = await pool().query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_schema in ('elaborate', 'platform', 'auth', 'programme', 'graphile_worker')
       and table_type = 'BASE TABLE' order by 1`,
  );
  const found: { table: string; row: string }[] = [];
  for (const { name } of tables) {
    const { rows } = await pool().query<{ row: string }>(
      `select row_to_json(t)::text as row from ${name} t where strpos(t::text, $1) > 0`,
      [needle],
    );
    found.push(...rows.map(({ row }) => ({ table: name, row })));
  }
  return found;
}

test('no row of any table holds a text and whom it is from', async ({ cast }) => {
  const { room, phones, say, lineId } = await saidAll(cast.anna);
  await room.enter('closing');
  for (const phone of phones) {
    await say(phone, { kind: 'sendClosingWord', lineId: lineId(), text: wordOf(phone) });
  }
  for (const phone of phones) {
    for (const text of [reasonOf(phone), questionOf(phone), wordOf(phone)]) {
      const rows = await rowsWith(text);
      expect(rows.map((row) => row.table)).toContain('elaborate.line');
      for (const { row } of rows) {
        expect(row).not.toContain(phone.own.participantId);
        expect(row).not.toContain(phone.guest.id);
        expect(row).not.toContain(phone.own.returnWord);
      }
    }
  }
});

test('what was sent by its ids is in no table: they tell time, and the phone', async ({ cast }) => {
  const { ids } = await saidAll(cast.anna);
  for (const id of ids) expect(await rowsWith(id)).toEqual([]);
});

test('a line has no author, no time, and an id that tells neither', async ({ cast }) => {
  const { room } = await saidAll(cast.anna);
  const { rows } = await pool().query<Record<string, unknown>>(
    'select * from elaborate.line where workshop_id = $1',
    [room.key.workshopId],
  );
  expect(rows).toHaveLength(6);
  for (const row of rows) {
    expect(Object.keys(row).sort()).toEqual(
      [
        'organisation_id',
        'id',
        'workshop_id',
        'kind',
        'card_id',
        'text',
        'state',
        'answered',
      ].sort(),
    );
    expect(Object.values(row).some((value) => value instanceof Date)).toBe(false);
    expect(String(row.id)[14]).toBe('8');
  }
});

test('the commands of what was said name the workshop and the hour', async ({ cast }) => {
  const { room, phones } = await saidAll(cast.anna);
  const voters = phones.map((phone) => phone.own.participantId);
  const { rows } = await pool().query<{ at: Date; mine: boolean }>(
    `select at, actor_id = any($2::uuid[]) as mine from elaborate.command
     where workshop_id = $1 and actor_id = $1`,
    [room.key.workshopId, voters],
  );
  expect(rows.length).toBe(6);
  for (const { at, mine } of rows) {
    expect(mine).toBe(false);
    expect(at.getTime() % 3_600_000).toBe(0);
  }
});

/** Rows that one transaction wrote or locked carry its number in xmin or xmax. */
async function tiedByTransaction({ room }: Talk): Promise<number> {
  const { rows } = await pool().query<{ tied: number }>(
    `with said as (select xmin::text as number from elaborate.line where workshop_id = $1),
     people as (
       select xmin::text as number from elaborate.participant where workshop_id = $1
       union select xmax::text from elaborate.participant where workshop_id = $1
       union select o.xmin::text from elaborate.said_once o
         join elaborate.participant p on p.id = o.participant_id where p.workshop_id = $1
       union select d.xmin::text from elaborate.dot d where workshop_id = $1
       union select c.xmin::text from elaborate.command c where c.actor_id in
         (select id from elaborate.participant where workshop_id = $1))
     select count(*)::int as tied from said join people using (number)`,
    [room.key.workshopId],
  );
  return rows[0]?.tied ?? 0;
}

test('no transaction wrote both a text and who spoke', async ({ cast }) => {
  const talk = await saidAll(cast.anna);
  expect(await tiedByTransaction(talk)).toBe(0);
});

test('when the phase ends, the order in which people spoke is gone too', async ({ cast }) => {
  const talk = await saidAll(cast.anna);
  const { room } = talk;
  const numbers = async (table: string) => {
    const { rows } = await pool().query<{ number: string }>(
      `select distinct t.xmin::text as number from ${table}`,
    );
    return rows.length;
  };
  const lines = `elaborate.line t where workshop_id = '${room.key.workshopId}'`;
  const speakers = `elaborate.said_once t join elaborate.participant p on p.id = t.participant_id
    where p.workshop_id = '${room.key.workshopId}'`;
  const before = (await room.board()).board.lines;
  await room.enter('closing');
  expect([await numbers(lines), await numbers(speakers)]).toEqual([1, 1]);
  const { board } = await room.board();
  expect(board.lines).toEqual(before);
  expect((await talk.phones[0].look()).own[0]?.reasonsFor).toEqual([talk.one]);
});

test('soon after a line the database’s marks tell no order, of lines and of who spoke', async ({
  cast,
}) => {
  const talk = await saidAll(cast.anna);
  await mix(talk.room.key);
  const { rows } = await pool().query<{ lines: number; speakers: number }>(
    `select
       (select count(distinct xmin::text)::int from elaborate.line where workshop_id = $1) as lines,
       (select count(distinct o.xmin::text)::int from elaborate.said_once o
        join elaborate.participant p on p.id = o.participant_id
        where p.workshop_id = $1) as speakers`,
    [talk.room.key.workshopId],
  );
  expect(rows).toEqual([{ lines: 1, speakers: 1 }]);
  expect(await tiedByTransaction(talk)).toBe(0);
});

test('what tells a sending again is in no other table, and is made with the secret', async ({
  cast,
}) => {
  const { ids } = await saidAll(cast.anna);
  const { rows } = await pool().query<{ sent: string }>('select sent from elaborate.said_once');
  expect(rows).toHaveLength(3);
  const plain = ids.map((id) => createHash('sha256').update(id).digest('hex'));
  for (const { sent } of rows) {
    expect(plain).not.toContain(sent);
    expect((await rowsWith(sent)).map((row) => row.table)).toEqual(['elaborate.said_once']);
    expect(await rowsWith(timelessOf(sent))).toEqual([]);
  }
});

/** As ids of lines and commands are written. */
const timelessOf = (hex: string) => [hex.slice(0, 8), hex.slice(8, 12)].join('-');

test('nobody sees who said what, on no screen', async ({ cast }) => {
  const { room, phones } = await saidAll(cast.anna);
  const [phone, onlooker] = phones;
  const later = minutesLater(1);
  const desk = await deskState(room.key, later);
  const line = desk.desk.lines.find(({ text }) => text === reasonOf(phone));
  expect(Object.keys(line ?? {}).sort()).toEqual([
    'answered',
    'cardId',
    'id',
    'kind',
    'state',
    'text',
  ]);
  const seen = await guestStateText(room.key, onlooker.guest, later);
  expect(seen).not.toContain(phone.own.participantId);
});

test('the facts of a day know nothing of what was said', async ({ cast }) => {
  const { room } = await saidAll(cast.anna);
  await room.enter('closing');
  await room.desk({ kind: 'close' });
  const { rows } = await pool().query<{ kind: string }>(
    'select distinct kind from platform.fact where subject_id = $1 order by kind',
    [room.key.workshopId],
  );
  expect(rows.map((row) => row.kind)).toEqual([
    'elaborate.dots_revealed',
    'elaborate.workshop_closed',
    'elaborate.workshop_started',
  ]);
});

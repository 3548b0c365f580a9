import { existsSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pool } from '#platform/db/database.ts';
import { reportFormats } from '#rooms/elaborate/report/reportFormats.ts';
import { readEverything, type Seen } from './bossEyes.ts';
import { secretDay, type SecretDay } from './secretDay.ts';
import { startInstallation } from './installation.ts';
import { freePort } from './ports.ts';

// A boss who wants to see who placed which dot. The worst case: the boss also moderates, so that
// everything a member and a moderator can open is open.

let installation: Awaited<ReturnType<typeof startInstallation>>;
let day: SecretDay;
let log: string;
let before: Seen;

beforeAll(async () => {
  expect(existsSync('build/handler.js'), 'the pages are built before this test').toBe(true);
  installation = await startInstallation({ LOG_LEVEL: 'debug', PORT: await freePort() });
  day = await secretDay(installation.origin);
  log = installation.printed();
  before = await readEverything(installation.origin, day);
}, 120_000);

afterAll(() => installation.stop());

test('the boss sees the result on every page and in every export', () => {
  expect(Object.keys(before).length).toBeGreaterThan(20);
  for (const [place, text] of Object.entries(before)) expect(text, place).not.toBe('');
  for (const format of reportFormats) expect(before, format).toHaveProperty([`report/${format}`]);
  expect(before['report/json']).toContain('Auf Bewertungen antworten');
});

test('had two people placed each other’s dots, the boss would see the same everywhere', async () => {
  const dots = await swapDots();
  expect(dots, 'their dots differ, else this proved nothing').toBe(true);
  await installation.startAgain();
  expect(await readEverything(installation.origin, day)).toEqual(before);
}, 120_000);

test('no page and no export names a voter by what only the voter knows', () => {
  for (const [place, text] of Object.entries(before)) {
    for (const { returnWord } of day.voters) expect(text, place).not.toContain(returnWord);
  }
});

test('no row of any table but the dot itself leads from a voter to a card', async () => {
  const tables = await pool().query<{ name: string }>(
    `select schemaname || '.' || tablename as name from pg_tables
     where schemaname in ('auth', 'platform', 'programme', 'elaborate', 'graphile_worker')`,
  );
  const leading: string[] = [];
  for (const { name } of tables.rows) {
    const { rows } = await pool().query<{ row: string }>(
      `select to_jsonb(t)::text as row from ${name} t`,
    );
    if (rows.some(({ row }) => leads(row))) leading.push(name);
  }
  // Who wrote a card and who gave a reason for one: neither says a dot.
  expect(leading.sort()).toEqual(['elaborate.card', 'elaborate.dot', 'elaborate.said_once']);
});

test('the log names no voter and no card', () => {
  expect(log).not.toBe('');
  for (const { id, guestId, name } of day.voters) {
    for (const word of [id, guestId, name]) expect(log).not.toContain(word);
  }
  for (const id of day.cardIds) expect(log).not.toContain(id);
});

const leads = (row: string): boolean =>
  day.voters.some(({ id, guestId }) => row.includes(id) || row.includes(guestId)) &&
  day.cardIds.some((id) => row.includes(id));

/** Ada's dots become Bela's and the other way round. @returns whether they differed. */
async function swapDots(): Promise<boolean> {
  const [ada, bela] = day.voters;
  const { rows } = await pool().query<{ whose: string; dots: string }>(
    `select participant_id as whose, string_agg(card_id::text || colour || count || round, ' '
       order by card_id, colour, round) as dots
     from elaborate.dot where participant_id in ($1, $2) group by 1`,
    [ada.id, bela.id],
  );
  await pool().query('alter table elaborate.dot disable trigger dot_budget');
  await pool().query(
    `create table swapped as select * from elaborate.dot
     where participant_id in ('${ada.id}', '${bela.id}')`,
  );
  await pool().query('delete from elaborate.dot where participant_id in ($1, $2)', [
    ada.id,
    bela.id,
  ]);
  await pool().query(
    `insert into elaborate.dot
       (organisation_id, workshop_id, participant_id, card_id, colour, count, round)
     select organisation_id, workshop_id, (case participant_id when $1 then $2 else $1 end)::uuid,
       card_id, colour, count, round from swapped`,
    [ada.id, bela.id],
  );
  await pool().query('drop table swapped');
  await pool().query('alter table elaborate.dot enable trigger dot_budget');
  return new Set(rows.map(({ dots }) => dots)).size === 2;
}

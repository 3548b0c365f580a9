import { copyFile, mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { expect, inject, test } from 'vitest';
import { migrate } from '#platform/db/migrate.ts';
import { asAdmin } from '#tests/admin.ts';

const all = 'db/migrations';

/** What the database was before a day had an agenda. */
async function earlier(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'resonanz-migrations-'));
  const names = (await readdir(all)).filter((name) => name < '0004');
  for (const name of names) await copyFile(join(all, name), join(folder, name));
  return folder;
}

const days = `
  with house as (insert into auth.organisation (id, name, slug, kind)
    values (gen_random_uuid(), 'Haus', 'haus', 'company') returning id)
  insert into elaborate.workshop
    (organisation_id, id, code, title, guiding_question, head_count, phase, created_at, closed_at)
  select house.id, gen_random_uuid(), day.phase || day.closed, 'Tag', 'Wo?', 20, day.phase,
    '2025-01-01', case when day.closed then timestamptz '2025-01-02' end
  from house, (values ('collect', false), ('matrix', false), ('measures', false),
    ('measures', true)) as day (phase, closed)`;

const agendas = `
  select w.code, array_agg(p.phase order by p.phase) filter (where p.phase in
      ('discussion', 'closing')) as added,
    array_agg(p.phase) filter (where p.entered_at > now() - interval '1 hour') as entered
  from elaborate.workshop w join elaborate.agenda_phase p
    on p.organisation_id = w.organisation_id and p.workshop_id = w.id
  group by w.code order by w.code`;

test('days that were open before the upgrade can be talked about, closed, and are in use', async () => {
  const name = `test_${process.pid}_upgrade`;
  await asAdmin(`create database ${name} owner resonanz_owner`);
  const { host } = inject('server');
  const pool = new pg.Pool({ host, user: 'resonanz_owner', database: name, max: 1 });
  const client = await pool.connect();
  try {
    await migrate(client, await earlier());
    await client.query(days);
    await migrate(client, all);
    const both = ['closing', 'discussion'];
    expect((await client.query(agendas)).rows).toEqual([
      { code: 'collectfalse', added: both, entered: ['collect'] },
      { code: 'matrixfalse', added: both, entered: ['matrix'] },
      { code: 'measuresfalse', added: null, entered: ['measures'] },
      { code: 'measurestrue', added: null, entered: null },
    ]);
  } finally {
    client.release();
    await pool.end();
    await asAdmin(`drop database ${name} with (force)`);
  }
});

import { expect, test } from '#tests/cast.ts';
import { pool } from '#platform/db/database.ts';
import { loadDemo } from './loadDemo.ts';

process.env.RESONANZ_SECRET = 'a secret of this test, long enough to be one';
const now = new Date('2026-11-22T09:00:00Z');

test('a finished Impulstag, one in the dot phase, measures in every state', async ({
  database: _database,
}) => {
  await pool().query('delete from auth.organisation');
  await pool().query('delete from auth.person');
  const demo = await loadDemo(now);
  expect(demo.ok).toBe(true);
  const phases = await pool().query<{ phase: string }>(
    'select phase, closed_at is not null as closed from elaborate.workshop order by created_at',
  );
  expect(phases.rows).toEqual([
    { phase: 'closing', closed: true },
    { phase: 'benefit', closed: false },
  ]);
  const states = await pool().query<{ state: string }>(
    'select distinct state from programme.measure order by state',
  );
  expect(states.rows.map((row) => row.state)).toEqual([
    'abandoned',
    'done',
    'planned',
    'running',
    'stuck',
  ]);
  await expectTalk();
  await expectListening();
});

/** The finished Impulstag was talked about, and dotted again. */
async function expectTalk() {
  const lines = await pool().query<{ kind: string; lines: number }>(
    'select kind, count(*)::int as lines from elaborate.line group by kind order by kind',
  );
  expect(lines.rows).toEqual([
    { kind: 'closing_word', lines: 6 },
    { kind: 'question', lines: 3 },
    { kind: 'reason', lines: 8 },
  ]);
  const matrices = await pool().query<{ dots: string }>(
    `select string_agg(card ->> 'benefitDots', ' ' order by card ->> 'cardId') as dots
     from elaborate.standing, jsonb_array_elements(body -> 'cards') card
     group by round order by round`,
  );
  expect(matrices.rows).toHaveLength(2);
  expect(matrices.rows[0]).not.toEqual(matrices.rows[1]);
}

/** About 400 mentions, enough verdicts for charts of tonality, positions and an ended excursion. */
async function expectListening() {
  const { rows } = await pool().query<Record<string, number>>(
    `select (select count(*)::int from explore.mention) as mentions,
       (select count(*)::int from explore.verdict where task = 'tonality') as verdicts,
       (select count(*)::int from explore.mention_watch) as found,
       (select count(*)::int from explore.mention_target_group) as groups,
       (select count(*)::int from explore.mention where folded_under is not null) as folded,
       (select count(*)::int from explore.position_standing) as decisions,
       (select count(*)::int from explore.excursion where ended_at is not null) as excursions,
       (select count(*)::int from explore.mention_count) as counts,
       (select count(distinct network)::int from explore.place) as networks`,
  );
  const [heard] = rows;
  expect(heard?.mentions).toBeGreaterThan(370);
  expect(heard?.verdicts).toBeGreaterThanOrEqual(50);
  expect(heard?.folded).toBeGreaterThanOrEqual(6);
  expect(heard).toMatchObject({ decisions: 2, excursions: 1 });
  for (const count of Object.values(heard ?? {})) expect(count).toBeGreaterThan(0);
}

test('the demo goes into an empty installation only', async ({ cast: _cast }) => {
  expect(await loadDemo(now)).toEqual({ ok: false, reason: 'taken' });
});

import { expect, test } from '#tests/cast.ts';
import { newId } from '../base/ids.ts';
import { inOrganisation, pool } from '../db/database.ts';
import { listenToFacts, recordFact } from './facts.ts';

const at = new Date('2026-11-22T10:00:00Z');

test('a fact is kept, and each of its listeners gets a job in the same transaction', async ({
  cast,
}) => {
  listenToFacts({ 'elaborate.workshop_closed': ['tell_anna', 'count'] });
  const subjectId = newId<'workshop'>();
  await inOrganisation(cast.anna, (tx) =>
    recordFact(tx, cast.anna, {
      kind: 'elaborate.workshop_closed',
      subjectId,
      numbers: { people: 24 },
      at,
    }),
  );
  listenToFacts({});
  const facts = await pool().query('select kind, subject_id, numbers, at from platform.fact');
  expect(facts.rows).toEqual([
    { kind: 'elaborate.workshop_closed', subject_id: subjectId, numbers: { people: 24 }, at },
  ]);
  const jobs = await pool().query(
    'select task_identifier as task from graphile_worker.jobs order by id',
  );
  expect(jobs.rows).toEqual([{ task: 'tell_anna' }, { task: 'count' }]);
});

test('a fact nobody listens to makes no job', async ({ cast }) => {
  await inOrganisation(cast.anna, (tx) =>
    recordFact(tx, cast.anna, { kind: 'elaborate.dot_placed', subjectId: newId<'card'>(), at }),
  );
  const jobs = await pool().query('select from graphile_worker.jobs');
  expect(jobs.rowCount).toBe(0);
});

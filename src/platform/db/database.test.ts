import { sql } from 'kysely';
import { cast, expect, test } from '#tests/cast.ts';
import { newId } from '../base/ids.ts';
import { inOrganisation, platformDb } from './database.ts';

const department = (name: string) => ({
  organisation_id: cast.anna.organisationId,
  id: newId<'department'>(),
  name,
  created_at: new Date('2026-11-22T09:00:00Z'),
});

test('row-level security hides another organisation even without a where clause', async ({
  cast,
}) => {
  await inOrganisation(cast.anna, (tx) =>
    tx.insertInto('programme.department').values(department('Bauamt')).execute(),
  );
  const seen = await inOrganisation(cast.fremd, (tx) =>
    tx.selectFrom('programme.department').selectAll().execute(),
  );
  expect(seen).toEqual([]);
});

test('nobody can write into another organisation', async ({ cast }) => {
  const writing = inOrganisation(cast.fremd, (tx) =>
    tx.insertInto('programme.department').values(department('Bauamt')).execute(),
  );
  await expect(writing).rejects.toThrow('row-level security');
});

test('inside an organisation people and sessions are out of reach', async ({ cast }) => {
  const reading = inOrganisation(cast.anna, (tx) =>
    tx.selectFrom('auth.session').selectAll().execute(),
  );
  await expect(reading).rejects.toThrow('permission denied');
});

test('a refusal leaves nothing behind', async ({ cast }) => {
  await inOrganisation(cast.anna, async (tx) => {
    await tx.insertInto('programme.department').values(department('Bauamt')).execute();
    return { ok: false, reason: 'tooLate' };
  });
  const seen = await inOrganisation(cast.anna, (tx) =>
    tx.selectFrom('programme.department').selectAll().execute(),
  );
  expect(seen).toEqual([]);
});

test('after a transaction the connection belongs to no organisation', async ({ cast }) => {
  await inOrganisation(cast.anna, () => Promise.resolve('done'));
  const { rows } = await sql<{ organisation: string | null }>`
    select platform.current_organisation() as organisation`.execute(platformDb());
  expect(rows).toEqual([{ organisation: null }]);
});

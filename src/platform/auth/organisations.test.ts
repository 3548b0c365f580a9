import { describe, expect, test } from '#tests/cast.ts';
import { newId } from '../base/ids.ts';
import { inOrganisation, platformDb } from '../db/database.ts';
import { scopeBySlug } from './memberships.ts';
import {
  addOrganisation,
  deleteOrganisation,
  editOrganisation,
  keepTexts,
  keepTextsMonthsOf,
  organisationOf,
} from './organisations.ts';
import { slugOf } from './slug.ts';

const now = new Date('2026-11-22T09:00:00Z');

describe('organisations', () => {
  test('whoever runs the installation adds one and owns it; names may repeat', async ({ cast }) => {
    const operator = { ...cast.anna.person, operator: true };
    const wanted = { name: 'Musterstadt', kind: 'association' } as const;
    const added = await addOrganisation(operator, wanted, now);
    expect(added).toEqual({ ok: true, value: { slug: 'musterstadt-2' } });
    expect(await scopeBySlug(operator, 'musterstadt-2')).toMatchObject({ role: 'owner' });
    expect(await addOrganisation(cast.bernd.person, wanted, now)).toMatchObject({
      reason: 'notOperator',
    });
  });

  test('the operator sees no content of an organisation they do not belong to', async ({
    cast,
  }) => {
    const operator = { ...cast.fremd.person, operator: true };
    expect(await scopeBySlug(operator, 'musterstadt')).toBeNull();
  });

  test('name, kind and time zone change, the address stays', async ({ cast }) => {
    const changed = { name: 'Neustadt', kind: 'company', timeZone: 'Europe/Vienna' } as const;
    await editOrganisation(cast.bernd, changed);
    expect(await organisationOf(cast.anna)).toEqual({ slug: 'musterstadt', ...changed });
    expect(await editOrganisation(cast.eva, changed)).toMatchObject({ reason: 'notAllowed' });
  });

  test('owner and lead choose how long texts are kept', async ({ cast }) => {
    expect(await keepTextsMonthsOf(cast.anna.organisationId)).toBe(12);
    expect(await keepTexts(cast.bernd, 6)).toMatchObject({ ok: true });
    expect(await keepTextsMonthsOf(cast.anna.organisationId)).toBe(6);
    expect(await keepTexts(cast.eva, 3)).toMatchObject({ reason: 'notAllowed' });
    expect(await keepTextsMonthsOf(cast.fremd.organisationId)).toBe(12);
  });

  test('is deleted by its owner only, who types its name, with all it holds', async ({ cast }) => {
    expect(await deleteOrganisation(cast.bernd, 'Musterstadt')).toMatchObject({
      reason: 'notAllowed',
    });
    expect(await deleteOrganisation(cast.anna, 'musterstadt')).toMatchObject({
      reason: 'otherName',
    });
    await inOrganisation(cast.anna, async (tx) => {
      const row = { organisation_id: cast.anna.organisationId, created_at: now };
      const programme = newId<'programme'>();
      await tx
        .insertInto('programme.programme')
        .values({ ...row, id: programme, title: 'Dialog' })
        .execute();
      await tx
        .insertInto('programme.measure')
        .values({
          ...row,
          id: newId(),
          programme_id: programme,
          what: 'Antworten',
          state_since: now,
        })
        .execute();
    });
    expect(await deleteOrganisation(cast.anna, 'Musterstadt')).toMatchObject({ ok: true });
    expect(await scopeBySlug(cast.anna.person, 'musterstadt')).toBeNull();
    const measures = await platformDb().selectFrom('programme.measure').select('id').execute();
    expect(measures).toEqual([]);
  });
});

test('an address is made of a name', () => {
  expect(slugOf('Stadtwerke Köln & Söhne')).toBe('stadtwerke-koeln-und-soehne');
  expect(slugOf('  Café Straße 12 ')).toBe('cafe-strasse-12');
  expect(slugOf('東京')).toBe('haus');
  expect(slugOf('x')).toBe('haus-x');
});

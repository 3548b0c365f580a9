import { inOrganisation } from '#platform/db/database.ts';
import { newId } from '#platform/base/ids.ts';
import { expect, test } from '#tests/cast.ts';
import { nothingKnown, type Arrived } from '../arrived.ts';
import { insertSource } from './sources/sources.queries.ts';
import { takeIn } from './takeIn.ts';

const at = new Date('2026-11-22T10:00:00Z');

const post = (externalId: string, text: string): Arrived => ({
  ...nothingKnown,
  externalId,
  place: { network: 'web', site: 'zeitung.example', community: '' },
  text,
});

test('the same post twice is one mention', async ({ cast }) => {
  const scope = cast.bernd;
  const key = { organisationId: scope.organisationId, sourceId: newId<'source'>(at) };
  const again = await inOrganisation(scope, async (tx) => {
    await insertSource(tx, {
      organisation_id: key.organisationId,
      id: key.sourceId,
      kind: 'feed',
      name: 'Zeitung',
      created_at: at,
    });
    await takeIn(tx, key, [post('1', 'Die Ausbildung ist gut.')], at);
    return takeIn(tx, key, [post('1', 'Die Ausbildung ist gut.')], at);
  });
  expect(again).toMatchObject({ added: 0, known: 1 });
});

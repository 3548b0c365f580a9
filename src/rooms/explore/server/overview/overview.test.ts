import { inOrganisation } from '#platform/db/database.ts';
import { expect, test } from '#tests/cast.ts';
import { nothingKnown } from '../../arrived.ts';
import { recountStale } from '../counts.ts';
import { addSource } from '../sources/sources.ts';
import { takeIn } from '../takeIn.ts';
import { overviewFor } from './overview.ts';

const at = new Date('2026-11-22T10:00:00Z');

test('what was heard this week stands there, its texts only for who may read them', async ({
  cast,
}) => {
  expect((await overviewFor(cast.eva, at)).next).toBe('waitForStart');
  const { organisationId } = cast.bernd;
  await inOrganisation(cast.bernd, async (tx) => {
    const sourceId = await addSource(tx, organisationId, { kind: 'by_hand', name: 'Von Hand' }, at);
    const post = {
      ...nothingKnown,
      externalId: '1',
      place: { network: 'facebook' as const, site: '', community: '' },
      text: 'Das Freibad hat wieder auf.',
      publishedAt: at,
    };
    await takeIn(tx, { organisationId, sourceId }, [post], at);
  });
  await recountStale(organisationId);
  const lead = await overviewFor(cast.bernd, at);
  expect(lead).toMatchObject({ elsewhere: 0, week: 1, weekBefore: 0, next: 'fillSheet' });
  expect(lead.newest).toHaveLength(1);
  expect(lead.notHeard.networks).not.toContain('facebook');
  const member = await overviewFor(cast.eva, at);
  expect(member.week).toBe(1);
  expect(member.newest).toEqual([]);
  expect((await overviewFor(cast.fremd, at)).anything).toBe(false);
});

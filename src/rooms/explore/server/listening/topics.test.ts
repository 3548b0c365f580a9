import { newId, type Id } from '#platform/base/ids.ts';
import { inOrganisation } from '#platform/db/database.ts';
import { expect, test, type Member } from '#tests/cast.ts';
import { accuracyFor, switchFilter } from './accuracy.ts';
import { offTopicOf } from './filters.ts';
import { at, hear, later, ownWords } from './heard.testkit.ts';
import { learnFromVerdicts } from './learning.ts';
import { scoreStock } from './scoring.ts';
import { sayRelevance } from './verdicts.ts';

/** A watch that found these mentions. */
async function watchOf(scope: Member, mentions: readonly Id<'mention'>[]): Promise<Id<'watch'>> {
  const watchId = newId<'watch'>(at);
  const organisation_id = scope.organisationId;
  await inOrganisation(scope, async (tx) => {
    const row = { organisation_id, id: watchId, kind: 'topic', name: 'Museum' } as const;
    await tx
      .insertInto('explore.watch')
      .values({ ...row, query: 'Museum', changed_at: at, created_at: at })
      .execute();
    const links = mentions.map((id) => ({
      organisation_id,
      mention_id: id,
      watch_id: watchId,
      published_at: at,
      how: 'exact' as const,
    }));
    await tx.insertInto('explore.mention_watch').values(links).execute();
  });
  return watchId;
}

const offTopicIn = (scope: Member, watchId: Id<'watch'>) =>
  inOrganisation(scope, async (tx) => {
    const rows = await tx
      .selectFrom('explore.mention_watch')
      .select(['mention_id', 'off_topic_by'])
      .where('organisation_id', '=', scope.organisationId)
      .where('watch_id', '=', watchId)
      .execute();
    return new Map(rows.map(({ mention_id: id, off_topic_by: by }) => [id, by]));
  });

async function scoreNewest(scope: Member, second: number): Promise<void> {
  const { organisationId } = scope;
  const model = await inOrganisation(scope, (tx) =>
    tx
      .selectFrom('explore.model')
      .select('id')
      .where('organisation_id', '=', organisationId)
      .orderBy('trained_at', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow(),
  );
  await scoreStock({ organisationId, modelId: model.id }, later(second));
}

/** Says of the first of each kind whether they belong; three of each are left. */
async function learn(scope: Member, each: number) {
  const about = await hear(scope, ownWords('im Museum eine Ausstellung', each + 3));
  const other = await hear(scope, ownWords('im Museum nur den Flohmarkt', each + 3));
  const watchId = await watchOf(scope, [...about, ...other]);
  for (const mentionId of about.slice(0, each))
    await sayRelevance(scope, { mentionId, watchId, label: 'on_topic' }, at);
  for (const mentionId of other.slice(0, each))
    await sayRelevance(scope, { mentionId, watchId, label: 'off_topic' }, at);
  await learnFromVerdicts({ organisationId: scope.organisationId, watchId }, later(60));
  return { watchId, about: about.slice(each), other: other.slice(each) };
}

test('a filter takes out what does not belong, and gives it back when switched off', async ({
  cast,
}) => {
  const { watchId, about, other } = await learn(cast.bernd, 18);
  await scoreNewest(cast.bernd, 61);
  const taken = await offTopicIn(cast.bernd, watchId);
  for (const id of other) expect(taken.get(id)).toBe('filter');
  for (const id of about) expect(taken.get(id)).toBe(null);
  const people = [...taken.values()].filter((by) => by === 'person');
  expect(people).toHaveLength(18);

  const posts = ['Schöner Tag im Museum, nur den Flohmarkt brauche ich nicht.'].map((text) => ({
    text,
    watchIds: [watchId],
  }));
  const [off] = await inOrganisation(cast.bernd, (tx) =>
    offTopicOf(tx, cast.bernd.organisationId, posts),
  );
  expect(off?.has(watchId)).toBe(true);

  await switchFilter(cast.bernd, { watchId, on: false }, later(70));
  await scoreNewest(cast.bernd, 71);
  const given = await offTopicIn(cast.bernd, watchId);
  for (const id of other) expect(given.get(id)).toBe(null);
  expect([...given.values()].filter((by) => by === 'person')).toHaveLength(18);
});

test('a filter of few statements stays off and says so', async ({ cast }) => {
  const { watchId } = await learn(cast.bernd, 8);
  const accuracy = await accuracyFor(cast.bernd);
  expect(accuracy.ok && accuracy.value.filters).toMatchObject([
    { watchId, onTopic: 8, offTopic: 8, filtered: 0, training: { inUse: false, why: 'tooFew' } },
  ]);
});

test('who may not edit switches no filter, and nobody that of another organisation', async ({
  cast,
}) => {
  const [mentionId] = await hear(cast.bernd, ['Am Montag war das Museum leider geschlossen.']);
  if (!mentionId) throw new Error('it was heard');
  const watchId = await watchOf(cast.bernd, [mentionId]);
  const off = { watchId, on: false };
  expect(await switchFilter(cast.carla, off, at)).toMatchObject({ reason: 'notAllowed' });
  expect(await switchFilter(cast.fremd, off, at)).toMatchObject({ reason: 'watchGone' });
  const said = { mentionId, watchId, label: 'off_topic' } as const;
  expect(await sayRelevance(cast.eva, said, at)).toMatchObject({ reason: 'notAllowed' });
  expect(await sayRelevance(cast.fremd, said, at)).toMatchObject({ reason: 'mentionGone' });
});

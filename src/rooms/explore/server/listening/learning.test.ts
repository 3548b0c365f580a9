import { inOrganisation } from '#platform/db/database.ts';
import { expect, test, type Member } from '#tests/cast.ts';
import type { ClearTonality } from '../../tonality.ts';
import { accuracyFor } from './accuracy.ts';
import { at, hear, later, ownWords } from './heard.testkit.ts';
import { continueLearning, learnFromVerdicts } from './learning.ts';
import { scoreStock } from './scoring.ts';
import { tonalityTrust } from './trust.ts';
import { sayTonality, takeBackTonality } from './verdicts.ts';

const tonalitiesOf = (scope: Member) =>
  inOrganisation(scope, (tx) =>
    tx
      .selectFrom('explore.mention')
      .select(['id', 'tonality', 'tonality_by as by'])
      .where('organisation_id', '=', scope.organisationId)
      .orderBy('id')
      .execute(),
  );

const modelsOf = (scope: Member) =>
  inOrganisation(scope, (tx) =>
    tx
      .selectFrom('explore.model')
      .select(['id', 'in_use', 'scored', 'scored_at', 'weights', 'scored_to'])
      .where('organisation_id', '=', scope.organisationId)
      .orderBy('trained_at')
      .execute(),
  );

/** A house that calls what it likes "knorke" and what it does not "mau". */
async function houseWithOwnWords(scope: Member) {
  const liked = await hear(scope, ownWords('knorke', 22));
  const disliked = await hear(scope, ownWords('mau', 22));
  const say = async (ids: typeof liked, label: ClearTonality) => {
    for (const mentionId of ids)
      expect(await sayTonality(scope, { mentionId, label, drawn: 'random' }, at)).toMatchObject({
        ok: true,
      });
  };
  await say(liked.slice(0, 20), 'positive');
  await say(disliked.slice(0, 20), 'negative');
  return { liked: liked.slice(20), disliked: disliked.slice(20) };
}

const job = (scope: Member) => ({ organisationId: scope.organisationId, watchId: null });

test('a house teaches its own words, the stock is judged anew, and what people said stays', async ({
  cast,
}) => {
  const { liked, disliked } = await houseWithOwnWords(cast.bernd);
  const { organisationId } = cast.bernd;
  await learnFromVerdicts(job(cast.bernd), later(60));
  const [model] = await modelsOf(cast.bernd);
  expect(model).toMatchObject({ in_use: true, scored_at: null });
  await scoreStock({ organisationId, modelId: model?.id }, later(61));
  const byId = new Map((await tonalitiesOf(cast.bernd)).map(({ id, ...said }) => [id, said]));
  for (const id of liked) expect(byId.get(id)).toEqual({ tonality: 'positive', by: 'own' });
  for (const id of disliked) expect(byId.get(id)).toEqual({ tonality: 'negative', by: 'own' });
  expect([...byId.values()].filter(({ by }) => by === 'person')).toHaveLength(40);
  expect((await modelsOf(cast.bernd))[0]?.scored_at).not.toBeNull();

  // What arrives afterwards is judged by it.
  const [next] = await hear(cast.bernd, [
    'Das neue Museum im Rathaus ist wirklich knorke geworden.',
  ]);
  const said = (await tonalitiesOf(cast.bernd)).find(({ id }) => id === next);
  expect(said).toMatchObject({ tonality: 'positive', by: 'own' });

  const accuracy = await accuracyFor(cast.dieter);
  expect(accuracy.ok && accuracy.value.trainings[0]).toMatchObject({
    inUse: true,
    verdicts: 40,
    byLot: 40,
    measured: 40,
    why: null,
  });
  const trust = await inOrganisation(cast.bernd, (tx) => tonalityTrust(tx, organisationId));
  expect(trust).toMatchObject({ checked: 40, enough: false });
  expect(trust.accuracy).toBeGreaterThan(0.8);
});

test('the same verdicts are learned once; a scoring that was cut short goes on', async ({
  cast,
}) => {
  await houseWithOwnWords(cast.bernd);
  const { organisationId } = cast.bernd;
  await learnFromVerdicts(job(cast.bernd), later(60));
  await learnFromVerdicts(job(cast.bernd), later(61));
  await continueLearning(later(62));
  const models = await modelsOf(cast.bernd);
  expect(models).toHaveLength(1);

  const all = await tonalitiesOf(cast.bernd);
  const third = all[2];
  const left = all.slice(3).filter(({ by }) => by !== 'person').length;
  await inOrganisation(cast.bernd, (tx) =>
    tx
      .updateTable('explore.model')
      .set({ scored: 7, scored_to: third?.id ?? null })
      .where('organisation_id', '=', organisationId)
      .execute(),
  );
  await scoreStock({ organisationId, modelId: models[0]?.id }, later(63));
  await scoreStock({ organisationId, modelId: models[0]?.id }, later(64));
  const [done] = await modelsOf(cast.bernd);
  expect(done?.scored_at).toEqual(later(63));
  expect(done?.scored).toBe(7 + left);
});

test('while somebody still answers nothing is learned', async ({ cast }) => {
  const [mentionId] = await hear(cast.bernd, ['Der Aufzug im Rathaus ist schon wieder kaputt.']);
  if (!mentionId) throw new Error('it was heard');
  await sayTonality(cast.bernd, { mentionId, label: 'negative' }, at);
  await learnFromVerdicts(job(cast.bernd), later(2));
  expect(await modelsOf(cast.bernd)).toHaveLength(0);
  await learnFromVerdicts(job(cast.bernd), later(11));
  expect(await modelsOf(cast.bernd)).toHaveLength(1);
  // One verdict makes no model of its own.
  expect((await modelsOf(cast.bernd))[0]).toMatchObject({ in_use: false, weights: null });
});

test('a verdict that is taken back leaves what had been guessed', async ({ cast }) => {
  const [mentionId] = await hear(cast.bernd, ['Der Aufzug im Rathaus ist schon wieder kaputt.']);
  if (!mentionId) throw new Error('it was heard');
  const [before] = await tonalitiesOf(cast.bernd);
  await sayTonality(cast.bernd, { mentionId, label: 'positive' }, at);
  expect(await tonalitiesOf(cast.bernd)).toMatchObject([{ tonality: 'positive', by: 'person' }]);
  // Another person's verdict is not theirs to take back.
  await takeBackTonality(cast.carla, mentionId, at);
  expect(await tonalitiesOf(cast.bernd)).toMatchObject([{ tonality: 'positive', by: 'person' }]);
  await takeBackTonality(cast.bernd, mentionId, at);
  expect(await tonalitiesOf(cast.bernd)).toEqual([before]);
});

test('who may not judge does not, and not in another organisation', async ({ cast }) => {
  const [mentionId] = await hear(cast.bernd, ['Der Aufzug im Rathaus ist schon wieder kaputt.']);
  if (!mentionId) throw new Error('it was heard');
  const verdict = { mentionId, label: 'positive' } as const;
  for (const scope of [cast.eva, cast.dieter])
    expect(await sayTonality(scope, verdict, at)).toEqual({ ok: false, reason: 'notAllowed' });
  expect(await sayTonality(cast.fremd, verdict, at)).toEqual({ ok: false, reason: 'mentionGone' });
  expect(await takeBackTonality(cast.eva, mentionId, at)).toMatchObject({ reason: 'notAllowed' });
  expect(await takeBackTonality(cast.fremd, mentionId, at)).toMatchObject({
    reason: 'mentionGone',
  });
  expect(await accuracyFor(cast.eva)).toEqual({ ok: false, reason: 'notAllowed' });
});

import { inOrganisation } from '#platform/db/database.ts';
import { expect, test } from '#tests/cast.ts';
import { aGroup, aWatch, check, hear, noon, times } from '../maps/heard.testkit.ts';
import type { DecisionInput } from '../../positions/position.ts';
import { usualThresholds } from '../../positions/thresholds.ts';
import { fahrplanStep } from '../fahrplan.ts';
import { originOfPosition, positionsForCards } from './forCards.ts';
import { addPosition, decidePosition, measureFromPosition, setThresholds } from './positions.ts';
import { at, confirm, praised } from './positions.testkit.ts';
import { findPositionFor, positionsFor, thresholdsFor } from './positionViews.ts';

test('without checked verdicts nothing is claimed; with 50 the position is strong', async ({
  cast,
}) => {
  const { bernd } = cast;
  const { mentions } = await praised(bernd, 50);
  const [before] = await positionsFor(bernd, at);
  expect(before?.proposal).toEqual({ standing: 'too_little_heard', because: 'notChecked' });
  await check(bernd, mentions);
  const [after] = await positionsFor(bernd, at);
  expect(after?.proposal).toEqual({ standing: 'strong', because: 'clearlyPositive' });
  expect(after?.evidence).toMatchObject({ counts: { positive: 50 }, present: 50, places: 1 });
});

test('a topic its target group never speaks of is missing where the group is heard', async ({
  cast,
}) => {
  const { bernd } = cast;
  const { one } = await praised(bernd, 1);
  const young = await aGroup(bernd, 'Azubis');
  await hear(bernd, times(50, { ...one, watches: [], groups: [young] }));
  const topic = await aWatch(bernd, 'Wohnen');
  const input = { sentence: 'Bei uns finden Azubis Wohnungen.', watch: topic, targetGroup: young };
  await addPosition(bernd, input, at);
  const position = (await positionsFor(bernd, at)).find(({ watch }) => watch.id === topic);
  expect(position?.proposal).toEqual({ standing: 'missing', because: 'absentThere' });
  await inOrganisation(bernd, (tx) =>
    tx
      .updateTable('explore.watch')
      .set({ query: '' })
      .where('organisation_id', '=', bernd.organisationId)
      .where('id', '=', topic)
      .execute(),
  );
  const unsearched = (await positionsFor(bernd, at)).find(({ watch }) => watch.id === topic);
  expect(unsearched?.proposal.because).toBe('nobodyListens');
});

test('a decision keeps its evidence, and says later what has changed since', async ({ cast }) => {
  const { bernd } = cast;
  const { id, one, mentions } = await praised(bernd, 50);
  await check(bernd, mentions);
  expect(await decidePosition(bernd, id, confirm('strong'), at)).toEqual({ ok: true, value: null });
  const [decided] = await positionsFor(bernd, at);
  expect(decided).toMatchObject({ since: 0, decision: { standing: 'strong' } });
  await hear(bernd, times(90, { ...one, day: '2026-11-24', tonality: 'negative' }));
  const later = noon('2026-11-25');
  const found = await findPositionFor(bernd, id, later);
  expect(found?.position).toMatchObject({
    since: 90,
    proposal: { standing: 'open_to_attack', because: 'clearlyNegative' },
  });
  const proposed = 'open_to_attack' as const;
  const opened = { proposed, standing: null, reason: 'Die Lage dreht sich.' };
  await decidePosition(bernd, id, opened, later);
  const after = await findPositionFor(bernd, id, later);
  expect(after?.history).toMatchObject([
    { standing: null, reason: 'Die Lage dreht sich.', decidedBy: bernd.personId },
    { standing: 'strong', evidence: { counts: { positive: 50, negative: 0 } } },
  ]);
});

test('what is heard later counts as new, whenever it was published', async ({ cast }) => {
  const { bernd } = cast;
  const { id, one } = await praised(bernd, 5);
  const proposed = 'too_little_heard' as const;
  await decidePosition(bernd, id, confirm(proposed), at);
  const late = await hear(bernd, times(3, one));
  await inOrganisation(bernd, (tx) =>
    tx
      .updateTable('explore.mention')
      .set({ heard_at: noon('2026-11-23') })
      .where('organisation_id', '=', bernd.organisationId)
      .where('id', 'in', late)
      .execute(),
  );
  expect((await positionsFor(bernd, noon('2026-11-24')))[0]).toMatchObject({ since: 3 });
});

test('another standing than proposed has its reason, a moved proposal is seen', async ({
  cast,
}) => {
  const { bernd } = cast;
  const { id } = await praised(bernd, 50);
  const decide = (input: DecisionInput) => decidePosition(bernd, id, input, at);
  const proposed = 'too_little_heard' as const;
  const missing = { ok: false, reason: 'reasonMissing' };
  expect(await decide({ proposed, standing: 'strong', reason: '' })).toEqual(missing);
  expect(await decide({ proposed, standing: null, reason: '' })).toEqual(missing);
  const moved = { ok: false, reason: 'proposalMoved' };
  expect(await decide({ proposed: 'strong', standing: 'strong', reason: '' })).toEqual(moved);
  expect(await decide({ proposed, standing: 'strong', reason: 'Wir wissen es.' })).toMatchObject({
    ok: true,
  });
});

test('thresholds are changed for all, and seen by everybody', async ({ cast }) => {
  const { bernd, eva } = cast;
  const { mentions } = await praised(bernd, 50);
  await check(bernd, mentions);
  expect(await thresholdsFor(eva)).toEqual(usualThresholds);
  await setThresholds(bernd, { ...usualThresholds, fewestMentions: 60 }, at);
  await setThresholds(bernd, { ...usualThresholds, fewestMentions: 70 }, at);
  expect((await thresholdsFor(eva)).fewestMentions).toBe(70);
  const [position] = await positionsFor(eva, at);
  expect(position?.proposal.because).toBe('tooFew');
});

test('counts that stay after the texts are gone are evidence still', async ({ cast }) => {
  const { bernd } = cast;
  const { id } = await praised(bernd, 50);
  await inOrganisation(bernd, async (tx) => {
    const { organisationId } = bernd;
    await tx
      .updateTable('explore.mention_count')
      .set({ state: 'kept' })
      .where('organisation_id', '=', organisationId)
      .execute();
    await tx.deleteFrom('explore.mention').where('organisation_id', '=', organisationId).execute();
  });
  const found = await findPositionFor(bernd, id, at);
  expect(found?.position.evidence.counts.positive).toBe(50);
});

test('a measure made of a position leads back to it, and is made once', async ({ cast }) => {
  const { bernd, eva, dieter, fremd } = cast;
  const { id } = await praised(bernd, 5);
  const words = { what: 'Der Bus kommt.', why: '' };
  const made = await measureFromPosition(eva, id, words, at);
  const again = await measureFromPosition(bernd, id, words, at);
  expect(made).toMatchObject({ ok: true });
  expect(again).toEqual(made);
  expect(await originOfPosition(eva, id)).toEqual({
    sentence: 'Der Bus kommt.',
    address: `/o/musterstadt/explore/positions/${id}`,
  });
  const found = await findPositionFor(eva, id, at);
  expect(made.ok && found?.measureId).toBe(made.ok && made.value);
  const refusal = await measureFromPosition(dieter, id, words, at);
  expect(refusal).toEqual({ ok: false, reason: 'notAllowed' });
  const gone = await measureFromPosition(fremd, id, words, at);
  expect(gone).toEqual({ ok: false, reason: 'positionGone' });
});

test('the Fahrplan knows how many positions nobody has decided about', async ({ cast }) => {
  const { bernd } = cast;
  const { id } = await praised(bernd, 5);
  expect((await fahrplanStep(bernd)).positions).toEqual({ all: 1, open: 1 });
  await decidePosition(bernd, id, confirm('too_little_heard'), at);
  expect((await fahrplanStep(bernd)).positions).toEqual({ all: 1, open: 0 });
});

test('a card says where the position stands, in the language asked for', async ({ cast }) => {
  const { bernd } = cast;
  const { id } = await praised(bernd, 5);
  expect(await positionsForCards(bernd, 'de', at)).toEqual([
    {
      id,
      sentence: 'Der Bus kommt.',
      note: 'Positionierung zu Bus, alle Zielgruppen: zu wenig gehört. 5 Erwähnungen.',
    },
  ]);
  const [english] = await positionsForCards(bernd, 'en', at);
  expect(english?.note).toBe('Position on Bus, all target groups: too little heard. 5 mentions.');
});

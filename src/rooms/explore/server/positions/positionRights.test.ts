import { newId } from '#platform/base/ids.ts';
import { expect, test } from '#tests/cast.ts';
import { usualThresholds } from '../../positions/thresholds.ts';
import { aWatch } from '../maps/heard.testkit.ts';
import {
  addPosition,
  changeSentence,
  decidePosition,
  removePosition,
  setThresholds,
} from './positions.ts';
import { at, confirm, praised } from './positions.testkit.ts';
import { findPositionFor, positionsFor } from './positionViews.ts';

test('only lead and owner write and decide; everybody reads; another house finds nothing', async ({
  cast,
}) => {
  const { bernd, carla, dieter, eva, fremd } = cast;
  const { id, input } = await praised(bernd, 5);
  const seen = { id, revision: 1 };
  const notAllowed = { ok: false, reason: 'notAllowed' };
  for (const member of [carla, dieter, eva]) {
    expect(await positionsFor(member, at)).toHaveLength(1);
    expect(await addPosition(member, input, at)).toEqual(notAllowed);
    expect(await decidePosition(member, id, confirm('too_little_heard'), at)).toEqual(notAllowed);
    expect(await changeSentence(member, seen, 'Anders.')).toEqual(notAllowed);
    expect(await removePosition(member, seen, at)).toEqual(notAllowed);
    expect(await setThresholds(member, usualThresholds, at)).toEqual(notAllowed);
  }
  const gone = { ok: false, reason: 'positionGone' };
  expect(await findPositionFor(fremd, id, at)).toBeNull();
  expect(await decidePosition(fremd, id, confirm('too_little_heard'), at)).toEqual(gone);
  expect(await changeSentence(fremd, seen, 'Anders.')).toEqual(gone);
  expect(await addPosition(fremd, input, at)).toEqual({ ok: false, reason: 'watchGone' });
});

test('a topic and target group have one sentence; a changed one is not written over', async ({
  cast,
}) => {
  const { bernd } = cast;
  const { id, input } = await praised(bernd, 5);
  expect(await addPosition(bernd, input, at)).toEqual({ ok: false, reason: 'alreadyThere' });
  const competitor = await aWatch(bernd, 'Nachbar', 'competitor');
  const other = { ...input, watch: competitor };
  expect(await addPosition(bernd, other, at)).toEqual({ ok: false, reason: 'watchGone' });
  const nobody = { ...input, targetGroup: newId<'target_group'>() };
  expect(await addPosition(bernd, nobody, at)).toEqual({ ok: false, reason: 'targetGroupGone' });
  const seen = { id, revision: 1 };
  expect(await changeSentence(bernd, seen, 'Der Bus kommt immer.')).toMatchObject({ ok: true });
  const stale = { ok: false, reason: 'changedMeanwhile' };
  expect(await changeSentence(bernd, seen, 'Nie.')).toEqual(stale);
  expect(await removePosition(bernd, seen, at)).toEqual(stale);
  expect(await removePosition(bernd, { id, revision: 2 }, at)).toMatchObject({ ok: true });
  expect(await positionsFor(bernd, at)).toEqual([]);
  expect(await addPosition(bernd, input, at)).toMatchObject({ ok: true });
});

import { assert } from '#platform/base/assert.ts';
import type { Member } from '#tests/cast.ts';
import type { DecisionInput, PositionInput } from '../../positions/position.ts';
import { aPlace, aSource, aWatch, hear, noon, times } from '../maps/heard.testkit.ts';
import { addPosition } from './positions.ts';

const day = '2026-11-20';
export const at = noon('2026-11-22');

export const confirm = (proposed: DecisionInput['proposed']): DecisionInput => ({
  proposed,
  standing: proposed,
  reason: '',
});

/** A topic with mentions, and one sentence about it. */
export async function praised(member: Member, positive: number) {
  const sourceId = await aSource(member);
  const placeId = await aPlace(member, 'mastodon');
  const watch = await aWatch(member, 'Bus');
  const one = { sourceId, placeId, day, watches: [watch] };
  const mentions = await hear(member, times(positive, { ...one, tonality: 'positive' }));
  const input: PositionInput = { sentence: 'Der Bus kommt.', watch, targetGroup: null };
  const added = await addPosition(member, input, at);
  assert(added.ok, 'who leads writes positions');
  return { id: added.value, input, one, mentions };
}

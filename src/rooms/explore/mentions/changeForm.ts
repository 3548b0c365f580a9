import * as v from 'valibot';
import { isId, type Id } from '#platform/base/ids.ts';
import { clearTonalities, type ClearTonality } from '../tonality.ts';

/** What a person can do to many mentions at once; each but the first has its way back. */
export type Change =
  | { do: 'hide' | 'show' }
  | { do: 'tagWatch' | 'untagWatch'; watch: Id<'watch'> }
  | { do: 'tagGroup' | 'untagGroup'; group: Id<'target_group'> };

/** What the list's form sends beside the mentions; with a part missing it is nothing. */
export const changeInput = v.union([
  v.object({ do: v.picklist([...clearTonalities, 'takeBack'] as const) }),
  v.object({ do: v.picklist(['hide', 'show'] as const) }),
  v.object({
    do: v.picklist(['tagWatch', 'untagWatch'] as const),
    watch: v.custom<Id<'watch'>>(isId),
  }),
  v.object({
    do: v.picklist(['tagGroup', 'untagGroup'] as const),
    group: v.custom<Id<'target_group'>>(isId),
  }),
]);
export type ChangeInput = v.InferOutput<typeof changeInput>;

type Tonal = { do: ClearTonality | 'takeBack' };

export const isTonal = (change: ChangeInput): change is Tonal =>
  change.do === 'takeBack' || clearTonalities.some((tonality) => tonality === change.do);

const ways = {
  hide: 'show',
  show: 'hide',
  tagWatch: 'untagWatch',
  untagWatch: 'tagWatch',
  tagGroup: 'untagGroup',
  untagGroup: 'tagGroup',
} as const;

/** Fields of the form that takes a change back. */
export type Back = { do: string; watch?: string; group?: string };

export const backOf = (change: ChangeInput): Back =>
  isTonal(change) ? { do: 'takeBack' } : { ...change, do: ways[change.do] };

export const viewInput = v.object({
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80)),
});

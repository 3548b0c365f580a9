import * as v from 'valibot';
import { isId, type Id } from '#platform/base/ids.ts';
import { clearTonalities } from '../tonality.ts';

const ways = ['hide', 'show', 'tagWatch', 'untagWatch', 'tagGroup', 'untagGroup'] as const;

/** What the list's form sends beside the mentions; a part that is missing makes it nothing. */
export const changeInput = v.union([
  v.object({ do: v.picklist(clearTonalities) }),
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

type Way = (typeof ways)[number];

/** What takes a change back. */
export const wayBack: Record<Way, Way> = {
  hide: 'show',
  show: 'hide',
  tagWatch: 'untagWatch',
  untagWatch: 'tagWatch',
  tagGroup: 'untagGroup',
  untagGroup: 'tagGroup',
};

/** What was done, for saying it and for taking it back. */
export type Done = {
  ids: Id<'mention'>[];
  /** Fields of the form that takes it back; null: it cannot be. */
  back: { do: Way; watch?: Id<'watch'>; group?: Id<'target_group'> } | null;
};

export const viewInput = v.object({
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80)),
});

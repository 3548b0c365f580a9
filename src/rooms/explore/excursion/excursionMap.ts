import type { Id } from '#platform/base/ids.ts';
import { tonalities, type Tonality } from '../tonality.ts';
import type { Network } from '../networks.ts';

export type FoundThere = {
  id: Id<'excursion_find'>;
  feeling: Tonality;
  hidden: boolean;
  mentionId: Id<'mention'> | null;
  /** Null: deleted by its deadline. */
  text: string | null;
  link: string | null;
  targetGroupIds: readonly Id<'target_group'>[];
};

export type AnswersThere = {
  visitId: Id<'excursion_visit'>;
  who: string;
  about: string;
  ofUs: string;
  hidden: boolean;
};

export type PlaceOfMap = {
  id: Id<'excursion_place'>;
  network: Network;
  name: string;
  link: string | null;
  removed: boolean;
  visits: number;
  /** Who are there now. */
  here: number;
  answers: readonly AnswersThere[];
  found: readonly FoundThere[];
};

export type MapRow = {
  place: PlaceOfMap;
  finds: number;
  byFeeling: Record<Tonality, number>;
  /** In the order of the groups asked for. */
  byGroup: number[];
};

/** The first map: the places that were visited, where most was found first. */
export const excursionMap = (
  places: readonly PlaceOfMap[],
  groups: readonly Id<'target_group'>[] = [],
): MapRow[] =>
  places
    .filter(({ visits }) => visits > 0)
    .map((place) => mapRow(place, groups))
    .toSorted((a, b) => b.finds - a.finds || b.place.visits - a.place.visits);

function mapRow(place: PlaceOfMap, groups: readonly Id<'target_group'>[]): MapRow {
  const shown = place.found.filter(({ hidden }) => !hidden);
  const counted = tonalities.map((tonality): [Tonality, number] => [
    tonality,
    shown.filter(({ feeling }) => feeling === tonality).length,
  ]);
  const byFeeling = { negative: 0, neutral: 0, positive: 0, unsure: 0 };
  for (const [tonality, count] of counted) byFeeling[tonality] = count;
  return {
    place,
    finds: shown.length,
    byFeeling,
    byGroup: groups.map(
      (group) => shown.filter(({ targetGroupIds }) => targetGroupIds.includes(group)).length,
    ),
  };
}

/** Answers that say something, each once, in the order they came. */
export const saidThere = (
  answers: readonly AnswersThere[],
  question: 'who' | 'about' | 'ofUs',
): string[] =>
  [...new Set(answers.filter(({ hidden }) => !hidden).map((one) => one[question]))].filter(
    (text) => text !== '',
  );

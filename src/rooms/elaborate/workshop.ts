import * as v from 'valibot';
import type { Id } from '#platform/base/ids.ts';
import type { WorkshopId } from './board.ts';
import { givenCards, isShortEnough, leastGivenCards } from './givenCards.ts';
import {
  guidingQuestionLength,
  hostLength,
  mostGivenCards,
  mostHeads,
  workshopTitleLength,
} from './lengths.ts';
import { paces, workshopKinds, type Phase, type Revealed } from './phases.ts';
import { templateChoice } from './templates.ts';

const filled = (most: number) =>
  v.pipe(v.string(), v.trim(), v.minLength(1, 'missing'), v.maxLength(most, 'tooLong'));

/**
 * *Impulstag starten*: title, guiding question and head count are all that is asked; everything
 * else has a default and can be changed later. `template`: one of ours or the id of one in the
 * Koffer. `cards`: given before, one a line.
 */
export const workshopInput = v.pipe(
  v.object({
    title: filled(workshopTitleLength),
    guidingQuestion: filled(guidingQuestionLength),
    headCount: v.pipe(
      v.string(),
      v.trim(),
      v.transform(Number),
      v.number('notANumber'),
      v.integer('notANumber'),
      v.minValue(1, 'notANumber'),
      v.maxValue(mostHeads, 'tooMany'),
    ),
    template: v.optional(templateChoice, 'whole'),
    cards: v.optional(v.pipe(v.string(), v.transform(givenCards)), ''),
    kind: v.optional(v.picklist(workshopKinds), 'house'),
    secondHost: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(hostLength)), ''),
    pace: v.optional(v.picklist(paces), 'room'),
  }),
  v.forward(
    v.partialCheck(
      [['template'], ['cards']],
      // Elsewhere the field is not shown.
      ({ template, cards }) => template !== 'dots' || areFit(cards),
      'missing',
    ),
    ['cards'],
  ),
);
export type WorkshopInput = v.InferOutput<typeof workshopInput>;

function areFit(cards: readonly string[]): boolean {
  const fewEnough = cards.length >= leastGivenCards && cards.length <= mostGivenCards;
  return fewEnough && cards.every(isShortEnough);
}

/** What a workshop is started with; what is left out has its default. */
export type WorkshopWish = Pick<WorkshopInput, 'title' | 'guidingQuestion' | 'headCount'> &
  Partial<WorkshopInput>;

/** A workshop as a member of the organisation sees it. */
export type WorkshopInList = {
  id: WorkshopId;
  code: string;
  title: string;
  guidingQuestion: string;
  phase: Phase;
  revealed: Revealed;
  createdAt: Date;
  closed: boolean;
  programmeId: Id<'programme'> | null;
  /** Whether the member may moderate it by role; those let in by link may too. */
  mine: boolean;
  /** Its texts went by the organisation's deadline. */
  textsForgottenAt: Date | null;
};

/** One of all; `joined`: somebody has. `startsAt`: planned, null where nobody said when. */
export type WorkshopOfAll = WorkshopInList & { startsAt: Date | null; joined: boolean };

import { inOrganisation } from '#platform/db/database.ts';
import type { Scope } from '#platform/auth/scope.ts';
import type { WorkshopId, WorkshopKey } from '../board.ts';
import { correctableUntil, type CorrectedPart } from '../report/correction.ts';
import type { Correction } from '../report/correctionInput.ts';
import type { PhotoRights } from '../photos/photo.ts';
import { cardsOf } from './cards.queries.ts';
import { impulseOf } from './impulse.queries.ts';
import { linesOf } from './lines.queries.ts';
import { measuresOf } from './measures.ts';
import { photosOfWorkshop } from './photos.queries.ts';
import { correctionsOf, type CorrectionRow } from './report.queries.ts';
import { isOnBoard, isShown } from './views.ts';
import { findWorkshopFor } from './workshops.ts';
import { workshopOf } from './workshops.queries.ts';

/** A text that can be corrected, as it reads now. */
export type CorrectableText = {
  part: CorrectedPart;
  subjectId: string;
  field: Correction['field'];
  /** Of a card its number, of others their place in the list. */
  position: number;
  value: string;
};

/** All that can be corrected in a report, and what has been. */
export type CorrectionList = {
  title: string;
  endedAt: Date | null;
  until: Date | null;
  texts: CorrectableText[];
  photos: { id: string; position: number; description: string; rights: PhotoRights }[];
  /** With what it was before: for who may correct. */
  log: { part: CorrectedPart; before: string; after: string; at: Date }[];
};

/** Null when the workshop is not the person's to correct, and when there is none. */
export async function correctionListFor(
  scope: Scope,
  workshopId: WorkshopId,
): Promise<CorrectionList | null> {
  const found = await findWorkshopFor(scope, workshopId);
  return found?.mine ? listOf(found.key) : null;
}

const listOf = (key: WorkshopKey): Promise<CorrectionList | null> =>
  inOrganisation(key, async (tx) => {
    const workshop = await workshopOf(tx, key);
    if (!workshop) return null;
    const impulse = await impulseOf(tx, key);
    const cards = (await cardsOf(tx, key)).filter(isOnBoard);
    const lines = (await linesOf(tx, key)).filter(isShown);
    const measures = workshop.kind === 'open_round' ? [] : await measuresOf(tx, key);
    const of = (part: CorrectedPart, value: string, more: Partial<CorrectableText> = {}) => ({
      ...{ part, value, subjectId: '', field: 'title' as const, position: 0 },
      ...more,
    });
    const questions = lines.filter((line) => line.kind === 'question');
    const heard = [0, 1, 2].map((index) => impulse?.heard[index] ?? '');
    return {
      title: workshop.title,
      endedAt: workshop.closed_at,
      until: workshop.closed_at && correctableUntil(workshop.closed_at),
      texts: [
        of('title', workshop.title),
        of('guiding_question', workshop.guiding_question),
        of('place', workshop.place),
        of('facilitator', workshop.facilitator),
        ...(impulse
          ? [
              of('impulse', impulse.title),
              of('impulse', impulse.speaker, { field: 'speaker' }),
              of('impulse', impulse.stand_in, { field: 'standIn' }),
              ...heard.map((value, index) =>
                of('impulse', value, {
                  field: heardFields[index] ?? 'heard0',
                  position: index + 1,
                }),
              ),
            ]
          : []),
        ...cards.flatMap(({ id, number, title, explanation }) => [
          of('card_title', title, { subjectId: id, position: number }),
          of('card_explanation', explanation, { subjectId: id, position: number }),
        ]),
        ...questions.map((line, index) =>
          of('question', line.text, { subjectId: line.id, position: index + 1 }),
        ),
        ...measures.flatMap((measure, index) => [
          of('measure', measure.what, {
            ...{ subjectId: measure.id, field: 'what', position: index + 1 },
          }),
          of('measure', measure.firstStep, {
            ...{ subjectId: measure.id, field: 'firstStep', position: index + 1 },
          }),
        ]),
      ],
      photos: (await photosOfWorkshop(tx, key)).map(({ id, description, rights }, index) => ({
        ...{ id, description, rights, position: index + 1 },
      })),
      log: (await correctionsOf(tx, key)).map(logged),
    };
  });

const heardFields = ['heard0', 'heard1', 'heard2'] as const;

const logged = ({ part, before, after, corrected_at }: CorrectionRow) => ({
  ...{ part, before, after, at: corrected_at },
});

import { inOrganisation, type Tx } from '#platform/db/database.ts';
import type { Scope } from '#platform/auth/scope.ts';
import type { WorkshopId, WorkshopKey } from '../board.ts';
import { correctableUntil, type CorrectedPart } from '../report/correction.ts';
import type { Correction } from '../report/correctionInput.ts';
import type { PhotoRights } from '../photos/photo.ts';
import { cardsOf } from './cards.queries.ts';
import { impulseOf, type ImpulseRow } from './impulse.queries.ts';
import { linesOf } from './lines.queries.ts';
import { measuresOf } from './measures.ts';
import { photosOfWorkshop } from './photos.queries.ts';
import { correctionsOf, type CorrectionRow } from './report.queries.ts';
import { isOnBoard, isShown } from './views.ts';
import { findWorkshopFor } from './workshops.ts';
import { workshopOf, type WorkshopRow } from './workshops.queries.ts';

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
    return {
      title: workshop.title,
      endedAt: workshop.closed_at,
      until: workshop.closed_at && correctableUntil(workshop.closed_at),
      texts: await textsOf(tx, key, workshop),
      photos: (await photosOfWorkshop(tx, key)).map(({ id, description, rights }, index) => ({
        ...{ id, description, rights, position: index + 1 },
      })),
      log: (await correctionsOf(tx, key)).map(logged),
    };
  });

async function textsOf(
  tx: Tx,
  key: WorkshopKey,
  workshop: WorkshopRow,
): Promise<CorrectableText[]> {
  const impulse = await impulseOf(tx, key);
  const cards = (await cardsOf(tx, key)).filter(isOnBoard);
  const lines = (await linesOf(tx, key)).filter(isShown);
  const measures = workshop.kind === 'open_round' ? [] : await measuresOf(tx, key);
  const questions = lines.filter((line) => line.kind === 'question');
  return [
    text('title', workshop.title),
    text('guiding_question', workshop.guiding_question),
    text('place', workshop.place),
    text('facilitator', workshop.facilitator),
    ...(impulse ? impulseTexts(impulse) : []),
    ...cards.flatMap(({ id, number, title, explanation }) => [
      text('card_title', title, { subjectId: id, position: number }),
      text('card_explanation', explanation, { subjectId: id, position: number }),
    ]),
    ...questions.map((line, index) =>
      text('question', line.text, { subjectId: line.id, position: index + 1 }),
    ),
    ...measures.flatMap((measure, index) => {
      const about = { subjectId: measure.id, position: index + 1 };
      return [
        text('measure', measure.what, { ...about, field: 'what' }),
        text('measure', measure.firstStep, { ...about, field: 'firstStep' }),
      ];
    }),
  ];
}

const impulseTexts = (impulse: ImpulseRow): CorrectableText[] => [
  text('impulse', impulse.title),
  text('impulse', impulse.speaker, { field: 'speaker' }),
  text('impulse', impulse.stand_in, { field: 'standIn' }),
  ...heardFields.map((field, index) =>
    text('impulse', impulse.heard[index] ?? '', { field, position: index + 1 }),
  ),
];

const text = (
  part: CorrectedPart,
  value: string,
  more: Partial<CorrectableText> = {},
): CorrectableText => ({ part, value, subjectId: '', field: 'title', position: 0, ...more });

const heardFields = ['heard0', 'heard1', 'heard2'] as const;

const logged = ({ part, before, after, corrected_at }: CorrectionRow) => ({
  ...{ part, before, after, at: corrected_at },
});

import { isId } from '#platform/base/ids.ts';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import type { Tx } from '#platform/db/database.ts';
import { changeMeasure } from '#rooms/programme/door.server.ts';
import type { WorkshopKey } from '../board.ts';
import {
  cardExplanationLength,
  cardTitleLength,
  facilitatorLength,
  firstStepLength,
  guidingQuestionLength,
  measureWhatLength,
  photoDescriptionLength,
  placeLength,
  questionLength,
  workshopTitleLength,
} from '../lengths.ts';
import { rounds } from '../phases.ts';
import { photoRights } from '../photos/photo.ts';
import type { CorrectedPart } from '../report/correction.ts';
import type { Correction } from '../report/correctionInput.ts';
import type { Changed } from './announce.ts';
import { cardById, setCard, type CardRow } from './cards.queries.ts';
import { correctableImpulse } from './correctableImpulse.ts';
import { correctablePhoto } from './correctablePhoto.ts';
import { linesByIds, setLine } from './lines.queries.ts';
import { measuresOf } from './measures.ts';
import { isStanding } from './reveal.ts';
import { changeStanding, storedStanding } from './standing.queries.ts';
import { isOnBoard, isShown } from './views.ts';
import { setWorkshop, type WorkshopChange, type WorkshopRow } from './workshops.queries.ts';

/** Where a correction is made. */
export type Place = { tx: Tx; key: WorkshopKey; workshop: WorkshopRow };

/** How one part of a report is read and written. */
export type Correctable = {
  /** As it reads now; null when the thing is not there, or not in the report. */
  read: (place: Place, correction: Correction) => Promise<string | null>;
  write: (place: Place, correction: Correction) => Promise<Outcome<Changed, 'measureClosed'>>;
  /** Whether it may not be empty. */
  needed: (correction: Correction) => boolean;
  /** How long it may be, in characters. */
  most: (correction: Correction) => number;
};

/** Everything that can be corrected in a report. */
export const correctable: Record<CorrectedPart, Correctable> = {
  title: ofWorkshop('title', { most: workshopTitleLength, needed: true }),
  guiding_question: ofWorkshop('guiding_question', { most: guidingQuestionLength, needed: true }),
  place: ofWorkshop('place', { most: placeLength, needed: false }),
  facilitator: ofWorkshop('facilitator', { most: facilitatorLength, needed: false }),
  impulse: correctableImpulse,
  card_title: {
    read: async (place, correction) => (await cardOf(place, correction))?.title ?? null,
    write: async (place, correction) => {
      const card = await cardOf(place, correction);
      if (!card) return done({});
      await setCard(place.tx, place.key, card.id, { title: correction.value });
      await retitle(place, card, correction.value);
      return done({ cards: [card.id], standing: true, secondStanding: true });
    },
    needed: () => true,
    most: () => cardTitleLength,
  },
  card_explanation: {
    read: async (place, correction) => (await cardOf(place, correction))?.explanation ?? null,
    write: async (place, correction) => {
      const card = await cardOf(place, correction);
      if (!card) return done({});
      await setCard(place.tx, place.key, card.id, { explanation: correction.value });
      return done({ cards: [card.id] });
    },
    needed: () => false,
    most: () => cardExplanationLength,
  },
  question: {
    read: async (place, correction) => (await questionOf(place, correction))?.text ?? null,
    write: async (place, correction) => {
      const line = await questionOf(place, correction);
      if (!line) return done({});
      await setLine(place.tx, place.key, line.id, { text: correction.value });
      return done({ lines: [line.id] });
    },
    needed: () => true,
    most: () => questionLength,
  },
  measure: {
    read: async (place, correction) => {
      const measure = await measureOf(place, correction);
      if (!measure) return null;
      return isFirstStep(correction) ? measure.firstStep : measure.what;
    },
    write: writeMeasure,
    needed: (correction) => !isFirstStep(correction),
    most: (correction) => (isFirstStep(correction) ? firstStepLength : measureWhatLength),
  },
  photo_description: correctablePhoto('description', photoDescriptionLength),
  photo_rights: correctablePhoto('rights', Math.max(...photoRights.map(({ length }) => length))),
};

function ofWorkshop(
  column: 'title' | 'guiding_question' | 'place' | 'facilitator',
  { most, needed }: { most: number; needed: boolean },
): Correctable {
  return {
    read: ({ workshop }) => Promise.resolve(workshop[column]),
    write: async ({ tx, key }, { value }) => {
      const change: WorkshopChange = { [column]: value };
      await setWorkshop(tx, key, change);
      return done({ workshop: true });
    },
    needed: () => needed,
    most: () => most,
  };
}

async function cardOf({ tx, key }: Place, { subjectId }: Correction): Promise<CardRow | null> {
  const card = isId<'card'>(subjectId) ? await cardById(tx, key, subjectId) : null;
  return card && isOnBoard(card) ? card : null;
}

/** The matrix keeps the titles it was made with. */
async function retitle({ tx, key }: Place, card: CardRow, title: string): Promise<void> {
  for (const round of rounds) {
    const stored = await storedStanding(tx, key, round);
    if (!isStanding(stored)) continue;
    const cards = stored.cards.map((one) => (one.cardId === card.id ? { ...one, title } : one));
    await changeStanding(tx, key, round, { ...stored, cards });
  }
}

async function questionOf({ tx, key }: Place, { subjectId }: Correction) {
  const [line] = isId<'line'>(subjectId) ? await linesByIds(tx, key, [subjectId]) : [];
  return line && isShown(line) && line.kind === 'question' ? line : null;
}

async function measureOf({ tx, key, workshop }: Place, { subjectId }: Correction) {
  if (workshop.kind === 'open_round') return null;
  return (await measuresOf(tx, key)).find((measure) => measure.id === subjectId) ?? null;
}

async function writeMeasure(
  place: Place,
  correction: Correction,
): Promise<Outcome<Changed, 'measureClosed'>> {
  const measure = await measureOf(place, correction);
  if (!measure) return done({});
  const changed = await changeMeasure(place.tx, {
    organisationId: place.key.organisationId,
    measureId: measure.id,
    [isFirstStep(correction) ? 'firstStep' : 'what']: correction.value,
  });
  return changed.ok ? done({ measures: true }) : refused('measureClosed');
}

const isFirstStep = (correction: Correction): boolean => correction.field === 'firstStep';

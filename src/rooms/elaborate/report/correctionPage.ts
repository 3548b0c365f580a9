import type { reportPageMessages } from '../messages/reportPage.ts';
import type { PhotoRights } from '../photos/photo.ts';
import type { CorrectedPart } from './correction.ts';
import type { Correction } from './correctionInput.ts';

export type TextToCorrect = {
  part: CorrectedPart;
  subjectId: string;
  field: Correction['field'];
  position: number;
  value: string;
};

/** What the page of corrections shows. */
export type Listed = {
  title: string;
  endedAt: Date | null;
  until: Date | null;
  texts: TextToCorrect[];
  photos: { id: string; position: number; description: string; rights: PhotoRights }[];
};

type Words = (typeof reportPageMessages)['de'];

/** What came of the last correction; at its own form. */
export type Answer = {
  part: string;
  subjectId: string;
  field: string;
  told:
    | 'corrected'
    | 'unchanged'
    | 'missing'
    | 'tooLong'
    | 'readOnlyNow'
    | 'notEnded'
    | 'measureClosed';
};

type Group = {
  name: 'day' | 'impulse' | 'cards' | 'questions' | 'measures';
  parts: readonly CorrectedPart[];
};

/** In the order of the page; photos have a list of their own. */
export const partGroups: readonly Group[] = [
  { name: 'day', parts: ['title', 'guiding_question', 'place', 'facilitator'] },
  { name: 'impulse', parts: ['impulse'] },
  { name: 'measures', parts: ['measure'] },
  { name: 'cards', parts: ['card_title', 'card_explanation'] },
  { name: 'questions', parts: ['question'] },
];

export const isAbout = (
  answer: Answer | null,
  { part, subjectId, field }: Pick<TextToCorrect, 'part' | 'subjectId' | 'field'>,
): boolean => answer?.part === part && answer.subjectId === subjectId && answer.field === field;

/** What stands at the field of a text. */
export function labelOf({ part, field, position }: TextToCorrect, t: Words): string {
  switch (part) {
    case 'guiding_question':
      return t.fields.guidingQuestion;
    case 'place':
    case 'facilitator':
    case 'question':
      return t.fields[part];
    case 'card_title':
      return t.cardTitle(position);
    case 'card_explanation':
      return t.cardExplanation(position);
    case 'measure':
      return field === 'firstStep' ? t.fields.firstStep : t.fields.what;
    default:
      return field.startsWith('heard') ? t.fields.heard(position) : impulseLabel(field, t);
  }
}

const impulseLabel = (field: Correction['field'], t: Words): string =>
  field === 'speaker' ? t.fields.speaker : field === 'standIn' ? t.fields.standIn : t.fields.title;

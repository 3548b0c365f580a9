import { done } from '#platform/base/outcome.ts';
import { heardLength, impulseTitleLength, speakerLength } from '../lengths.ts';
import type { Correction } from '../report/correctionInput.ts';
import type { Correctable, Place } from './correctable.ts';
import { impulseOf, setImpulse, type ImpulseChange, type ImpulseRow } from './impulse.queries.ts';

/** Title, speaker, stand-in and what was heard. */
export const correctableImpulse: Correctable = {
  read: async (place, correction) => {
    const impulse = await impulseIn(place);
    return impulse ? textIn(impulse, correction) : null;
  },
  write: async (place, correction) => {
    const impulse = await impulseIn(place);
    if (impulse) await setImpulse(place.tx, place.key, changeOf(impulse, correction));
    return done({ workshop: true });
  },
  needed: () => false,
  most: ({ field }) =>
    heardAt(field) !== null
      ? heardLength
      : field === 'speaker' || field === 'standIn'
        ? speakerLength
        : impulseTitleLength,
};

const impulseIn = async ({ tx, key }: Place): Promise<ImpulseRow | null> =>
  (await impulseOf(tx, key)) ?? null;

function textIn(impulse: ImpulseRow, { field }: Correction): string {
  const at = heardAt(field);
  if (at !== null) return impulse.heard[at] ?? '';
  if (field === 'speaker') return impulse.speaker;
  return field === 'standIn' ? impulse.stand_in : impulse.title;
}

function changeOf(impulse: ImpulseRow, { field, value }: Correction): ImpulseChange {
  const at = heardAt(field);
  if (at !== null) {
    const heard = [0, 1, 2].map((index) => (index === at ? value : (impulse.heard[index] ?? '')));
    return { heard: heard.filter(Boolean) };
  }
  if (field === 'speaker') return { speaker: value };
  return field === 'standIn' ? { stand_in: value } : { title: value };
}

const heardAt = (field: Correction['field']): number | null =>
  field.startsWith('heard') ? Number(field.slice(-1)) : null;

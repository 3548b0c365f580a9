import type { Phase } from '../phases.ts';

/** What the phases of an Impulstag are called everywhere. */
export const de: Record<Phase, string> = {
  arrive: 'Ankommen',
  impulse: 'Impuls',
  collect: 'Sammeln',
  group: 'Ordnen',
  benefit: 'Nutzen',
  effort: 'Aufwand',
  matrix: 'Matrix',
  discussion: 'Diskussion',
  measures: 'Maßnahmen',
  closing: 'Abschluss',
};

export const en: typeof de = {
  arrive: 'Arrive',
  impulse: 'Impulse',
  collect: 'Collect',
  group: 'Group',
  benefit: 'Benefit',
  effort: 'Effort',
  matrix: 'Matrix',
  discussion: 'Discussion',
  measures: 'Measures',
  closing: 'Closing',
};

export const phaseNames = { de, en };

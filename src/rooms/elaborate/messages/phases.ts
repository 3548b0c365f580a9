import type { Phase } from '../phases.ts';

/** What the phases of an Impulstag are called everywhere. */
export const de: Record<Phase, string> = {
  arrive: 'Ankommen',
  collect: 'Sammeln',
  group: 'Ordnen',
  benefit: 'Nutzen',
  effort: 'Aufwand',
  matrix: 'Matrix',
  measures: 'Maßnahmen',
};

export const en: typeof de = {
  arrive: 'Arrive',
  collect: 'Collect',
  group: 'Group',
  benefit: 'Benefit',
  effort: 'Effort',
  matrix: 'Matrix',
  measures: 'Measures',
};

export const phaseNames = { de, en };

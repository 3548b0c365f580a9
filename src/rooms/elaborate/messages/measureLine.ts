import { english, german } from '#platform/i18n/format.ts';

/** What stands at a measure wherever an Impulstag shows one. */
export const de = {
  takenBy: (name: string) => `übernommen von ${name}`,
  taken: 'übernommen',
  open: 'noch frei',
  until: (day: string) => `bis ${german.dayShort(day)}`,
  step: (firstStep: string) => `Erster Schritt: ${firstStep}`,
  fromCard: (card: number) => `aus Karte ${card}`,
};

export const en: typeof de = {
  takenBy: (name) => `taken on by ${name}`,
  taken: 'taken on',
  open: 'not taken on yet',
  until: (day) => `by ${english.dayShort(day)}`,
  step: (firstStep) => `First step: ${firstStep}`,
  fromCard: (card) => `from card ${card}`,
};

export const measureLine = { de, en };

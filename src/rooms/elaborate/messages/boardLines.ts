import { english, german } from '#platform/i18n/format.ts';

/** What phone, wall, desk and result say alike about cards and dots. */
export const de = {
  basicQuestion: 'Grundsatzfrage',
  cards: (count: number) => (count === 1 ? '1 Karte' : `${german.number(count)} Karten`),
  includes: (cards: number[]) =>
    cards.length === 1
      ? `Enthält Karte ${german.list(cards)}`
      : `Enthält die Karten ${german.list(cards)}`,
  benefitRule: (dots: number, perCard: number) =>
    dots === 1
      ? '1 grüner Punkt für Nutzen'
      : `${german.number(dots)} grüne Punkte für Nutzen, höchstens ${german.number(perCard)} auf eine Karte`,
  effortRule: (dots: number, perCard: number) =>
    dots === 1
      ? '1 roter Punkt für Aufwand'
      : `${german.number(dots)} rote Punkte für Aufwand, höchstens ${german.number(perCard)} auf eine Karte`,
};

export const en: typeof de = {
  basicQuestion: 'Basic question',
  cards: (count) => (count === 1 ? '1 card' : `${english.number(count)} cards`),
  includes: (cards) =>
    cards.length === 1
      ? `Includes card ${english.list(cards)}`
      : `Includes cards ${english.list(cards)}`,
  benefitRule: (dots, perCard) =>
    dots === 1
      ? '1 green dot for benefit'
      : `${english.number(dots)} green dots for benefit, at most ${english.number(perCard)} on one card`,
  effortRule: (dots, perCard) =>
    dots === 1
      ? '1 red dot for effort'
      : `${english.number(dots)} red dots for effort, at most ${english.number(perCard)} on one card`,
};

export const boardLines = { de, en };

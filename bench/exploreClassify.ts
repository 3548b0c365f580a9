import { performance } from 'node:perf_hooks';
import { judge } from '#rooms/explore/listening/judging.ts';
import { sharedModel } from '#rooms/explore/server/listening/sharedModel.ts';
import { exploreTexts } from './exploreTexts.ts';

const rounds = 3;
const usualLength = 100;

/**
 * Language and tonality, texts of about 100 characters a second and core: as the listening thread
 * does it, on one thread, without the way there. The best of three rounds.
 */
export async function measureClassify(): Promise<number> {
  const texts = (await exploreTexts(20_000)).map((text) => text.slice(0, usualLength));
  const models = { shared: sharedModel(), own: null };
  let best = 0;
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    for (const text of texts) judge({ text, language: null, stars: null }, models);
    const seconds = (performance.now() - start) / 1_000;
    best = Math.max(best, texts.length / seconds);
  }
  return Math.round(best);
}

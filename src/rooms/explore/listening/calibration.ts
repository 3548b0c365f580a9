import { logShares } from './linearModel.ts';

type Said = { scores: Float64Array; label: number };

/**
 * The temperature at which confidences hold on held-out examples: the least surprise over a grid
 * (temperature scaling, Guo et al. 2017). Fewer than ten examples say nothing: 1.
 */
export function temperatureOf(said: readonly Said[]): number {
  if (said.length < 10) return 1;
  let best = 1;
  let least = Infinity;
  for (let step = -20; step <= 20; step += 1) {
    const temperature = 1.12 ** step;
    const surprise = said.reduce(
      (sum, { scores, label }) => sum - (logShares(scores, temperature)[label] ?? 0),
      0,
    );
    if (surprise < least) {
      least = surprise;
      best = temperature;
    }
  }
  return best;
}

/**
 * This period against the one before. `about_same`: chance explains the difference. `new`: nothing
 * before. `few`: too few in both for any trend.
 */
export type Trend = 'more' | 'fewer' | 'about_same' | 'new' | 'gone' | 'few' | 'none';

// Below so many in both together a coin decides.
const fewestForTrend = 10;

/**
 * Two counts of equally long periods differ where their difference is beyond 1.96 times the root
 * of their sum (conditional test of two Poisson means, Przyborowski & Wilenski 1940, normal
 * approximation, 95 %).
 */
export function trendOf(now: number, earlier: number): Trend {
  const both = now + earlier;
  if (both === 0) return 'none';
  if (both < fewestForTrend) return 'few';
  if (earlier === 0) return 'new';
  if (now === 0) return 'gone';
  if (Math.abs(now - earlier) <= 1.96 * Math.sqrt(both)) return 'about_same';
  return now > earlier ? 'more' : 'fewer';
}

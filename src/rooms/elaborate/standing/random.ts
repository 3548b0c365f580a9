/**
 * A stream of random numbers that can be repeated (mulberry32 by Tommy Ettinger, public domain).
 * Good enough to draw voters again, not for secrets.
 * @param seed whole number; the same seed gives the same stream.
 * @returns a function that draws a whole number from 0 to `below` − 1; `below` at most 2^32.
 */
export function seededDraw(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

/** The value of a function at `at`; fills `gradient`. */
export type Slope = (at: Float64Array, gradient: Float64Array) => number;

const memory = 6;
// Armijo's condition with the usual constant.
const enough = 1e-4;
const mostHalvings = 20;

/**
 * Where a smooth convex function is least: L-BFGS with backtracking (Nocedal and Wright, Numerical
 * Optimization, 2nd ed., algorithms 7.4 and 7.5). The same function always gives the same place.
 * @param tolerance ends when a step gains less than this share of the value.
 */
export function leastOf(
  slope: Slope,
  size: number,
  { steps, tolerance }: { steps: number; tolerance: number },
): Float64Array {
  let at = new Float64Array(size);
  let gradient = new Float64Array(size);
  let next = new Float64Array(size);
  let nextGradient = new Float64Array(size);
  const past: Past[] = [];
  let value = slope(at, gradient);
  const direction = new Float64Array(size);
  for (let step = 0; step < steps; step += 1) {
    turn(direction, gradient, past);
    const downhill = -dot(gradient, direction);
    let length = 1;
    let nextValue = Infinity;
    for (let half = 0; half < mostHalvings; half += 1, length /= 2) {
      for (let i = 0; i < size; i += 1) next[i] = (at[i] ?? 0) - length * (direction[i] ?? 0);
      nextValue = slope(next, nextGradient);
      if (nextValue <= value + enough * length * downhill) break;
    }
    if (!(nextValue < value)) break;
    remember(past, difference(next, at), difference(nextGradient, gradient));
    const gained = (value - nextValue) / Math.max(Math.abs(value), 1e-12);
    [at, next] = [next, at];
    [gradient, nextGradient] = [nextGradient, gradient];
    value = nextValue;
    if (gained < tolerance) break;
  }
  return at;
}

type Past = { moved: Float64Array; bent: Float64Array; rate: number };

/** The direction to go against, from the gradient and the last steps. */
function turn(direction: Float64Array, gradient: Float64Array, past: readonly Past[]): void {
  direction.set(gradient);
  const shares: number[] = [];
  for (const { moved, bent, rate } of past.toReversed()) {
    const share = rate * dot(moved, direction);
    shares.push(share);
    addTimes(direction, -share, bent);
  }
  const last = past.at(-1);
  const scale = last
    ? 1 / (last.rate * dot(last.bent, last.bent))
    : 1 / Math.max(Math.sqrt(dot(gradient, gradient)), 1e-12);
  for (let i = 0; i < direction.length; i += 1) direction[i] = (direction[i] ?? 0) * scale;
  for (const { moved, bent, rate } of past) {
    const share = shares.pop() ?? 0;
    addTimes(direction, share - rate * dot(bent, direction), moved);
  }
}

function remember(past: Past[], moved: Float64Array, bent: Float64Array): void {
  const curvature = dot(moved, bent);
  if (curvature <= 1e-12) return;
  past.push({ moved, bent, rate: 1 / curvature });
  if (past.length > memory) past.shift();
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

function addTimes(to: Float64Array, times: number, what: Float64Array): void {
  for (let i = 0; i < to.length; i += 1) to[i] = (to[i] ?? 0) + times * (what[i] ?? 0);
}

function difference(a: Float64Array, b: Float64Array): Float64Array {
  const result = new Float64Array(a.length);
  for (let i = 0; i < a.length; i += 1) result[i] = (a[i] ?? 0) - (b[i] ?? 0);
  return result;
}

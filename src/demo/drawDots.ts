/**
 * Where one invented person puts the dots: drawn by the cards' weights, whole numbers.
 * @param draw a whole number from 0 to `below` − 1.
 * @returns one id for each dot, none more often than `perCard`.
 */
export function drawDots<Id>(
  weights: [Id, number][],
  { dots, perCard }: { dots: number; perCard: number },
  draw: (below: number) => number,
): Id[] {
  const placed: Id[] = [];
  while (placed.length < dots) {
    const open = weights.filter(
      ([id, weight]) => weight > 0 && placed.filter((other) => other === id).length < perCard,
    );
    const total = open.reduce((sum, [, weight]) => sum + weight, 0);
    if (total === 0) return placed;
    let left = draw(total);
    const drawn = open.find(([, weight]) => (left -= weight) < 0);
    if (drawn) placed.push(drawn[0]);
  }
  return placed;
}

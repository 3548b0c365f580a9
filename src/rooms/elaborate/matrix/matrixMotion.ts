/** Where each card of a matrix picture stands, by its id, in units of the picture. */
export type Places = Map<string, { x: number; y: number }>;

const riseMilliseconds = 1400;
const pauseMilliseconds = 350;
const longestRise = 9000;
const moveMilliseconds = 3200;

export function placesOf(node: Element): Places {
  const places: Places = new Map();
  for (const card of node.querySelectorAll('[data-card]')) {
    const [x = NaN, y = NaN] = (card.getAttribute('transform') ?? '').match(/-?[\d.]+/g) ?? [];
    const id = card.getAttribute('data-card');
    if (id !== null) places.set(id, { x: Number(x), y: Number(y) });
  }
  return places;
}

/**
 * The slow reveal: cards seen before move to their new places; where there were none they rise from
 * the bottom one after the other, the least benefit first.
 */
export function moveCards(node: Element, before: Places | null, { bottom }: { bottom: number }) {
  const places = placesOf(node);
  const order = [...places].sort(([, a], [, b]) => b.y - a.y).map(([id]) => id);
  const pause = Math.min(pauseMilliseconds, longestRise / order.length);
  let longest = moveMilliseconds;
  for (const card of node.querySelectorAll('[data-card]')) {
    const id = card.getAttribute('data-card') ?? '';
    const to = places.get(id);
    if (!to) continue;
    const from = before?.get(id);
    if (from) move(card, [from, to], { duration: moveMilliseconds });
    else {
      const delay = order.indexOf(id) * pause;
      longest = Math.max(longest, delay + riseMilliseconds);
      move(card, [{ x: to.x, y: bottom }, to], { duration: riseMilliseconds, delay });
    }
  }
  fadeIn(node.querySelector('[data-part="threads"]'), longest);
}

type Place = { x: number; y: number };

function move(card: Element, way: [Place, Place], timing: { duration: number; delay?: number }) {
  const [from, to] = way;
  if (from.x === to.x && from.y === to.y) return;
  const rises = timing.delay !== undefined;
  card.animate(
    [
      { transform: `translate(${from.x}px, ${from.y}px)`, opacity: rises ? 0 : 1 },
      { transform: `translate(${to.x}px, ${to.y}px)`, opacity: 1 },
    ],
    { ...timing, easing: 'cubic-bezier(0.4, 0, 0.2, 1)', fill: 'backwards' },
  );
}

/** The threads to the true places appear once the cards have arrived. */
function fadeIn(threads: Element | null, delay: number) {
  threads?.animate([{ opacity: 0 }, { opacity: 1 }], { duration: 800, delay, fill: 'backwards' });
}

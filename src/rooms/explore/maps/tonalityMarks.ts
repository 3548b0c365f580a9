import { element } from '#platform/base/svg.ts';
import type { Tonality } from '../tonality.ts';
import { label, widthOf, type Drawing } from './drawing.ts';

// From the ground up and from left to right: criticism where the eye begins, praise at the other
// end, what nobody can say between.
export const stackOrder: readonly Tonality[] = ['negative', 'neutral', 'unsure', 'positive'];

/** Never by colour alone: stripes, dots, a plain grey and a full colour, each with its sign. */
export const signOf: Record<Tonality, string> = {
  negative: '−',
  neutral: '=',
  unsure: '?',
  positive: '+',
};

/** The patterns that `fillOf` names; once a picture. */
export function patterns({ id, palette }: Drawing): string {
  const striped = pattern(`${id}-negative`, { width: 7, patternTransform: 'rotate(45)' }, [
    element('rect', { width: 7, height: 7, fill: palette.negative }),
    element('rect', { width: 2, height: 7, fill: palette.ground }),
  ]);
  const dotted = pattern(`${id}-unsure`, { width: 6 }, [
    element('rect', { width: 6, height: 6, fill: palette.ground }),
    element('circle', { cx: 2, cy: 2, r: 1.2, fill: palette.strong }),
  ]);
  return element('defs', {}, striped + dotted);
}

function pattern(
  id: string,
  { width, patternTransform }: { width: number; patternTransform?: string },
  parts: string[],
): string {
  const size = { width, height: width, patternUnits: 'userSpaceOnUse', patternTransform };
  return element('pattern', { id, ...size }, parts.join(''));
}

/** How a part of this tonality is painted. */
export function paintOf(
  tonality: Tonality,
  { id, palette }: Drawing,
): Record<string, string | number> {
  const edge = { stroke: palette.ground, 'stroke-width': 1 };
  if (tonality === 'positive') return { fill: palette.positive, ...edge };
  if (tonality === 'neutral') return { fill: palette.line, ...edge };
  if (tonality === 'negative') return { fill: `url(#${id}-negative)`, ...edge };
  return { fill: `url(#${id}-unsure)`, stroke: palette.strong, 'stroke-width': 1 };
}

/** What the patterns mean, in as many rows as the width asks for. */
export function legend(
  drawing: Drawing,
  names: Record<Tonality, string>,
  top: number,
): { drawn: string; height: number } {
  const { text, width } = drawing;
  const box = text * 1.1;
  let [x, y] = [0, top];
  const drawn = stackOrder.map((tonality) => {
    const words = `${signOf[tonality]} ${names[tonality]}`;
    const wide = box + text * 0.4 + widthOf(words, text) + text;
    if (x > 0 && x + wide > width) [x, y] = [0, y + text * 1.6];
    const at = { x: x + 0.5, y: y + 0.5, width: box, height: box };
    const words_ = label(drawing, words, { x: x + box + text * 0.4, y: y + text * 0.95 });
    x += wide;
    return element('rect', { ...at, ...paintOf(tonality, drawing) }) + words_;
  });
  return { drawn: drawn.join(''), height: y - top + text * 1.6 };
}

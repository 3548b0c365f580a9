import { element, escaped } from '#platform/base/svg.ts';
import type { ChartPalette } from './palette.ts';

/** What every chart of the maps is drawn with. Lengths in pixels as shown. */
export type Drawing = {
  width: number;
  /** The smallest text: 15 on a desk, 13 on a phone. */
  text: number;
  palette: ChartPalette;
  /** Begins the ids of title and description; its own for each picture of a page. */
  id: string;
  /**
   * For a file that leaves the page: the name of its font, and its language. On a page the style
   * sheet says both.
   */
  file?: { font: string; language: string } | undefined;
};

export type Attributes = Record<string, string | number | undefined>;

/** A whole picture with its title and its description for those who do not see it. */
export function pictureOf(
  drawing: Drawing,
  {
    title,
    inWords,
    foot,
    ...drawn
  }: Record<'title' | 'inWords' | 'content', string> & {
    height: number;
    /** Whole sentences beneath: counts, period, what the marks mean. */
    foot: readonly string[];
  },
): string {
  const { width, text, palette, id, file } = drawing;
  const lines = foot.flatMap((sentence) => linesOf(sentence, width, { text, most: 6 }));
  const beneath = lines.map((line, index) => {
    const y = drawn.height + text * (1.4 + index * 1.4);
    return element('text', { 'font-size': text, fill: palette.soft, x: 0, y }, escaped(line));
  });
  const inside = drawn.content + beneath.join('');
  const tall = drawn.height + text * (0.9 + lines.length * 1.4);
  const { content, ...size } = framed(drawing, { title, inside, tall });
  const named = file ? { 'font-family': `${file.font}, sans-serif`, lang: file.language } : {};
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${size.width} ${size.height}`,
      ...size,
      // An image has no links in it for readers; one with links is a group.
      role: drawn.content.includes('<a ') ? 'group' : 'img',
      'aria-labelledby': `${id}-title ${id}-desc`,
      ...named,
    },
    element('title', { id: `${id}-title` }, escaped(title)) +
      element('desc', { id: `${id}-desc` }, escaped(inWords)) +
      content,
  );
}

/** A file has no page around it: a ground, a margin and the title are its own. */
function framed(
  { width, text, palette, file }: Drawing,
  { title, inside, tall }: { title: string; inside: string; tall: number },
): { width: number; height: number; content: string } {
  if (!file) return { width, height: Math.round(tall), content: inside };
  const [edge, head] = [text * 1.2, text * 2.6];
  const size = {
    width: Math.round(width + 2 * edge),
    height: Math.round(tall + head + 2 * edge),
  };
  const look = { 'font-size': text * 1.3, 'font-weight': 700, fill: palette.ink };
  const content = [
    element('rect', { ...size, fill: palette.ground }),
    element('text', { x: edge, y: edge + text * 1.2, ...look }, escaped(title)),
    element('g', { transform: `translate(${edge} ${edge + head})` }, inside),
  ];
  return { ...size, content: content.join('') };
}

/** A line of text at a place; soft and of the picture's size where nothing else is said. */
export const label = (drawing: Drawing, words: string, at: Attributes): string =>
  element('text', { 'font-size': drawing.text, fill: drawing.palette.soft, ...at }, escaped(words));

// Atkinson Hyperlegible's mean letter, a little generous.
const letterWidth = 0.55;

export const widthOf = (words: string, text: number): number => words.length * letterWidth * text;

/** As much of a text as fits a width; what is left out is "…". */
export function cut(words: string, width: number, text: number): string {
  const most = Math.max(2, Math.floor(width / (letterWidth * text)));
  return words.length <= most ? words : `${words.slice(0, most - 1).trimEnd()}…`;
}

/** A text in at most so many lines of a width, broken at spaces; the last is cut. */
export function linesOf(words: string, width: number, { text, most }: LineLimit): string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/)) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && (widthOf(longer, text) <= width || lines.length === most)) {
      lines[lines.length - 1] = longer;
    } else lines.push(word);
  }
  return lines.map((line) => cut(line, width, text));
}
type LineLimit = { text: number; most: number };

/** Round numbers up an axis, from 0 to at least `most`: steps of 1, 2 or 5 times a power of ten. */
export function ticksUpTo(most: number, wished: number): number[] {
  const rough = Math.max(1, most / Math.max(1, wished));
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((times) => times * power >= rough) ?? 10) * power;
  const count = Math.max(1, Math.ceil(most / step));
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}

import { element } from '#platform/base/svg.ts';
import type { Tonality } from '../tonality.ts';
import { totalOf } from './counts.ts';
import { cut, label, pictureOf, widthOf, type Drawing } from './drawing.ts';
import type { TopicView, ViewOfUs } from './maps.ts';
import { fewestForShare } from './share.ts';
import { legend, paintOf, patterns, signOf, stackOrder } from './tonalityMarks.ts';

export type ComparedWords = {
  comparedTitle: string;
  comparedInWords: (topics: readonly TopicView[], about: { trusted: boolean }) => string;
  kinds: Record<TopicView['kind'], string>;
  tonalities: Record<Tonality, string>;
  number: (count: number) => string;
  foot: (view: ViewOfUs) => string[];
  tooFewForShares: string;
};

// More bars are no picture; the table beneath has them all.
const mostBars = 14;

/**
 * Own names beside competitors and topics: with trust in the tonality each as shares of its own
 * mentions, else as long as it has mentions. The number at the end is how many there are.
 */
export function comparedPicture(view: ViewOfUs, words: ComparedWords, drawing: Drawing): string {
  const { text, width } = drawing;
  const trusted = view.trust.enough;
  const shown = view.topics.filter(({ counts }) => totalOf(counts) > 0).slice(0, mostBars);
  const head = trusted ? legend(drawing, words.tonalities, 0) : { drawn: '', height: 0 };
  const most = Math.max(1, ...shown.map(({ counts }) => totalOf(counts)));
  const row = text * 3.4;
  const right = width - widthOf(words.number(most), text) - text;
  let y = head.height + text * 0.4;
  let kind: TopicView['kind'] | null = null;
  const drawn = shown.map((topic) => {
    const heading = topic.kind === kind ? '' : kindName(words.kinds[topic.kind], y, drawing);
    if (heading !== '') y += text * 1.9;
    kind = topic.kind;
    const bar = drawnBar(topic, { trusted, words, drawing, y, right, most });
    y += row;
    return heading + bar;
  });
  return pictureOf(drawing, {
    height: y,
    foot: words.foot(view),
    title: words.comparedTitle,
    inWords: words.comparedInWords(shown, { trusted }),
    content: (trusted ? patterns(drawing) : '') + head.drawn + drawn.join(''),
  });
}

const kindName = (name: string, y: number, drawing: Drawing): string =>
  label(drawing, name, { x: 0, y: y + drawing.text * 1.2, 'font-weight': 700 });

type Place = {
  trusted: boolean;
  words: ComparedWords;
  drawing: Drawing;
  y: number;
  right: number;
  most: number;
};

function drawnBar({ name, counts }: TopicView, place: Place): string {
  const { trusted, words, drawing, y, right, most } = place;
  const { text, palette } = drawing;
  const total = totalOf(counts);
  const size = { y: y + text * 1.35, height: text * 1.5 };
  const named = label(drawing, cut(name, right, text), { x: 0, y: y + text, fill: palette.ink });
  const number = label(drawing, words.number(total), {
    x: drawing.width,
    y: size.y + text * 1.1,
    'text-anchor': 'end',
    fill: palette.ink,
  });
  if (!trusted) {
    const width = Math.max(2, (total / most) * right);
    return named + number + element('rect', { x: 0, width, ...size, fill: palette.accent, rx: 3 });
  }
  if (total < fewestForShare) return named + number + tooFewBar({ ...size, width: right }, place);
  let x = 0;
  const parts = stackOrder.map((tonality) => {
    const width = (counts[tonality] / total) * right;
    const part = width === 0 ? '' : drawnPart(tonality, { x, width, ...size }, drawing);
    x += width;
    return part;
  });
  return named + number + parts.join('');
}

/** A handful has no shares. */
function tooFewBar(
  box: { y: number; width: number; height: number },
  { words, drawing }: Place,
): string {
  const { text, palette } = drawing;
  const frame = element('rect', {
    ...{ x: 0.5, rx: 3, fill: 'none', stroke: palette.strong, 'stroke-dasharray': '4 4' },
    ...box,
  });
  const at = { x: text * 0.6, y: box.y + box.height / 2 + text * 0.35 };
  return frame + label(drawing, cut(words.tooFewForShares, box.width - text, text), at);
}

/** With its sign on a plate, where there is room for one. */
function drawnPart(
  tonality: Tonality,
  box: { x: number; y: number; width: number; height: number },
  drawing: Drawing,
): string {
  const { text, palette } = drawing;
  const bar = element('rect', { ...box, ...paintOf(tonality, drawing) });
  if (box.width < text * 2) return bar;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const plate = element('circle', {
    cx: middle.x,
    cy: middle.y,
    r: text * 0.58,
    fill: palette.ground,
  });
  const sign = label(drawing, signOf[tonality], {
    x: middle.x,
    y: middle.y + text * 0.35,
    'text-anchor': 'middle',
    'font-weight': 700,
    fill: palette.ink,
  });
  return bar + plate + sign;
}

import { element } from '#platform/base/svg.ts';
import type { Tonality } from '../tonality.ts';
import { totalOf, type Counts } from './counts.ts';
import { label, pictureOf, ticksUpTo, widthOf, type Drawing } from './drawing.ts';
import type { TopicView, ViewOfUs } from './maps.ts';
import type { Bucket } from './period.ts';
import { startOf } from './period.ts';
import { legend, paintOf, patterns, stackOrder } from './tonalityMarks.ts';

export type TimeWords = {
  timeTitle: (name: string) => string;
  timeInWords: (topic: TopicView, about: { trusted: boolean; bucket: Bucket }) => string;
  tonalities: Record<Tonality, string>;
  number: (count: number) => string;
  dayShort: (day: string) => string;
  spikeLegend: string;
  foot: (view: ViewOfUs) => string[];
};

type Bar = { day: string; counts: Counts; x: number; width: number; spike: boolean };

type Area = { left: number; right: number; top: number; bottom: number };

/**
 * One topic over time: a stack for each day or week, criticism below, praise on top, what is unsure
 * as a part of its own. Without trust in the tonality the stacks are plain counts. Days that stand
 * out have a mark above their stack.
 */
export function timePicture(
  view: ViewOfUs,
  topic: TopicView,
  words: TimeWords,
  drawing: Drawing,
): string {
  const { text, width } = drawing;
  const { bucket } = view;
  const trusted = view.trust.enough;
  const spikes = view.spikes.filter(({ watchId }) => watchId === topic.watchId);
  const head = trusted ? legend(drawing, words.tonalities, 0) : { drawn: '', height: 0 };
  const most = Math.max(1, ...topic.points.map(({ counts }) => totalOf(counts)));
  const ticks = ticksUpTo(most, 4);
  const top = head.height + text * 1.8;
  const marked = spikes.length > 0;
  const height = top + Math.max(text * 12, width * 0.3) + text * (marked ? 4 : 2.2);
  const left = widthOf(words.number(ticks.at(-1) ?? 0), text) + text * 0.6;
  const area = { left, right: width, top, bottom: height - text * (marked ? 4 : 2.2) };
  const upwards = (count: number) =>
    area.bottom - (count / (ticks.at(-1) ?? 1)) * (area.bottom - area.top);
  const days = new Set(spikes.map(({ day }) => startOf(day, bucket)));
  const bars = barsOf(topic, area, days);
  const content = [
    trusted ? patterns(drawing) : '',
    head.drawn,
    ...ticks.map((tick) => gridLine(tick, upwards(tick), { area, drawing, words })),
    ...bars.map((bar) => drawnBar(bar, { upwards, trusted, drawing })),
    dayLabels(bars, { area, drawing, words }),
    marked ? spikeLegend(height, { drawing, words }) : '',
  ];
  return pictureOf(drawing, {
    height,
    foot: words.foot(view),
    title: words.timeTitle(topic.name),
    inWords: words.timeInWords(topic, { trusted, bucket }),
    content: content.join(''),
  });
}

function barsOf(topic: TopicView, area: Area, spikes: ReadonlySet<string>): Bar[] {
  const step = (area.right - area.left) / Math.max(1, topic.points.length);
  const width = Math.max(1, Math.min(48, step * 0.8));
  return topic.points.map(({ day, counts }, index) => ({
    day,
    counts,
    x: area.left + step * (index + 0.5) - width / 2,
    width,
    spike: spikes.has(day),
  }));
}

type Place = { area: Area; drawing: Drawing; words: TimeWords };

function gridLine(tick: number, y: number, { area, drawing, words }: Place): string {
  const { palette, text } = drawing;
  const stroke = tick === 0 ? palette.strong : palette.line;
  const at = { x: area.left - text * 0.4, y: y + text * 0.35, 'text-anchor': 'end' };
  return (
    element('line', { x1: area.left, x2: area.right, y1: y, y2: y, stroke }) +
    label(drawing, words.number(tick), at)
  );
}

function drawnBar(
  { counts, x, width, spike }: Bar,
  about: { upwards: (count: number) => number; trusted: boolean; drawing: Drawing },
): string {
  const { upwards, trusted, drawing } = about;
  const total = totalOf(counts);
  if (total === 0) return '';
  const parts = trusted
    ? stackOrder.map((tonality) => ({
        count: counts[tonality],
        paint: paintOf(tonality, drawing),
      }))
    : [{ count: total, paint: { fill: drawing.palette.accent } }];
  let below = 0;
  const drawn = parts.map(({ count, paint }) => {
    if (count === 0) return '';
    const [y, foot] = [upwards(below + count), upwards(below)];
    below += count;
    return element('rect', { x, y, width, height: foot - y, ...paint });
  });
  return drawn.join('') + (spike ? mark(x + width / 2, upwards(total), drawing) : '');
}

/** A diamond: not a colour alone, and not a sign of any tonality. */
function mark(x: number, top: number, { text, palette }: Drawing): string {
  const half = text * 0.42;
  const y = top - half - 4;
  const points = [
    [x, y - half],
    [x + half, y],
    [x, y + half],
    [x - half, y],
  ];
  return element('polygon', {
    points: points.map(([px = 0, py = 0]) => `${px.toFixed(1)},${py.toFixed(1)}`).join(' '),
    fill: palette.accent,
    stroke: palette.ground,
  });
}

/** As many days as have room. */
function dayLabels(bars: readonly Bar[], { area, drawing, words }: Place): string {
  const { text } = drawing;
  const room = Math.max(1, Math.floor((area.right - area.left) / (text * 9)));
  const every = Math.max(1, Math.ceil(bars.length / room));
  return bars
    .filter((_, index) => index % every === 0)
    .map(({ day, x, width }) => {
      const half = widthOf(words.dayShort(day), text) / 2;
      const middle = Math.min(area.right - half, Math.max(area.left + half, x + width / 2));
      const at = { x: middle, y: area.bottom + text * 1.5, 'text-anchor': 'middle' };
      return label(drawing, words.dayShort(day), at);
    })
    .join('');
}

function spikeLegend(height: number, { drawing, words }: Pick<Place, 'drawing' | 'words'>): string {
  const { text } = drawing;
  const y = height - text * 0.6;
  return (
    mark(text * 0.5, y + text * 0.1, drawing) +
    label(drawing, words.spikeLegend, { x: text * 1.4, y })
  );
}

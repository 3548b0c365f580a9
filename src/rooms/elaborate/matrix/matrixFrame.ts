import { systemLetterWidth, widthOf } from './matrixBoxes.ts';
import type { Area } from './matrixRoom.ts';
import { ticksTo } from './matrixScale.ts';
import { wrapped } from './matrixTitle.ts';
import type { MatrixPalette } from './matrixPalette.ts';
import type { MatrixWords } from '../messages/matrix.ts';
import type { Standing } from '../standing/standing.ts';
import { element, escaped } from '#platform/base/svg.ts';

export type Frame = {
  /** Where cards may stand, with the room for half a card around the outermost places. */
  area: Area;
  text: number;
  palette: MatrixPalette;
  words: MatrixWords;
  upwards: (benefit: number) => number;
  sideways: (effort: number) => number;
  most: { benefit: number; effort: number };
  lines: Standing['lines'];
  effortFixed: boolean;
  /** In how many rows the names of the fields stand: on a phone two names need two. */
  fieldRows: 1 | 2;
};

/** The height of a row of field names, in sizes of text. */
export const fieldRow = 1.2;

/** Axes with their names and ticks, the lines at the average card and the names of the fields. */
export function frameOf(frame: Frame): string {
  const shown = frame.lines.effort !== null;
  return [
    ground(frame),
    benefitAxis(frame),
    shown ? effortAxis(frame) : '',
    averages(frame),
    shown ? fieldNames(frame) : '',
  ].join('');
}

function ground({ area, palette }: Frame): string {
  const { left, top, right, bottom } = area;
  return element('rect', {
    x: left,
    y: top,
    width: right - left,
    height: bottom - top,
    fill: palette.ground,
    stroke: palette.line,
  });
}

function benefitAxis(frame: Frame): string {
  const { area, text, palette, words } = frame;
  const wished = Math.max(2, Math.floor((area.bottom - area.top) / (text * 4)));
  const ticks = ticksTo(frame.most.benefit, wished).filter((tick) => tick <= frame.most.benefit);
  const marks = ticks.map((tick) => {
    const y = frame.upwards(tick);
    return (
      element('line', { x1: area.left, x2: area.right, y1: y, y2: y, stroke: palette.line }) +
      label(frame, words.number(tick), {
        x: area.left - text * 0.35,
        y: y + text * 0.35,
        'text-anchor': 'end',
      })
    );
  });
  const middle = Math.round((area.top + area.bottom) / 2);
  const x = Math.round(text * 1.05);
  const name = axisName(frame, `${words.benefitAxis} →`, palette.benefit, {
    x,
    y: middle,
    transform: `rotate(-90 ${x} ${middle})`,
  });
  return marks.join('') + name;
}

function effortAxis(frame: Frame): string {
  const { area, text, palette, words } = frame;
  const widest = widthOf(words.number(frame.most.effort), text) + text * 2;
  const wished = Math.max(1, Math.floor((area.right - area.left) / Math.max(widest, text * 5)));
  const ticks = ticksTo(frame.most.effort, wished).filter((tick) => tick <= frame.most.effort);
  const marks = ticks.map((tick) => {
    const x = frame.sideways(tick);
    return (
      element('line', { x1: x, x2: x, y1: area.top, y2: area.bottom, stroke: palette.line }) +
      label(frame, words.number(tick), { x, y: underFields(frame, 2.5), 'text-anchor': 'middle' })
    );
  });
  const name = frame.effortFixed ? words.fixedEffortAxis : words.effortAxis;
  const at = { x: (area.left + area.right) / 2, y: underFields(frame, 3.85) };
  return marks.join('') + axisName(frame, `${name} →`, palette.effort, at);
}

function averages({ area, palette, lines, upwards, sideways, text }: Frame): string {
  const drawn = {
    stroke: palette.ink,
    'stroke-width': Math.max(1.5, text / 12),
    'stroke-dasharray': `${text / 2} ${text / 3}`,
  };
  const across = {
    x1: area.left,
    x2: area.right,
    y1: upwards(lines.benefit),
    y2: upwards(lines.benefit),
  };
  if (lines.effort === null) return element('line', { ...across, ...drawn });
  const x = sideways(lines.effort);
  return (
    element('line', { ...across, ...drawn }) +
    element('line', { x1: x, x2: x, y1: area.top, y2: area.bottom, ...drawn })
  );
}

/** So many sizes of text below the picture, where the names of the fields take one row. */
export const underFields = ({ area, text, fieldRows }: Frame, by: number): number =>
  area.bottom + text * (by + (fieldRows - 1) * fieldRow);

/** Two rows where the names of two fields beside each other are wider than the picture. */
export function fieldRowsIn(
  { fields }: MatrixWords,
  text: number,
  { left, right }: Pick<Area, 'left' | 'right'>,
): 1 | 2 {
  // Bold, and perhaps in a wider font than ours.
  const width = (name: string) => name.length * systemLetterWidth * text * 1.05;
  const widest = Math.max(
    width(fields.first) + width(fields.plan),
    width(fields.spare) + width(fields.later),
  );
  return widest + text > right - left ? 2 : 1;
}

function fieldNames(frame: Frame): string {
  const { area, text, words, fieldRows } = frame;
  const named = (name: string, above: boolean, at: Record<string, string | number>) => {
    const rows = fieldRows === 1 ? [name] : wrapped(name, longestOfTwoRows, fieldRows);
    return rows.map((row, position) => {
      const y = above
        ? area.top - text * (0.45 + (rows.length - 1 - position) * fieldRow)
        : area.bottom + text * (1.15 + position * fieldRow);
      return label(frame, row, { ...at, y, 'font-weight': 700, fill: frame.palette.ink });
    });
  };
  const left = { x: area.left };
  const right = { x: area.right, 'text-anchor': 'end' };
  return [
    ...named(words.fields.first, true, left),
    ...named(words.fields.plan, true, right),
    ...named(words.fields.spare, false, left),
    ...named(words.fields.later, false, right),
  ].join('');
}

// "zurückstellen".
const longestOfTwoRows = 13;

const label = (
  { text, palette }: Frame,
  words: string,
  at: Record<string, string | number>,
): string => element('text', { 'font-size': text, fill: palette.soft, ...at }, escaped(words));

const axisName = (
  frame: Frame,
  words: string,
  fill: string,
  at: Record<string, string | number>,
): string => label(frame, words, { ...at, fill, 'text-anchor': 'middle', 'font-weight': 700 });

import { element } from '#platform/base/svg.ts';
import type { AudienceMap, NowAndBefore, PlaceColumn } from './maps.ts';
import { cut, label, linesOf, pictureOf, widthOf, type Drawing } from './drawing.ts';
import type { Period } from './period.ts';
import { trendOf } from './trend.ts';

export type AudienceWords = {
  audienceTitle: string;
  all: string;
  otherPlaces: (count: number) => string;
  placeName: (place: Pick<PlaceColumn, 'network' | 'site' | 'community'>) => string;
  number: (count: number) => string;
  audienceInWords: (map: AudienceMap) => string;
  darker: string;
  counted: (mentions: number, period: Period) => string;
};

/** Where a cell leads (no ids: all of them); null: nowhere, as in a file. */
export type HrefOfCell = (group?: string, place?: string) => string | null;

// More rows are no picture; the table beneath has them all.
const mostPlaces = 12;

/** `sum`: of many places, which would be darker than each of them. */
type Row = { name: string; cells: NowAndBefore[]; sum?: boolean; placeId?: string };

/**
 * Places by target groups as a heat map: the darker, the more mentions of that group there, each
 * with its number, and a triangle where it is clearly more or fewer than before.
 */
export function audiencePicture(
  map: AudienceMap,
  words: AudienceWords,
  drawing: Drawing,
  hrefOf: HrefOfCell = () => null,
): string {
  const heads = [words.all, ...map.groups.map(({ name }) => name)];
  const rows = rowsOf(map, words);
  const grid = gridOf(heads, rows, drawing);
  const single = rows.filter(({ sum }) => !sum);
  const most = Math.max(1, ...single.flatMap(({ cells }) => cells.slice(1).map(({ now }) => now)));
  const mostOfAll = Math.max(1, ...single.map(({ cells }) => cells[0]?.now ?? 0));
  const drawn = rows.map((row, y) => {
    const cells = row.cells.map((cell, x) => {
      const share = row.sum ? 0 : cell.now / (x === 0 ? mostOfAll : most);
      const drawnOne = drawnCell(
        cell,
        { x, y, share, trend: map.beganOn === null },
        { grid, words },
      );
      const href = row.placeId && cell.now > 0 ? hrefOf(map.groups[x - 1]?.id, row.placeId) : null;
      const named = { href, 'aria-label': `${row.name}, ${heads[x]}: ${words.number(cell.now)}` };
      return href === null ? drawnOne : element('a', { ...named, href }, drawnOne);
    });
    return rowName(row, y, grid) + cells.join('');
  });
  return pictureOf(grid.drawing, {
    height: grid.top + rows.length * grid.row,
    foot: [words.darker, words.counted(map.total.now, map.period)],
    title: words.audienceTitle,
    inWords: words.audienceInWords(map),
    content: headsOf(heads, grid) + drawn.join(''),
  });
}

function rowsOf(map: AudienceMap, words: AudienceWords): Row[] {
  const at = new Map(map.cells.map((cell) => [`${cell.groupId} ${cell.placeId}`, cell]));
  const heard = map.places.filter(({ now, before }) => now + before > 0);
  const rows = heard.map((place) => ({
    name: words.placeName(place),
    placeId: place.id,
    cells: [
      { now: place.now, before: place.before },
      ...map.groups.map(({ id }) => at.get(`${id} ${place.id}`) ?? { now: 0, before: 0 }),
    ],
  }));
  if (rows.length <= mostPlaces + 1) return rows;
  const others = rows.slice(mostPlaces);
  const sums = heardSums(others);
  return [
    ...rows.slice(0, mostPlaces),
    { name: words.otherPlaces(others.length), cells: sums, sum: true },
  ];
}

const heardSums = (rows: readonly Row[]): NowAndBefore[] =>
  (rows[0]?.cells ?? []).map((_, index) => ({
    now: rows.reduce((sum, { cells }) => sum + (cells[index]?.now ?? 0), 0),
    before: rows.reduce((sum, { cells }) => sum + (cells[index]?.before ?? 0), 0),
  }));

type Grid = {
  drawing: Drawing;
  left: number;
  top: number;
  column: number;
  row: number;
  upright: boolean;
};

/** Where everything stands; wider than asked for where the columns would be too narrow. */
function gridOf(heads: readonly string[], rows: readonly Row[], drawing: Drawing): Grid {
  const { text } = drawing;
  const longest = Math.max(0, ...rows.map(({ name }) => widthOf(name, text)));
  const left = Math.min(longest + text, drawing.width * 0.36);
  const column = Math.min(150, Math.max(text * 3.2, (drawing.width - left) / heads.length));
  const upright = heads.some((head) =>
    head.split(/\s+/).some((word) => widthOf(word, text) > column),
  );
  const longestHead = Math.max(...heads.map((head) => widthOf(head, text)));
  const top = upright ? Math.min(longestHead, text * 11) + text : text * 3.6;
  const width = Math.max(drawing.width, Math.ceil(left + column * heads.length));
  return { drawing: { ...drawing, width }, left, top, column, row: text * 2.8, upright };
}

function headsOf(heads: readonly string[], grid: Grid): string {
  const { drawing, left, top, column, upright } = grid;
  const { text, palette } = drawing;
  return heads
    .map((head, index) => {
      const x = left + column * (index + 0.5);
      const look = { fill: palette.ink, 'font-weight': index === 0 ? 700 : 400 };
      if (upright) {
        const at = { x: x + text * 0.35, y: top - text * 0.6 };
        const turn = `rotate(-90 ${at.x} ${at.y})`;
        return label(drawing, cut(head, top - text, text), { ...at, ...look, transform: turn });
      }
      const lines = linesOf(head, column - text * 0.3, { text, most: 2 });
      return lines
        .map((line, row) => {
          const y = top - text * 0.7 - (lines.length - 1 - row) * text * 1.2;
          return label(drawing, line, { x, y, 'text-anchor': 'middle', ...look });
        })
        .join('');
    })
    .join('');
}

function rowName({ name }: Row, y: number, { drawing, left, top, row }: Grid): string {
  const { text, palette } = drawing;
  const lines = linesOf(name, left - text * 0.6, { text, most: 2 });
  const first = top + row * (y + 0.5) + text * (0.35 - (lines.length - 1) * 0.6);
  return lines
    .map((line, index) =>
      label(drawing, line, { x: 0, y: first + index * text * 1.2, fill: palette.ink }),
    )
    .join('');
}

function drawnCell(
  cell: NowAndBefore,
  at: { x: number; y: number; share: number; trend: boolean },
  { grid, words }: { grid: Grid; words: AudienceWords },
): string {
  const { drawing, left, top, column, row } = grid;
  const { text, palette } = drawing;
  const box = { x: left + column * at.x + 1.5, y: top + row * at.y + 1.5 };
  const size = { width: column - 3, height: row - 3, rx: 4 };
  const dark = strengthOf(at.share);
  const ink = cell.now === 0 ? palette.soft : dark > 0.5 ? palette.accentInk : palette.ink;
  const middle = { x: box.x + size.width / 2, y: box.y + size.height / 2 };
  const number = label(drawing, words.number(cell.now), {
    x: middle.x,
    y: middle.y + text * 0.35,
    fill: ink,
    'text-anchor': 'middle',
    'font-weight': at.x === 0 ? 700 : 400,
  });
  return (
    element('rect', { ...box, ...size, fill: palette.ground, stroke: palette.line }) +
    (dark > 0
      ? element('rect', { ...box, ...size, fill: palette.accent, 'fill-opacity': String(dark) })
      : '') +
    number +
    (at.trend
      ? triangle(cell, {
          x: box.x + size.width - text * 0.6,
          // Beside the number where there is room, else in the corner above it.
          y: column > text * 5 ? middle.y : box.y + text * 0.5,
          ink,
          text,
        })
      : '')
  );
}

// Five steps of the one colour; from .5 on the text on it turns light. Each pair keeps 4.5:1.
function strengthOf(share: number): number {
  if (share <= 0) return 0;
  return [0.1, 0.24, 0.4, 0.82, 1][Math.min(4, Math.floor(share * 5))] ?? 1;
}

/** Up for clearly more, down for clearly fewer; nothing where chance explains it. */
function triangle(
  { now, before }: NowAndBefore,
  { x, y, ink, text }: { x: number; y: number; ink: string; text: number },
): string {
  const trend = trendOf(now, before);
  const up = trend === 'more' || trend === 'new';
  if (!up && trend !== 'fewer' && trend !== 'gone') return '';
  const half = text * 0.3;
  const [tip, foot] = up ? [y - half, y + half] : [y + half, y - half];
  return element('path', {
    d: `M${x} ${tip.toFixed(1)}L${(x + half).toFixed(1)} ${foot.toFixed(1)}L${(x - half).toFixed(1)} ${foot.toFixed(1)}Z`,
    fill: ink,
  });
}

import type { ExcursionState } from './excursion.ts';
import { saidThere, type MapRow } from './excursionMap.ts';
import type { Tonality } from '../tonality.ts';

export type WallMapRow = { name: string; visits: number; finds: number; counts: number[] };

export type WallPage =
  /** Places by how it sounds: as `wallFeelings`. */
  | { kind: 'feelings'; rows: WallMapRow[] }
  /** Places by target group. */
  | { kind: 'groups'; groups: string[]; rows: WallMapRow[] }
  /** What was said of one place. */
  | {
      kind: 'place';
      name: string;
      who: string[];
      about: string[];
      ofUs: string[];
      texts: { text: string; feeling: Tonality }[];
    };

export type Wall = {
  title: string;
  code: string;
  state: ExcursionState;
  minutes: number;
  endsAt: Date | null;
  people: number;
  finds: number;
  places: { name: string; visits: number; here: number; finds: number }[];
  pages: WallPage[];
};

export const wallFeelings = ['positive', 'neutral', 'negative', 'unsure'] as const;

// What fits at 28 px in 1080 lines, without scrolling.
const rowsOfPage = 8;
const groupsOfPage = 6;
const linesOfQuestion = 4;
const textsOfPlace = 3;
const longestLine = 90;
const longestText = 170;

/** The end on the wall: the map first, then place by place what was noted. */
export function wallPages(
  rows: readonly MapRow[],
  groups: readonly { name: string }[],
): WallPage[] {
  const feelings = pagesOf(rows).map((part): WallPage => ({
    kind: 'feelings',
    rows: part.map((row) => ({
      ...mapRow(row),
      counts: wallFeelings.map((feeling) => row.byFeeling[feeling]),
    })),
  }));
  const heard = groups
    .map(({ name }, index) => ({ name, index }))
    .filter(({ index }) => rows.some((row) => (row.byGroup[index] ?? 0) > 0))
    .slice(0, groupsOfPage);
  const byGroup = heard.length === 0 ? [] : pagesOf(rows.filter(({ finds }) => finds > 0));
  return [
    ...feelings,
    ...byGroup.map((part): WallPage => ({
      kind: 'groups',
      groups: heard.map(({ name }) => name),
      rows: part.map((row) => ({
        ...mapRow(row),
        counts: heard.map(({ index }) => row.byGroup[index] ?? 0),
      })),
    })),
    ...rows.map(placePage).filter((page) => page !== null),
  ];
}

const mapRow = ({ place, finds }: MapRow) => ({ name: place.name, visits: place.visits, finds });

function pagesOf<Row>(rows: readonly Row[]): Row[][] {
  const pages: Row[][] = [];
  for (let from = 0; from < rows.length; from += rowsOfPage) {
    pages.push(rows.slice(from, from + rowsOfPage));
  }
  return pages;
}

function placePage({ place }: MapRow): WallPage | null {
  const said = (question: 'who' | 'about' | 'ofUs') =>
    saidThere(place.answers, question)
      .slice(0, linesOfQuestion)
      .map((text) => shortened(text, longestLine));
  const texts = place.found
    .filter(({ hidden, text }) => !hidden && text)
    .slice(0, textsOfPlace)
    .map(({ text, feeling }) => ({ text: shortened(text ?? '', longestText), feeling }));
  const page = { who: said('who'), about: said('about'), ofUs: said('ofUs'), texts };
  const isEmpty = Object.values(page).every((lines) => lines.length === 0);
  return isEmpty ? null : { kind: 'place', name: place.name, ...page };
}

const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;

/** How dark a cell is among all, from 0 (nothing) to 4. */
export const levelOf = (count: number, most: number): 0 | 1 | 2 | 3 | 4 => {
  if (count === 0) return 0;
  const share = count / most;
  if (share > 0.75) return 4;
  if (share > 0.5) return 3;
  return share > 0.25 ? 2 : 1;
};

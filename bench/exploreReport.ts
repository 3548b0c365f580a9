import { cpus, release } from 'node:os';
import type { CsvFigures } from './exploreCsv.ts';
import type { MatchPerSecond } from './exploreMatch.ts';
import type { SearchFigures } from './exploreSearch.ts';

/** What was measured; a part that was not asked for is absent. */
export type ExploreFigures = {
  matchPerSecond?: MatchPerSecond;
  classifyPerSecond?: number;
  storedPerSecond?: number;
  searchP95Ms?: SearchFigures;
  mapsP95Ms?: number;
  csv?: CsvFigures;
};

type Goal = { what: string; is: number | undefined; least?: number; most?: number };

const goalsOf = (figures: ExploreFigures): Goal[] => [
  ...(['100', '1000', '10000', '100000'] as const).map((watches, index) => ({
    what: `posts matched with ${watches} watches, /s`,
    is: figures.matchPerSecond?.[watches],
    least: [50_000, 20_000, 5_000, 1_000][index] ?? 0,
  })),
  { what: 'language and tonality, texts/s', is: figures.classifyPerSecond, least: 5_000 },
  { what: 'the whole way with 1,000 watches, posts/s', is: figures.storedPerSecond, least: 2_000 },
  ...(['rare', 'medium', 'common'] as const).map((word) => ({
    what: `search for a ${word} word, 95th percentile, ms`,
    is: figures.searchP95Ms?.[word],
    most: 50,
  })),
  { what: 'maps, 95th percentile, ms', is: figures.mapsP95Ms, most: 300 },
  { what: 'rows of a CSV', is: figures.csv?.rows },
  { what: '… imported in, s', is: figures.csv?.seconds, most: 600 },
  { what: '… in memory, MB', is: figures.csv?.memoryMb, most: 400 },
];

/** What should have been measured and was not. */
export const missingIn = (figures: ExploreFigures): string[] =>
  goalsOf(figures)
    .filter(({ is }) => is === undefined || !Number.isFinite(is))
    .map(({ what }) => what);

export const asJson = (figures: ExploreFigures): string => JSON.stringify(figures);

export function asTable(figures: ExploreFigures): string {
  const lines = goalsOf(figures).flatMap(({ what, is, least, most }) => {
    if (is === undefined) return [];
    const [limit, reached] =
      least !== undefined
        ? [`at least ${least}`, is >= least]
        : most !== undefined
          ? [`at most ${most}`, is <= most]
          : ['', true];
    const mark = limit && `${limit}  ${reached ? 'reached' : 'MISSED'}`;
    return [`${what.padEnd(52)}${String(is).padStart(10)}  ${mark}`.trimEnd()];
  });
  const [processor] = cpus();
  const model = processor?.model.trim() ?? 'unknown processor';
  const machine = `${cpus().length} × ${model}, Linux ${release()}, Node ${process.version}`;
  return [`Listening on ${machine}`, ...lines].join('\n');
}

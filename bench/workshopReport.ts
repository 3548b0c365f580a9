import { cpus, release } from 'node:os';

export type Figures = {
  people: number;
  joins: { failed: number; allSeconds: number; p95Ms: number };
  bytesUntilWrite: number;
  fanOutMs: { p50: number; p95: number; p99: number; events: number };
  acknowledged: number;
  lost: number;
  doubled: number;
  serverMemoryMb: number;
};

/** What is not a number, in words; empty when everything was measured. */
export const notMeasured = (figures: Figures): string[] =>
  rowsOf(figures)
    .filter(({ is }) => !Number.isFinite(is) || is < 0)
    .map(({ what }) => `${what} is missing`);

/** One JSON object on one line, with exactly the keys the measurements are compared by. */
export function asJson({ people, joins, fanOutMs, ...rest }: Figures): string {
  const { failed, allSeconds, p95Ms } = joins;
  const { p50, p95, p99, events } = fanOutMs;
  return JSON.stringify({
    people,
    joins: { failed, allSeconds, p95Ms },
    bytesUntilWrite: rest.bytesUntilWrite,
    fanOutMs: { p50, p95, p99, events },
    acknowledged: rest.acknowledged,
    lost: rest.lost,
    doubled: rest.doubled,
    serverMemoryMb: rest.serverMemoryMb,
  });
}

/** A table for people, with what is to be reached beside what was. */
export function asTable(figures: Figures): string {
  const rows = rowsOf(figures).map(({ what, is, most }) => {
    const limit = most === undefined ? '' : `at most ${most}`;
    const reached = most === undefined ? '' : is <= most ? 'reached' : 'MISSED';
    return `${what.padEnd(52)}${String(is).padStart(9)}  ${limit.padEnd(16)}${reached}`;
  });
  const [processor] = cpus();
  const model = processor?.model.trim() ?? 'unknown processor';
  const machine = `${cpus().length} × ${model}, Linux ${release()}, Node ${process.version}`;
  return [`${figures.people} people on ${machine}`, ...rows].join('\n');
}

type Row = { what: string; is: number; most?: number };

function rowsOf({ people, joins, fanOutMs, ...rest }: Figures): Row[] {
  const large = people > 200;
  return [
    { what: 'joins that failed', is: joins.failed, most: 0 },
    { what: 'all had joined, s', is: joins.allSeconds, most: large ? 12 : 2.5 },
    { what: 'a join, 95th percentile, ms', is: joins.p95Ms },
    { what: 'until a phone can write, bytes', is: rest.bytesUntilWrite, most: 60_000 },
    { what: 'command sent to event read, median, ms', is: fanOutMs.p50 },
    { what: '… 95th percentile', is: fanOutMs.p95, most: large ? 300 : 200 },
    { what: '… 99th percentile', is: fanOutMs.p99 },
    { what: '… over that many events', is: fanOutMs.events },
    { what: 'commands acknowledged', is: rest.acknowledged },
    { what: '… of these lost', is: rest.lost, most: 0 },
    { what: '… carried out twice', is: rest.doubled, most: 0 },
    {
      what: 'memory of the server at its peak, MB',
      is: rest.serverMemoryMb,
      most: large ? 450 : 250,
    },
  ];
}

/** @param sorted ascending. @param share such as 0.95. @returns NaN where there is nothing. */
export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;

export const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

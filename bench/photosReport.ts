import { cpus, release } from 'node:os';

export type PhotoFigures = {
  phones: number;
  photos: number;
  /** Of one photo, on average. */
  photoMb: number;
  kept: number;
  /** Until the last, and half of all photos were kept. */
  allSeconds: number;
  p50Seconds: number;
  /** A page of somebody else meanwhile, 95th percentile. */
  othersP95Ms: number;
  /** Before the first photo, and at most. */
  idleMb: number;
  serverMemoryMb: number;
};

/** The limit of the product: a laptop in a venue has other things to do. */
const mostMemoryMb = 600;

/** What went wrong, in words; empty when everything was measured and kept. */
export function problemsIn(figures: PhotoFigures): string[] {
  const lost = figures.photos - figures.kept;
  const missing = Object.entries(figures)
    .filter(([, is]) => !Number.isFinite(is))
    .map(([name]) => `${name} is missing`);
  return lost === 0 ? missing : [...missing, `${lost} photos were not kept`];
}

export const asJson = (figures: PhotoFigures): string => JSON.stringify(figures);

export function asTable(figures: PhotoFigures): string {
  const memory = figures.serverMemoryMb;
  const reached = memory <= mostMemoryMb ? 'reached' : 'MISSED';
  const rows: [string, number, string?][] = [
    ['photos sent at once', figures.photos],
    ['… of that many MB each', figures.photoMb],
    ['… kept', figures.kept],
    ['half of them kept after, s', figures.p50Seconds],
    ['all of them kept after, s', figures.allSeconds],
    ["somebody else's page meanwhile, 95th percentile, ms", figures.othersP95Ms],
    ['memory of the server before, MB', figures.idleMb],
    ['memory of the server at its peak, MB', memory, `at most ${mostMemoryMb}  ${reached}`],
  ];
  const [processor] = cpus();
  const model = processor?.model.trim() ?? 'unknown processor';
  const machine = `${cpus().length} × ${model}, Linux ${release()}, Node ${process.version}`;
  const lines = rows.map(([what, is, limit = '']) =>
    `${what.padEnd(52)}${String(is).padStart(9)}  ${limit}`.trimEnd(),
  );
  return [`${figures.phones} phones on ${machine}`, ...lines].join('\n');
}

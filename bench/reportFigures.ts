import { cpus, release } from 'node:os';
import type { DaySize } from './reportDay.ts';

export type ReportFigures = DaySize & {
  pdfSeconds: number;
  pdfMb: number;
  docxSeconds: number;
  docxMb: number;
  /** The longest anybody else waited for a small answer meanwhile, and before. */
  longestWaitMs: number;
  usualWaitMs: number;
  idleMb: number;
  serverMemoryMb: number;
};

/** What is not a number, in words; empty when everything was measured. */
export const problemsIn = (figures: ReportFigures): string[] =>
  Object.entries(figures)
    .filter(([, value]) => !Number.isFinite(value) || value < 0)
    .map(([name]) => `${name} is missing`);

/** One JSON object on one line. */
export const asJson = (figures: ReportFigures): string => JSON.stringify(figures);

/** A table for people, with what is to be reached beside what was. */
export function asTable(figures: ReportFigures): string {
  const rows: [what: string, is: number, most?: number][] = [
    ['PDF, s', figures.pdfSeconds, 5],
    ['… MB', figures.pdfMb],
    ['DOCX, s', figures.docxSeconds, 5],
    ['… MB', figures.docxMb],
    ['longest wait of another request meanwhile, ms', figures.longestWaitMs, 250],
    ['… with nothing else to do, ms', figures.usualWaitMs],
    ['memory of the server before, MB', figures.idleMb],
    ['… at its peak, MB', figures.serverMemoryMb, 600],
  ];
  const { people, cards, photos } = figures;
  const [processor] = cpus();
  const machine = `${cpus().length} × ${processor?.model.trim() ?? 'unknown processor'}`;
  const size = `A report of ${people} people, ${cards} cards, ${photos} photos`;
  return [
    `${size} on ${machine}, Linux ${release()}, Node ${process.version}`,
    ...rows.map(([what, is, most]) => {
      const limit = most === undefined ? '' : `at most ${most}`;
      const reached = most === undefined ? '' : is <= most ? 'reached' : 'MISSED';
      return `${what.padEnd(52)}${String(is).padStart(9)}  ${limit.padEnd(16)}${reached}`;
    }),
  ].join('\n');
}

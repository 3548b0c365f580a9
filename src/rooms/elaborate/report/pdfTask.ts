import { run as compiledPdf } from '../../../platform/print/compilePdf.ts';
import { reportDocument } from './reportDocument.ts';
import { namedPictures, type ReportWork } from './reportWork.ts';

/** Runs in a process of its own (platform/print/offThread.ts). @returns a PDF on A4, PDF/UA-1. */
export function run(work: ReportWork): Uint8Array {
  const { protocol, language } = work;
  const report = reportDocument(protocol, language);
  const { photos, logos, matrices } = namedPictures(work);
  const drawn = matrices.map(({ name, svg }) => [`${name}.svg`, Buffer.from(svg)] as const);
  const marks = logos.map(({ name, bytes }) => [name, bytes] as const);
  return compiledPdf({
    template: 'rooms/elaborate/report/report.typ',
    input: {
      document: report,
      footer: protocol.title,
      logos: logos.map(({ name, alt }) => ({ name, alt })),
    },
    pictures: { ...photos, ...Object.fromEntries([...drawn, ...marks]) },
    title: `${report.eyebrow}: ${report.title}`,
    language,
    madeAt: new Date(protocol.madeAt),
  });
}

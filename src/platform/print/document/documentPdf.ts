import { run as compiledPdf } from '../compilePdf.ts';
import type { ReportDocument } from './document.ts';
import type { DocumentPictures } from './pictures.ts';

/**
 * A report on A4, tagged (PDF/UA-1). Heavy: called in a process of its own (../offThread.ts).
 * @param madeAt stands in the file as its date.
 */
export function documentPdf(
  report: ReportDocument,
  { photos, logos, drawings }: DocumentPictures,
  madeAt: Date,
): Uint8Array {
  const drawn = drawings.map(({ name, svg }) => [`${name}.svg`, Buffer.from(svg)] as const);
  const marks = logos.map(({ name, bytes }) => [name, bytes] as const);
  return compiledPdf({
    template: 'platform/print/document/document.typ',
    input: {
      document: report,
      footer: report.title,
      logos: logos.map(({ name, alt }) => ({ name, alt })),
    },
    pictures: { ...photos, ...Object.fromEntries([...drawn, ...marks]) },
    title: `${report.eyebrow}: ${report.title}`,
    language: report.language,
    madeAt,
  });
}

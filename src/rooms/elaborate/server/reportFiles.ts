import { pictureContent } from '#platform/files/files.ts';
import { logoOf } from '#platform/files/logo.ts';
import type { Language } from '#platform/i18n/language.ts';
import { printFont } from '#platform/print/fonts.ts';
import { offThread } from '#platform/print/offThread.ts';
import { printPdf } from '#platform/print/pdf.ts';
import { photoForPrint, pngOf } from '#platform/print/png.ts';
import { inOrganisation } from '#platform/db/database.ts';
import type { PhotoId, WorkshopKey } from '../board.ts';
import { reportMessages } from '../messages/report.ts';
import type { ReportDocument } from '../report/document.ts';
import type { DocxWork } from '../report/docxThread.ts';
import type { Protocol } from '../report/protocol.ts';
import { reportCsv } from '../report/reportCsv.ts';
import { reportDocument } from '../report/reportDocument.ts';
import type { ReportFormat } from '../report/reportFormats.ts';
import { reportMarkdown } from '../report/reportMarkdown.ts';
import { matrixFile } from '../report/reportPictures.ts';
import { photoById } from './photos.queries.ts';
import { workshopOf } from './workshops.queries.ts';

/** The pictures of a report by their names in the file, ready for print. */
export type ReportPictures = {
  photos: Record<string, Uint8Array>;
  logos: Logo[];
};
type Logo = { bytes: Uint8Array; alt: string; width: number; height: number };

/**
 * A report as a file. PDF, DOCX and PNG are drawn beside the thread that answers requests.
 * @returns null for a matrix that is not revealed.
 */
export async function reportFile(
  key: WorkshopKey,
  protocol: Protocol,
  format: ReportFormat,
  language: Language,
): Promise<Uint8Array | string | null> {
  const report = reportDocument(protocol, language);
  switch (format) {
    case 'pdf':
      return reportPdf(protocol, report, await reportPictures(key, protocol));
    case 'docx':
      return reportDocx(protocol, report, await reportPictures(key, protocol));
    case 'md':
      return reportMarkdown(report);
    case 'csv':
      return reportCsv(protocol, language);
    case 'json':
      return JSON.stringify(protocol, null, 2);
    case 'matrix.svg':
      return matrixFile(protocol, 1, { language, font: printFont });
    case 'second-round.svg':
      return matrixFile(protocol, 2, { language, font: printFont });
    case 'matrix.png':
      return pngOfRound(protocol, 1, language);
    case 'second-round.png':
      return pngOfRound(protocol, 2, language);
  }
}

async function pngOfRound(
  protocol: Protocol,
  round: 1 | 2,
  language: Language,
): Promise<Uint8Array | null> {
  const svg = matrixFile(protocol, round, { language, font: printFont });
  return svg === null ? null : pngOf(svg);
}

/** The report on A4, tagged (PDF/UA-1). */
export function reportPdf(
  protocol: Protocol,
  report: ReportDocument,
  { photos, logos }: ReportPictures,
): Promise<Uint8Array> {
  const { language } = report;
  const pictures: Record<string, Uint8Array> = { ...photos };
  for (const [name, svg] of roundsOf(protocol, language)) {
    pictures[`${name}.svg`] = Buffer.from(svg);
  }
  const shownLogos = named(logos).map(({ name, logo }) => {
    pictures[name] = logo.bytes;
    return { name, alt: logo.alt };
  });
  return printPdf({
    template: 'rooms/elaborate/report/report.typ',
    input: { document: report, footer: protocol.title, logos: shownLogos },
    pictures,
    title: `${report.eyebrow}: ${report.title}`,
    language,
    madeAt: new Date(protocol.madeAt),
  });
}

/** The report for Word and LibreOffice, to be worked on. */
export async function reportDocx(
  protocol: Protocol,
  report: ReportDocument,
  { photos, logos }: ReportPictures,
): Promise<Uint8Array> {
  const pictures: Record<string, Uint8Array> = { ...photos };
  for (const [name, svg] of roundsOf(protocol, report.language)) {
    pictures[`${name}.png`] = await pngOf(svg);
  }
  const shownLogos = named(logos).map(({ name, logo }) => {
    pictures[name] = logo.bytes;
    return { name, alt: logo.alt, width: logo.width, height: logo.height };
  });
  const { pageOf } = reportMessages[report.language];
  const madeBy = protocol.hosts.join(', ');
  const input: DocxWork = { report, pictures, logos: shownLogos, pageOf, madeBy };
  return offThread({ task: 'rooms/elaborate/report/docxThread.ts', input });
}

const named = (logos: Logo[]) =>
  logos.map((logo, position) => ({ name: `logo-${position + 1}.png`, logo }));

const roundsOf = (protocol: Protocol, language: Language): [string, string][] =>
  ([1, 2] as const).flatMap((round): [string, string][] => {
    const svg = matrixFile(protocol, round, { language, font: printFont });
    return svg === null ? [] : [[round === 1 ? 'matrix' : 'second-round', svg]];
  });

/** Photos as large as print needs them, one after the other: not all of them in memory twice. */
async function reportPictures(key: WorkshopKey, protocol: Protocol): Promise<ReportPictures> {
  const photos: Record<string, Uint8Array> = {};
  for (const photo of protocol.photos) {
    const bytes = await photoBytes(key, photo.id);
    photos[`photo-${photo.id}.jpg`] = bytes ? await photoForPrint(bytes) : await missingPhoto();
  }
  return { photos, logos: await logosOf(key, protocol) };
}

/** A photo that may be shown; null for one that is hidden or gone. */
export async function shownPhoto(key: WorkshopKey, id: PhotoId) {
  const photo = await inOrganisation(key, (tx) => photoById(tx, key, id));
  if (!photo || photo.rights === 'hidden') return null;
  return pictureContent(key.organisationId, photo.file_id, 'large');
}

const photoBytes = async (key: WorkshopKey, id: PhotoId): Promise<Uint8Array | null> =>
  (await shownPhoto(key, id))?.bytes ?? null;

// A file that was lost must not cost the whole report.
const missingPhoto = (): Promise<Uint8Array> =>
  photoForPrint(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"/>'));

/** The house's on the left, who led through the day on the right. */
async function logosOf(key: WorkshopKey, { hosts, facilitator }: Protocol): Promise<Logo[]> {
  const house = await logoOf(key.organisationId);
  const workshop = await inOrganisation(key, (tx) => workshopOf(tx, key));
  const logoId = workshop?.facilitator_logo_id ?? null;
  const other = logoId && (await pictureContent(key.organisationId, logoId, 'large'));
  return [
    ...(house ? [{ ...house, alt: hosts[0] ?? '' }] : []),
    ...(other ? [{ ...other, alt: facilitator || reportMessages.de.facilitator }] : []),
  ];
}

import { pictureContent } from '#platform/files/files.ts';
import { logoOf } from '#platform/files/logo.ts';
import type { Language } from '#platform/i18n/language.ts';
import { documentMarkdown } from '#platform/print/document/documentMarkdown.ts';
import type { Logo } from '#platform/print/document/pictures.ts';
import { printFont } from '#platform/print/fonts.ts';
import { offThread } from '#platform/print/offThread.ts';
import { photoForPrint, pngOf } from '#platform/print/png.ts';
import { inOrganisation } from '#platform/db/database.ts';
import type { PhotoId, WorkshopKey } from '../board.ts';
import { reportMessages } from '../messages/report.ts';
import type { Protocol } from '../report/protocol.ts';
import { reportCsv } from '../report/reportCsv.ts';
import { reportDocument } from '../report/reportDocument.ts';
import type { ReportFormat } from '../report/reportFormats.ts';
import { matrixFile } from '../report/reportPictures.ts';
import type { ReportPictures, ReportWork } from '../report/reportWork.ts';
import { photoById } from './photos.queries.ts';
import { workshopOf } from './workshops.queries.ts';

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
  switch (format) {
    case 'pdf':
      return reportPdf({ protocol, language, pictures: await reportPictures(key, protocol) });
    case 'docx':
      return reportDocx({ protocol, language, pictures: await reportPictures(key, protocol) });
    case 'md':
      return documentMarkdown(reportDocument(protocol, language));
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
export const reportPdf = (work: ReportWork): Promise<Uint8Array> =>
  offThread({ task: 'rooms/elaborate/report/pdfTask.ts', input: work });

/** The report for Word and LibreOffice, to be worked on. */
export const reportDocx = (work: ReportWork): Promise<Uint8Array> =>
  offThread({ task: 'rooms/elaborate/report/docxTask.ts', input: work });

/** Photos as large as print needs them, one after the other: not all of them in memory twice. */
async function reportPictures(key: WorkshopKey, protocol: Protocol): Promise<ReportPictures> {
  const photos: Record<string, Uint8Array> = {};
  for (const photo of protocol.photos) {
    const bytes = await photoBytes(key, photo.id);
    photos[photo.id] = bytes ? await photoForPrint(bytes) : await missingPhoto();
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

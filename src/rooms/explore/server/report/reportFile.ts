import { logoOf } from '#platform/files/logo.ts';
import type { Language } from '#platform/i18n/language.ts';
import { documentHtml } from '#platform/print/document/documentHtml.ts';
import { documentMarkdown } from '#platform/print/document/documentMarkdown.ts';
import { namedPictures } from '#platform/print/document/pictures.ts';
import { printDocument } from '#platform/print/document/printDocument.ts';
import type { OrganisationId } from '#platform/base/ids.ts';
import { timeCsv } from '../../maps/mapFiles.ts';
import type { ListeningReport } from '../../report/listeningReport.ts';
import { reportDocument } from '../../report/reportDocument.ts';
import type { ReportFormat } from '../../report/reportFormats.ts';
import { reportDrawings } from '../../report/reportPictures.ts';

/** A listening report as a file. PDF and DOCX are made beside the thread that answers requests. */
export async function reportFile(
  organisationId: OrganisationId,
  report: ListeningReport,
  { format, language }: { format: ReportFormat; language: Language },
): Promise<Uint8Array | string> {
  if (format === 'csv') return timeCsv(report.view, report.view.topics, language);
  const document = reportDocument(report, language);
  if (format === 'md') return documentMarkdown(document);
  const drawings = reportDrawings(report, language);
  if (format === 'html') return documentHtml(document, namedPictures({}, [], drawings));
  const logo = await logoOf(organisationId);
  const logos = logo ? [{ ...logo, alt: report.organisation }] : [];
  return printDocument({
    format,
    report: document,
    pictures: namedPictures({}, logos, drawings),
    madeBy: report.organisation,
    madeAt: report.madeAt,
  });
}

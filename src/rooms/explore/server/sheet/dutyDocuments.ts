import { organisationOf } from '#platform/auth/organisations.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { dayIn } from '#platform/base/clock.ts';
import { inOrganisation } from '#platform/db/database.ts';
import type { Language } from '#platform/i18n/language.ts';
import type { ReportDocument } from '#platform/print/document/document.ts';
import { documentHtml } from '#platform/print/document/documentHtml.ts';
import { documentMarkdown } from '#platform/print/document/documentMarkdown.ts';
import { namedPictures } from '#platform/print/document/pictures.ts';
import { printDocument } from '#platform/print/document/printDocument.ts';
import { sheetMessages } from '../../messages/sheet.ts';
import { dutyDocument, type DutyDocument, type DutyFormat } from '../../sheet/dutyDocument.ts';
import { sourcesOf } from '../sources/sources.queries.ts';
import { sheetFor } from './sheets.ts';

/** The document as it is today; every member may read it. */
export async function dutyDocumentFor(
  scope: Scope,
  kind: DutyDocument,
  language: Language,
  now: Date,
): Promise<ReportDocument> {
  const sheet = await sheetFor(scope, now);
  const { name, kind: organisationKind } = await organisationOf(scope);
  const proposed = sheetMessages[language].purposeProposed(organisationKind);
  const sources = await inOrganisation(scope, (tx) => sourcesOf(tx, scope.organisationId));
  const given = {
    organisation: name,
    sheet: { ...sheet, purpose: sheet.purpose || proposed },
    sources: sources.map((row) => ({ name: row.name, kind: row.kind, keeps: row.keeps })),
    day: dayIn(scope.timeZone, now),
  };
  return dutyDocument(kind, given, language);
}

/** The same as a file. PDF and DOCX are made beside the thread that answers requests. */
export async function dutyFile(
  report: ReportDocument,
  format: DutyFormat,
  now: Date,
): Promise<Uint8Array | string> {
  if (format === 'md') return documentMarkdown(report);
  const pictures = namedPictures({}, [], []);
  if (format === 'html') return documentHtml(report, pictures);
  const madeBy = report.facts[0]?.text ?? '';
  return printDocument({ format, report, pictures, madeBy, madeAt: now });
}

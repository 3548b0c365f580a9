import type { Language } from '#platform/i18n/language.ts';
import type { DocumentPictures } from '#platform/print/document/pictures.ts';
import type { ListeningReport } from './listeningReport.ts';

/** The report's own pictures; their names are those of its blocks. */
export const reportDrawings = (
  _report: ListeningReport,
  _language: Language,
): DocumentPictures['drawings'] => [];

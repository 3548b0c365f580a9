import type { ReportDocument } from './document.ts';
import { documentDocx } from './documentDocx.ts';
import { documentPdf } from './documentPdf.ts';
import type { DocumentPictures } from './pictures.ts';

/** A document as it is sent to a process of its own. */
export type DocumentWork = {
  format: 'pdf' | 'docx';
  report: ReportDocument;
  pictures: DocumentPictures;
  madeBy: string;
  madeAt: Date;
};

/** Runs in a process of its own (../offThread.ts). */
export const run = ({ format, report, pictures, madeBy, madeAt }: DocumentWork) =>
  format === 'pdf' ? documentPdf(report, pictures, madeAt) : documentDocx(report, pictures, madeBy);

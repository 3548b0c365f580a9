import { documentPdf } from '../../../platform/print/document/documentPdf.ts';
import { reportDocument } from './reportDocument.ts';
import { picturesIn, type ReportWork } from './reportWork.ts';

/** Runs in a process of its own (platform/print/offThread.ts). @returns a PDF on A4, PDF/UA-1. */
export const run = (work: ReportWork): Uint8Array =>
  documentPdf(
    reportDocument(work.protocol, work.language),
    picturesIn(work),
    new Date(work.protocol.madeAt),
  );

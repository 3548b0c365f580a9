import { documentDocx } from '../../../platform/print/document/documentDocx.ts';
import { reportDocument } from './reportDocument.ts';
import { picturesIn, type ReportWork } from './reportWork.ts';

/** Runs in a process of its own (platform/print/offThread.ts). @returns a file of Word. */
export const run = (work: ReportWork): Promise<Uint8Array> =>
  documentDocx(
    reportDocument(work.protocol, work.language),
    picturesIn(work),
    work.protocol.hosts.join(', '),
  );

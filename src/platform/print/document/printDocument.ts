import { offThread } from '../offThread.ts';
import type { DocumentWork } from './documentTask.ts';

/**
 * A report as PDF (PDF/UA-1) or DOCX, made beside the thread that answers requests.
 * @throws what is wrong with it, or that it took too long.
 */
export const printDocument = (work: DocumentWork): Promise<Uint8Array> =>
  offThread({ task: 'platform/print/document/documentTask.ts', input: work });

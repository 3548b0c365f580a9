import type { Language } from '../i18n/language.ts';
import { offThread } from './offThread.ts';

/** A document to be printed. */
export type PdfWork = {
  /** The Typst template, below `src`. It begins with `#import "/platform/print/page.typ": *`. */
  template: string;
  /**
   * What the template shows, read by `input`: JSON. Texts stay texts, whatever stands in them: they
   * never become markup.
   */
  input: unknown;
  /** By name (letters, digits, dots, dashes); `picture("NAME", alt: "…")` shows one. */
  pictures?: Record<string, Uint8Array>;
  title: string;
  language: Language;
  /** Stands in the file as its date; the same input at the same time gives the same bytes. */
  madeAt: Date;
};

/**
 * A tagged PDF (PDF/UA-1) made beside the thread that answers requests.
 * @returns its bytes. Characters that no font has are shown as a box.
 * @throws what is wrong with template, fonts or pictures.
 */
export const printPdf = (work: PdfWork, limitMs?: number): Promise<Uint8Array> =>
  offThread({ task: 'platform/print/compilePdf.ts', input: work }, limitMs);

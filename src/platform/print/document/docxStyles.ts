import type { IStylesOptions } from 'docx';
import type { Language } from '#platform/i18n/language.ts';

// In twentieths of a point, as Word counts: A4 with 22 mm left and right.
export const paper = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1134, bottom: 1247, left: 1247, right: 1247 },
};

const ink = '1f1d18';
const soft = '59554a';
// Not ours: on the reader's machine ours is not installed, and Word would take any other.
const font = 'Arial';

/** Real styles: who opens the file in Word can change them all at once. */
export const docxStyles = (language: Language): IStylesOptions => ({
  default: {
    document: {
      run: { font, size: 21, color: ink, language: { value: locales[language] } },
      // `auto`: in lines; otherwise it were points, and would cut off every picture.
      paragraph: { spacing: { after: 120, line: 276, lineRule: 'auto' } },
    },
    title: {
      run: { font, size: 50, bold: true, color: ink },
      paragraph: { spacing: { before: 60, after: 120 } },
    },
    heading1: heading(30, { before: 480, after: 160 }),
    heading2: heading(23, { before: 280, after: 100 }),
    listParagraph: { run: { font }, paragraph: { spacing: { after: 60 } } },
  },
  paragraphStyles: [
    styled('Eyebrow', { size: 21, bold: true, color: soft }, { after: 0 }),
    styled('Question', { size: 28 }, { after: 240 }),
    styled('Lead', { size: 24, bold: true }, { after: 120 }),
    styled('Note', { size: 18, color: soft }, { after: 100 }),
    styled('Cell', { size: 18 }, { after: 0 }),
    styled('CellNote', { size: 16, color: soft }, { after: 0 }),
    {
      ...styled('Caption', { size: 17, color: soft }, { before: 120, after: 80 }),
      name: 'caption',
    },
    { ...styled('Footer', { size: 17, color: soft }, { after: 0 }), name: 'footer' },
  ],
});

const locales = { de: 'de-DE', en: 'en-GB' };

type Spacing = { before?: number; after?: number };

const heading = (size: number, spacing: Spacing) => ({
  run: { font, size, bold: true, color: ink },
  paragraph: { spacing, keepNext: true },
});

const styled = (
  id: string,
  run: { size: number; bold?: boolean; color?: string },
  spacing: Spacing,
) => ({
  id,
  name: id,
  basedOn: 'Normal',
  next: 'Normal',
  quickFormat: true,
  run: { font, ...run },
  paragraph: { spacing },
});

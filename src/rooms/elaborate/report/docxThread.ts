import {
  Document,
  Footer,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import { docxBlocks, paperWidth } from './docxBlocks.ts';
import { docxStyles, paper } from './docxStyles.ts';
import type { ReportDocument } from './document.ts';

/** What a DOCX is made of; pictures by name, `matrix.png`, `photo-ID.jpg`, `logo-1.png`. */
export type DocxWork = {
  report: ReportDocument;
  pictures: Record<string, Uint8Array>;
  logos: { name: string; alt: string; width: number; height: number }[];
  pageOf: { page: string; of: string };
  madeBy: string;
};

/** Runs in a thread of its own (platform/print/offThread.ts). @returns a file of Word. */
export async function run({ report, pictures, logos, pageOf, madeBy }: DocxWork) {
  const document = new Document({
    title: `${report.eyebrow}: ${report.title}`,
    subject: report.lead,
    creator: madeBy,
    lastModifiedBy: madeBy,
    description: report.eyebrow,
    styles: docxStyles(report.language),
    numbering: { config: [bullets] },
    compatabilityModeVersion: 15,
    sections: [
      {
        properties: { page: { size: paper.size, margin: paper.margin } },
        footers: { default: footer(report.title, pageOf) },
        children: docxBlocks(report, { pictures, logos }),
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const bullets = {
  reference: 'bullets',
  levels: [
    {
      level: 0,
      format: LevelFormat.BULLET,
      text: '•',
      style: { paragraph: { indent: { left: 340, hanging: 227 } } },
    },
  ],
};

const footer = (title: string, { page, of }: DocxWork['pageOf']) =>
  new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        tabStops: [{ type: TabStopType.RIGHT, position: paperWidth }],
        children: [
          new TextRun({ children: [title, '\t', page, PageNumber.CURRENT, of] }),
          new TextRun({ children: [PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });

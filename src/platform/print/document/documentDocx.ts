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
import { pngOf } from '../png.ts';
import type { ReportDocument } from './document.ts';
import { docxBlocks, paperWidth } from './docxBlocks.ts';
import { docxStyles, paper } from './docxStyles.ts';
import type { DocumentPictures, NamedLogo } from './pictures.ts';

/** What stands on the pages beside the text; pictures by name, `matrix.png`, `photo-ID.jpg`. */
export type DocxPictures = { pictures: Record<string, Uint8Array>; logos: NamedLogo[] };

/**
 * A report for Word and LibreOffice, to be worked on. Heavy: called in a process of its own
 * (../offThread.ts).
 * @param madeBy who stands in the file as its author: the organisation.
 */
export async function documentDocx(
  report: ReportDocument,
  drawn: DocumentPictures,
  madeBy: string,
): Promise<Uint8Array> {
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
        footers: { default: footer(report) },
        children: docxBlocks(report, await picturesOf(drawn)),
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

async function picturesOf({ photos, logos, drawings }: DocumentPictures): Promise<DocxPictures> {
  const pictures = { ...photos };
  for (const { name, svg } of drawings) pictures[`${name}.png`] = await pngOf(svg);
  for (const { name, bytes } of logos) pictures[name] = bytes;
  return { pictures, logos };
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

const pageOf = { de: ['Seite ', ' von '], en: ['Page ', ' of '] } as const;

function footer({ title, language }: ReportDocument): Footer {
  const [page, of] = pageOf[language];
  return new Footer({
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
}

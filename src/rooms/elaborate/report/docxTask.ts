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
import { pngOf } from '../../../platform/print/png.ts';
import { reportMessages, type ReportWords } from '../messages/report.ts';
import { docxBlocks, paperWidth } from './docxBlocks.ts';
import { docxStyles, paper } from './docxStyles.ts';
import { reportDocument } from './reportDocument.ts';
import { namedPictures, type ReportWork } from './reportWork.ts';

/** What stands on the pages beside the text; pictures by name, `matrix.png`, `photo-ID.jpg`. */
export type DocxPictures = {
  pictures: Record<string, Uint8Array>;
  logos: { name: string; alt: string; width: number; height: number }[];
};

/** Runs in a process of its own (platform/print/offThread.ts). @returns a file of Word. */
export async function run(work: ReportWork): Promise<Uint8Array> {
  const { protocol, language } = work;
  const report = reportDocument(protocol, language);
  const madeBy = protocol.hosts.join(', ');
  const document = new Document({
    title: `${report.eyebrow}: ${report.title}`,
    subject: report.lead,
    creator: madeBy,
    lastModifiedBy: madeBy,
    description: report.eyebrow,
    styles: docxStyles(language),
    numbering: { config: [bullets] },
    compatabilityModeVersion: 15,
    sections: [
      {
        properties: { page: { size: paper.size, margin: paper.margin } },
        footers: { default: footer(report.title, reportMessages[language].pageOf) },
        children: docxBlocks(report, await picturesOf(work)),
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

async function picturesOf(work: ReportWork): Promise<DocxPictures> {
  const { photos, logos, matrices } = namedPictures(work);
  const pictures = { ...photos };
  for (const { name, svg } of matrices) pictures[`${name}.png`] = await pngOf(svg);
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

const footer = (title: string, { page, of }: ReportWords['pageOf']) =>
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

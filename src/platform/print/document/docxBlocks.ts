import {
  BorderStyle,
  HeadingLevel,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type IRunOptions,
  AlignmentType,
} from 'docx';
import { assert } from '../../base/assert.ts';
import type {
  Block,
  Cell,
  PhotoShown,
  PictureBlock,
  ReportDocument,
  Table as TableShown,
} from './document.ts';
import type { DocxPictures } from './documentDocx.ts';
import { paper } from './docxStyles.ts';

/** What text has of the paper's width, in twentieths of a point. */
export const paperWidth = paper.size.width - paper.margin.left - paper.margin.right;

/** Everything on the pages, top-down. */
export const docxBlocks = (report: ReportDocument, files: DocxPictures): (Paragraph | Table)[] => [
  ...logosOf(files),
  new Paragraph({ style: 'Eyebrow', text: report.eyebrow }),
  new Paragraph({ heading: HeadingLevel.TITLE, text: report.title }),
  new Paragraph({ style: 'Question', text: report.lead }),
  ...(report.notice === null ? [] : [new Paragraph({ style: 'Lead', text: report.notice })]),
  ...report.facts.map(fact),
  ...report.chapters.flatMap((chapter) => [
    new Paragraph({ heading: HeadingLevel.HEADING_1, text: chapter.title }),
    ...chapter.blocks.flatMap((block, index) =>
      written(block, files, leadsIn(chapter.blocks[index + 1])),
    ),
  ]),
];

const fact = ({ label, text }: ReportDocument['facts'][number]) =>
  new Paragraph({
    tabStops: [{ type: 'left', position: 1900 }],
    indent: { left: 1900, hanging: 1900 },
    spacing: { after: 40 },
    children: [new TextRun({ text: `${label}\t`, color: '59554a' }), new TextRun({ text })],
  });

/** A line above a list, a table or a picture stays with it. */
const leadsIn = (next: Block | undefined): boolean =>
  next?.kind === 'list' || next?.kind === 'table' || next?.kind === 'picture';

function written(block: Block, files: DocxPictures, keepNext: boolean): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'text':
      return [new Paragraph({ ...lookOf(block.look), text: block.text, keepNext })];
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, text: block.text })];
    case 'list':
      return block.items.map(
        (text) => new Paragraph({ text, numbering: { reference: 'bullets', level: 0 } }),
      );
    case 'table':
      return tableOf(block.table);
    case 'picture':
      return [wholeWidth(files, block)];
    case 'photos':
      return block.photos.flatMap((photo) => photoOf(files, photo));
    case 'codes':
      return [new Paragraph({ style: 'Note', text: block.codes.join('   ') })];
  }
}

const lookOf = (look: 'lead' | 'soft' | undefined) =>
  look === undefined ? {} : { style: look === 'lead' ? 'Lead' : 'Note' };

function tableOf({ caption, columns, rows }: TableShown): (Paragraph | Table)[] {
  const shares = columns.reduce((sum, column) => sum + column.share, 0);
  const widths = columns.map((column) => Math.floor((column.share / shares) * paperWidth));
  const cells = (row: Cell[]) =>
    row.map((cell, position) => cellOf(cell, widths[position] ?? 0, columns[position]?.numbers));
  const head = columns.map((column) => ({ text: column.title, strong: true }));
  return [
    ...(caption === null
      ? []
      : [new Paragraph({ style: 'Caption', text: caption, keepNext: true })]),
    new Table({
      width: { size: paperWidth, type: WidthType.DXA },
      columnWidths: widths,
      borders,
      rows: [
        new TableRow({ tableHeader: true, cantSplit: true, children: cells(head) }),
        ...rows.map((row) => new TableRow({ cantSplit: true, children: cells(row) })),
      ],
    }),
    // Word joins two tables that stand without anything between them.
    new Paragraph({ spacing: { after: 60 }, text: '' }),
  ];
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const thin = { style: BorderStyle.SINGLE, size: 4, color: 'ddd7c7' };
const borders = {
  top: thin,
  bottom: thin,
  left: none,
  right: none,
  insideHorizontal: thin,
  insideVertical: none,
};

const marks = { benefit: { text: ' ●', color: '1c6b39' }, effort: { text: ' ■', color: 'b0281d' } };

function cellOf({ text, strong, soft = [], mark }: Cell, width: number, numbers = false) {
  const options: IRunOptions = { text, bold: strong === true };
  const words = new TextRun(options);
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.TOP,
    margins: { top: 50, bottom: 50, left: 60, right: 60 },
    children: [
      new Paragraph({
        style: 'Cell',
        alignment: numbers ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: mark ? [words, new TextRun(marks[mark])] : [words],
      }),
      ...soft.map((line) => new Paragraph({ style: 'CellNote', text: line })),
    ],
  });
}

// Word counts pictures in pixels of 1/96 inch.
const fullPixels = Math.floor((paperWidth / 1440) * 96);

function wholeWidth({ pictures }: DocxPictures, block: PictureBlock): Paragraph {
  const height = Math.round((fullPixels * block.height) / block.width);
  const size = { width: fullPixels, height, alt: block.alt };
  return new Paragraph({ children: [image(pictures, `${block.name}.png`, size)] });
}

const largest = { width: 430, height: 300 };

function photoOf({ pictures }: DocxPictures, photo: PhotoShown): Paragraph[] {
  const scale = Math.min(largest.width / photo.width, largest.height / photo.height);
  const size = { width: Math.round(photo.width * scale), height: Math.round(photo.height * scale) };
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 160, after: 40 },
      children: [image(pictures, `photo-${photo.id}.jpg`, { ...size, alt: photo.alt })],
    }),
    new Paragraph({ style: 'Caption', text: photo.caption, spacing: { before: 0 } }),
  ];
}

function logosOf({ pictures, logos }: DocxPictures): Paragraph[] {
  if (logos.length === 0) return [];
  const runs = logos.flatMap(({ name, alt, width, height }, position) => {
    const scale = Math.min(220 / width, 54 / height);
    const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
    const picture = image(pictures, name, { ...size, alt });
    return position === 0 ? [picture] : [new TextRun('\t'), picture];
  });
  const tabStops = [{ type: 'right' as const, position: paperWidth }];
  return [new Paragraph({ tabStops, spacing: { after: 240 }, children: runs })];
}

type Shown = { width: number; height: number; alt: string };

function image(pictures: DocxPictures['pictures'], name: string, { width, height, alt }: Shown) {
  const data = pictures[name];
  assert(data, `the picture ${name} is there`);
  const type = name.endsWith('.png') ? ('png' as const) : ('jpg' as const);
  return new ImageRun({
    type,
    data,
    transformation: { width, height },
    altText: { name, title: '', description: alt },
  });
}

import type { Block, Cell, ReportDocument, Table } from './document.ts';

/**
 * The report as Markdown (CommonMark with the tables of GitHub). Pictures are words there, for a
 * text file carries none. What people wrote is escaped.
 */
export function documentMarkdown(report: ReportDocument): string {
  const parts = [
    escaped(report.eyebrow),
    `# ${escaped(report.title)}`,
    `**${escaped(report.lead)}**`,
    ...(report.notice === null ? [] : [`> ${escaped(report.notice)}`]),
    report.facts.map(({ label, text }) => `- ${escaped(label)}: ${escaped(text)}`).join('\n'),
    ...report.chapters.flatMap((chapter) => [
      `## ${escaped(chapter.title)}`,
      ...chapter.blocks.map(written),
    ]),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function written(block: Block): string {
  switch (block.kind) {
    case 'text':
      return escaped(block.text);
    case 'heading':
      return `### ${escaped(block.text)}`;
    case 'list':
      return block.items.map((item) => `- ${escaped(item)}`).join('\n');
    case 'table':
      return tableIn(block.table);
    case 'picture':
      return `> ${escaped(block.alt)}`;
    case 'photos':
      return block.photos.map((photo) => `- ${escaped(photo.caption)}`).join('\n');
    case 'codes':
      return block.codes.map((code) => `\`${code}\``).join(' ');
  }
}

function tableIn({ caption, columns, rows }: Table): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [
    ...(caption === null ? [] : [escaped(caption), '']),
    line(columns.map((column) => escaped(column.title))),
    line(columns.map((column) => (column.numbers ? '---:' : '---'))),
    ...rows.map((row) => line(row.map(cellIn))),
  ].join('\n');
}

const marks = { benefit: '●', effort: '■' } as const;

function cellIn({ text, soft = [], strong, mark }: Cell): string {
  const words = strong && text ? `**${escaped(text)}**` : escaped(text);
  const marked = mark ? `${words} ${marks[mark]}` : words;
  return [marked, ...soft.map(escaped)].join('<br>');
}

/**
 * No character of a person's text means anything (CommonMark 0.31, 2.4): inside a line, or at its
 * beginning; HTML and line breaks cannot begin.
 */
const escaped = (text: string): string =>
  text
    .replaceAll(/\s*[\r\n]+\s*/g, ' ')
    .trim()
    .replaceAll(/[\\`*_[\]|~&]/g, (character) => `\\${character}`)
    .replaceAll('<', '&lt;')
    .replace(/^(#|>|\+|-|=)/, '\\$1')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');

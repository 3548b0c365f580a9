import { element, escaped } from '../../base/svg.ts';
import type { Block, Cell, ReportDocument, Table } from './document.ts';
import { htmlStyle } from './htmlStyle.ts';
import type { DocumentPictures } from './pictures.ts';

/**
 * A report as one file for a browser: it asks nothing of any server, and runs nothing. Texts stay
 * texts. Drawings are in it as SVG; photos are told by their captions.
 */
export function documentHtml(report: ReportDocument, { drawings }: DocumentPictures): string {
  const name = `${report.eyebrow}: ${report.title}`;
  const head = [
    '<meta charset="utf-8"/>',
    '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
    `<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'"/>`,
    element('title', {}, escaped(name)),
    `<style>${htmlStyle}</style>`,
  ];
  const body = element('main', {}, [...headOf(report), ...chaptersOf(report, drawings)].join('\n'));
  const page = element('head', {}, head.join('')) + element('body', {}, body);
  return `<!doctype html>\n${element('html', { lang: report.language }, page)}\n`;
}

const text = (name: string, content: string, attributes = {}): string =>
  content === '' ? '' : element(name, attributes, escaped(content));

const headOf = (report: ReportDocument): string[] => [
  text('p', report.eyebrow, { class: 'soft' }),
  text('h1', report.title),
  text('p', report.lead, { class: 'lead' }),
  text('p', report.notice ?? '', { class: 'notice' }),
  element(
    'dl',
    {},
    report.facts.map((fact) => text('dt', fact.label) + text('dd', fact.text)).join(''),
  ),
];

type Drawings = DocumentPictures['drawings'];

const chaptersOf = ({ chapters }: ReportDocument, drawings: Drawings): string[] =>
  chapters.map((chapter) => {
    const blocks = chapter.blocks.map((block) => written(block, drawings));
    return element('section', {}, [text('h2', chapter.title), ...blocks].join('\n'));
  });

function written(block: Block, drawings: Drawings): string {
  switch (block.kind) {
    case 'text':
      return text('p', block.text, { class: block.look });
    case 'heading':
      return text('h3', block.text);
    case 'list':
      return listOf(block.items);
    case 'table':
      return tableOf(block.table);
    case 'picture': {
      const drawn = drawings.find(({ name }) => name === block.name)?.svg ?? '';
      return element('figure', { role: 'img', 'aria-label': block.alt }, drawn);
    }
    case 'photos':
      return listOf(block.photos.map((photo) => photo.caption));
    case 'codes':
      return listOf(block.codes);
  }
}

const listOf = (items: readonly string[]): string =>
  element('ul', {}, items.map((item) => text('li', item)).join(''));

function tableOf({ caption, columns, rows }: Table): string {
  const side = (position: number) => (columns[position]?.numbers ? 'numbers' : undefined);
  const head = columns.map((column, position) =>
    element('th', { scope: 'col', class: side(position) }, escaped(column.title)),
  );
  const lines = rows.map((row) =>
    element(
      'tr',
      {},
      row.map((cell, at) => element('td', { class: side(at) }, cellOf(cell))).join(''),
    ),
  );
  return element(
    'table',
    {},
    (caption === null ? '' : text('caption', caption)) +
      element('thead', {}, element('tr', {}, head.join(''))) +
      element('tbody', {}, lines.join('\n')),
  );
}

const marks = { benefit: '●', effort: '■' } as const;

const cellOf = ({ text: words, soft = [], strong, mark }: Cell): string =>
  [
    strong ? text('strong', words) : escaped(words),
    mark ? ` ${text('span', marks[mark], { class: mark, 'aria-hidden': 'true' })}` : '',
    ...soft.map((line) => text('small', line)),
  ].join('');

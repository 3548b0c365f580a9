import { strFromU8, unzipSync } from 'fflate';

export type Xml = {
  name: string;
  attributes: Record<string, string>;
  children: Xml[];
  text: string;
};

/** A file of Word, unpacked: every part by its path, XML read strictly. */
export function wordParts(bytes: Uint8Array): { names: string[]; xml: (path: string) => Xml } {
  const files = unzipSync(bytes);
  return {
    names: Object.keys(files),
    xml: (path) => {
      const file = files[path];
      if (!file) throw new Error(`${path} is missing`);
      return parsed(strFromU8(file), path);
    },
  };
}

/** Every element with this name, in the order of the document. */
export const all = (xml: Xml, name: string): Xml[] => [
  ...(xml.name === name ? [xml] : []),
  ...xml.children.flatMap((child) => all(child, name)),
];

export const textOf = (xml: Xml): string => xml.text + xml.children.map(textOf).join('');

/**
 * What ISO/IEC 29500-1 asks of the order inside the elements a report uses (their CT_… types); the
 * first that is wrong, or null.
 */
export function orderProblem(document: Xml): string | null {
  for (const [name, order] of Object.entries(orders)) {
    for (const element of all(document, name)) {
      const places = element.children.map((child) => placeOf(child.name, order));
      const wrong = places.findIndex((place, at) => place < (places[at - 1] ?? 0));
      if (places.includes(-1))
        return `${name} holds ${element.children.map((c) => c.name).join(', ')}`;
      if (wrong >= 0) return `${name}: ${element.children[wrong]?.name ?? ''} comes too late`;
    }
  }
  return null;
}

// `*` is everything else.
const orders: Record<string, string[]> = {
  'w:document': ['w:background', 'w:body'],
  'w:body': ['*', 'w:sectPr'],
  'w:p': ['w:pPr', '*'],
  'w:r': ['w:rPr', '*'],
  'w:tbl': ['w:tblPr', 'w:tblGrid', 'w:tr'],
  'w:tr': ['w:tblPrEx', 'w:trPr', 'w:tc'],
  'w:tc': ['w:tcPr', '*'],
  'w:pPr': [
    ...[
      'w:pStyle',
      'w:keepNext',
      'w:keepLines',
      'w:pageBreakBefore',
      'w:numPr',
      'w:pBdr',
      'w:tabs',
    ],
    ...['w:spacing', 'w:ind', 'w:contextualSpacing', 'w:jc', 'w:outlineLvl', 'w:rPr'],
  ],
  'w:rPr': [
    ...['w:rStyle', 'w:rFonts', 'w:b', 'w:bCs', 'w:i', 'w:iCs', 'w:color', 'w:sz', 'w:szCs'],
    ...['w:u', 'w:vertAlign', 'w:rtl', 'w:lang'],
  ],
  'w:tblPr': [
    'w:tblStyle',
    'w:tblW',
    'w:jc',
    'w:tblBorders',
    'w:tblLayout',
    'w:tblCellMar',
    'w:tblLook',
  ],
  'w:trPr': ['w:cantSplit', 'w:tblHeader'],
  'w:tcPr': ['w:tcW', 'w:gridSpan', 'w:tcBorders', 'w:shd', 'w:tcMar', 'w:vAlign'],
  'wp:inline': ['wp:extent', 'wp:effectExtent', 'wp:docPr', 'wp:cNvGraphicFramePr', 'a:graphic'],
};

function placeOf(name: string, order: string[]): number {
  const place = order.indexOf(name);
  return place >= 0 ? place : order.indexOf('*');
}

/** Well-formed or an error: tags nest, attributes are quoted, no stray `&` or `<`. */
function parsed(text: string, path: string): Xml {
  const root: Xml = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const tokens = text.replace(/^\uFEFF?<\?xml[^>]*\?>/, '').match(/<[^>]*>|[^<]+/g) ?? [];
  for (const token of tokens) {
    const inside = open.at(-1);
    if (!inside) throw new Error(`${path}: something after the end`);
    if (!token.startsWith('<')) inside.text += plain(token, path);
    else if (token.startsWith('</')) {
      if (inside.name !== token.slice(2, -1).trim())
        throw new Error(`${path}: ${token} closes ${inside.name}`);
      open.pop();
    } else {
      const made = element(token, path);
      inside.children.push(made);
      if (!token.endsWith('/>')) open.push(made);
    }
  }
  const [top] = root.children;
  if (open.length !== 1 || !top || root.children.length !== 1)
    throw new Error(`${path} is not closed`);
  return top;
}

function element(token: string, path: string): Xml {
  const match = /^<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*"[^"<]*")*)\s*\/?>$/.exec(token);
  if (!match) throw new Error(`${path}: ${token} is no tag`);
  const [, name = '', written = ''] = match;
  const pairs = [...written.matchAll(/([\w:.-]+)\s*=\s*"([^"]*)"/g)];
  const attributes = Object.fromEntries(
    pairs.map(([, key = '', value = '']) => [key, plain(value, path)]),
  );
  if (Object.keys(attributes).length !== pairs.length)
    throw new Error(`${path}: twice in ${token}`);
  return { name, attributes, children: [], text: '' };
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const plain = (text: string, path: string): string =>
  text.replace(/&([^;]*;)?/g, (whole, inside: string | undefined) => {
    const known = entities[inside?.slice(0, -1) ?? ''];
    if (known) return known;
    const number = /^#(x?)([0-9a-f]+);$/i.exec(inside ?? '');
    if (!number) throw new Error(`${path}: ${whole} is no entity`);
    return String.fromCodePoint(parseInt(number[2] ?? '', number[1] ? 16 : 10));
  });

import { SharedTexts } from './sharedTexts.ts';
import { TableProblem } from './tableProblem.ts';
import { XmlStream, type XmlEars } from './xmlStream.ts';
import { zipParts } from './zipParts.ts';

/** What cells of a sheet need to be understood. */
export type Workbook = {
  /** The path of the first sheet within the file. */
  sheet: string;
  texts: SharedTexts;
  /** Of each cell style: whether its numbers are days. */
  isDay: boolean[];
  /** Days are counted from 1904 (old Macs), not from 1900. */
  from1904: boolean;
};

/** Reads everything but the sheets. @throws TableProblem where it is no workbook. */
export async function readWorkbook(
  path: string,
  isAlive: () => Promise<unknown>,
): Promise<Workbook> {
  const found: Parts = {
    sheetId: '',
    targets: new Map(),
    formats: new Map(),
    styles: [],
    from1904: false,
  };
  const texts = new SharedTexts();
  const streams = new Map<string, XmlStream>();
  const earsOf: Record<string, () => XmlEars> = {
    'xl/workbook.xml': () =>
      ears((name, attributes) => {
        hearWorkbook(found, name, attributes);
      }),
    'xl/_rels/workbook.xml.rels': () =>
      ears((name, attributes) => {
        hearTarget(found, name, attributes);
      }),
    'xl/styles.xml': () => stylesEars(found),
    'xl/sharedstrings.xml': () => textsEars(texts),
  };
  for await (const { name, bytes } of zipParts(path, (part) => part.toLowerCase() in earsOf)) {
    const begin = earsOf[name.toLowerCase()];
    const stream = streams.get(name) ?? (begin && new XmlStream(begin()));
    if (!stream) continue;
    streams.set(name, stream);
    stream.push(bytes);
    await isAlive();
  }
  for (const stream of streams.values()) stream.end();
  const target = found.targets.get(found.sheetId);
  if (target === undefined) throw new TableProblem('notATable');
  const sheet = target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
  return {
    sheet,
    texts,
    isDay: found.styles.map((id) => isDayFormat(id, found.formats)),
    from1904: found.from1904,
  };
}

type Parts = {
  sheetId: string;
  targets: Map<string, string>;
  formats: Map<number, string>;
  styles: number[];
  from1904: boolean;
};

const ears = (open: XmlEars['open']): XmlEars => ({ open, text: nothing, close: nothing });
const nothing = () => undefined;

function hearWorkbook(found: Parts, name: string, attributes: Record<string, string>): void {
  if (name === 'workbookPr') found.from1904 = /^(1|true)$/.test(attributes.date1904 ?? '');
  if (name !== 'sheet' || found.sheetId !== '' || attributes.state === 'hidden') return;
  const key = Object.keys(attributes).find((one) => one === 'r:id' || one.endsWith(':id'));
  found.sheetId = (key && attributes[key]) ?? '';
}

function hearTarget(found: Parts, name: string, { Id, Target, Type }: Record<string, string>) {
  if (name === 'Relationship' && Id && Target && Type?.endsWith('/worksheet'))
    found.targets.set(Id, Target);
}

function stylesEars(found: Parts): XmlEars {
  let within = false;
  return {
    open: (name, attributes) => {
      if (name === 'cellXfs') within = true;
      if (name === 'numFmt')
        found.formats.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      if (name === 'xf' && within && found.styles.length < 100_000)
        found.styles.push(Number(attributes.numFmtId ?? 0));
    },
    text: nothing,
    close: (name) => {
      if (name === 'cellXfs') within = false;
    },
  };
}

// ECMA-376 part 1, 18.8.30: the formats that need no definition.
const isBuiltInDay = (id: number): boolean =>
  (id >= 14 && id <= 22) ||
  (id >= 27 && id <= 36) ||
  (id >= 45 && id <= 58 && id !== 48 && id !== 49);

function isDayFormat(id: number, formats: Map<number, string>): boolean {
  const own = formats.get(id);
  if (own === undefined) return isBuiltInDay(id);
  // Words in quotes and colours in brackets hold letters too.
  return /[ymdhs]/i.test(own.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}

function textsEars(texts: SharedTexts): XmlEars {
  let parts: string[] = [];
  let within = false;
  // How a text is spoken (Japanese) is written beside it.
  let phonetic = false;
  return {
    open: (name) => {
      if (name === 'si') parts = [];
      if (name === 'rPh') phonetic = true;
      within = name === 't' && !phonetic;
    },
    text: (text) => {
      if (within) parts.push(text);
    },
    close: (name) => {
      if (name === 't') within = false;
      if (name === 'rPh') phonetic = false;
      if (name === 'si') texts.add(parts.join(''));
    },
  };
}

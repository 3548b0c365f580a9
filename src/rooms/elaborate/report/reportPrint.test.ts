import { execFile } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { pdfPages } from '#tests/pdf.ts';
import { reportDocx, reportPdf } from '../server/reportFiles.ts';
import type { Protocol } from './protocol.ts';
import type { ReportPictures } from './reportWork.ts';
import { sampleProtocol } from './sample.testkit.ts';
import { all, orderProblem, textOf, wordParts } from './wordFile.testkit.ts';

const day = sampleProtocol({ cards: 8, people: 20, photos: 3 });

async function picturesOf(protocol: Protocol): Promise<ReportPictures> {
  const photos: Record<string, Uint8Array> = {};
  for (const { id, width, height } of protocol.photos) {
    const photo = sharp({ create: { width, height, channels: 3, background: '#4477aa' } });
    photos[id] = await photo.resize(300).jpeg().toBuffer();
  }
  const bytes = await sharp({
    create: { width: 90, height: 30, channels: 4, background: '#aa4477' },
  })
    .png()
    .toBuffer();
  return { photos, logos: [{ bytes, alt: 'Stadt Musterheim', width: 90, height: 30 }] };
}

const pdfOf = async (protocol: Protocol, language: 'de' | 'en' = 'de') =>
  reportPdf({ protocol, language, pictures: await picturesOf(protocol) });

const docxOf = async (protocol: Protocol) =>
  reportDocx({ protocol, language: 'de', pictures: await picturesOf(protocol) });

// Each takes a second or two: made once for all that look at it.
let madePdf: Promise<Uint8Array> | undefined;
let madeDocx: Promise<Uint8Array> | undefined;
const dayPdf = () => (madePdf ??= pdfOf(day));
const dayDocx = () => (madeDocx ??= docxOf(day));

/** What pdf.js gives: elements, and in them marks of content, which have no role. */
type Tag = { role?: string; alt?: string; children?: object[] };

const tagsIn = (tag: Tag): Tag[] => [tag, ...(tag.children ?? []).filter(isTag).flatMap(tagsIn)];
const isTag = (child: object): child is Tag => 'role' in child;

async function read(bytes: Uint8Array) {
  const file = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const tags: Tag[] = [];
  for (let page = 1; page <= file.numPages; page += 1) {
    tags.push(...tagsIn(await (await file.getPage(page)).getStructTree()));
  }
  return { file, tags, info: await file.getMetadata(), marks: await file.getMarkInfo() };
}

describe('the PDF', () => {
  test('says what it is, in its language, tagged, and set in our font', async () => {
    const bytes = await dayPdf();
    const { info, marks, file, tags } = await read(bytes);
    expect(info.info).toMatchObject({
      Title: 'Ergebnisprotokoll: Impulstag Social Media',
      Language: 'de-DE',
    });
    // A Map, whatever its type says.
    expect(JSON.stringify([...new Map(marks instanceof Map ? marks : [])])).toContain(
      '["Marked",true]',
    );
    expect(Buffer.from(bytes).toString('latin1')).toContain('AtkinsonHyperlegibleNext-Bold');
    const roles = new Set(tags.map((tag) => tag.role));
    for (const role of ['H1', 'H2', 'H3', 'Table', 'TH', 'TD', 'L', 'LI', 'Figure', 'Caption']) {
      expect(roles).toContain(role);
    }
    // No serif in the picture either.
    expect(
      new Set(
        Buffer.from(bytes)
          .toString('latin1')
          .match(/\/BaseFont \/\w+\+\w+/g)
          ?.map((name) => name.split('+')[1]),
      ),
    ).toEqual(new Set(['AtkinsonHyperlegibleNext', 'NotoEmoji']));
    expect(JSON.stringify(await file.getOutline())).toContain('"title":"Maßnahmen"');
  });

  test('has everything of the day as text, and the page of how many', async () => {
    const pages = await pdfPages(await dayPdf());
    const text = pages.join(' ').replaceAll(/\s+/g, ' ');
    for (const word of [
      ...['Womit fangen wir an', 'Jan Petersen für Dr. Eva Roth', 'Auf Bewertungen antworten'],
      ...['Dana', '1. Dezember 2026', 'Wer bezahlt das?', 'Gruppe 1 vor der Pinnwand', 'Aufbruch'],
      ...['enthält Karte 9', 'auf Papier geschrieben', 'Berichtigt am 26. November 2026'],
      ...day.receipts,
    ]) {
      expect(text).toContain(word);
    }
    expect(pages[1]).toContain(`Seite 2 von ${pages.length}`);
  });

  test('tells matrix and photos to those who do not see them', async () => {
    const { tags } = await read(await dayPdf());
    const alternatives = tags.flatMap((tag) => tag.alt ?? []);
    expect(alternatives.some((alt) => alt.includes('Zuerst angehen: Karte'))).toBe(true);
    expect(alternatives).toContain('Gruppe 1 vor der Pinnwand');
    expect(alternatives).toContain('Stadt Musterheim');
  });

  test('bears one card, no photos, long titles, pictograms and other scripts', async () => {
    const one = sampleProtocol({ cards: 1, people: 1, photos: 0 });
    expect((await pdfPages(await pdfOf(one, 'en'))).join(' ')).toContain('Page 1 of');
    const odd = sampleProtocol({ cards: 60, people: 9, photos: 1, odd: true });
    expect((await pdfPages(await pdfOf(odd))).join(' ')).toContain('🚀');
  });
});

/** Stored before texts were freed of them, or simply in no font of ours. */
const hostile = [
  '\u2610 \u2661 \u260F',
  '\u0E44\u0E17\u0E22 \uD55C \u0378',
  '\uFEFF\uFFFE\uFFFF\u{1FFFE}',
];

function hostileDay(odd: string): Protocol {
  const made = sampleProtocol({ cards: 3, people: 4, photos: 1 });
  const titled = <One extends { title: string }>(one: One): One => ({
    ...one,
    title: `a${odd}b`,
  });
  const round = made.firstRound;
  return {
    ...titled(made),
    guidingQuestion: odd,
    hosts: [odd],
    place: odd,
    cards: made.cards.map(titled),
    firstRound: round && { ...round, cards: round.cards.map(titled) },
    photos: made.photos.map((photo) => ({ ...photo, description: `c ${odd}` })),
  };
}

test.for(hostile)('%j on cards and in all texts spoils neither file', async (odd) => {
  const protocol = hostileDay(odd);
  expect((await pdfPages(await pdfOf(protocol))).join(' ')).toContain('Seite 1 von');
  const { names, xml } = wordParts(await docxOf(protocol));
  for (const name of names.filter((one) => /\.(xml|rels)$/.test(one))) {
    expect(JSON.stringify(xml(name)), name).not.toMatch(/[\uFEFF\p{Noncharacter_Code_Point}]/u);
  }
});

describe('the DOCX', () => {
  test('holds the parts Word asks for, and every link inside leads somewhere', async () => {
    const { names, xml } = wordParts(await dayDocx());
    const types = xml('[Content_Types].xml');
    const defaults = all(types, 'Default').map((one) => one.attributes.Extension);
    const overrides = all(types, 'Override').map((one) => one.attributes.PartName);
    for (const name of names.filter((one) => one !== '[Content_Types].xml')) {
      const known = overrides.includes(`/${name}`) || defaults.includes(name.split('.').at(-1));
      expect(known, name).toBe(true);
      if (/\.(xml|rels)$/.test(name)) expect(() => xml(name)).not.toThrow();
    }
    const links = all(xml('word/_rels/document.xml.rels'), 'Relationship');
    const ids = new Set(links.map((link) => link.attributes.Id));
    for (const link of links) expect(names).toContain(`word/${link.attributes.Target ?? ''}`);
    for (const blip of all(xml('word/document.xml'), 'a:blip')) {
      expect(ids).toContain(blip.attributes['r:embed']);
    }
  });

  test('puts elements in the order of the schema', async () => {
    const { xml } = wordParts(await dayDocx());
    expect(orderProblem(xml('word/document.xml'))).toBe(null);
    expect(orderProblem(xml('word/footer1.xml'))).toBe(null);
  });

  test('has real headings, tables with header rows, alternative texts, language and title', async () => {
    const { xml } = wordParts(await dayDocx());
    const document = xml('word/document.xml');
    const styles = all(document, 'w:pStyle').map((style) => style.attributes['w:val'] ?? '');
    const known = all(xml('word/styles.xml'), 'w:style').map((one) => one.attributes['w:styleId']);
    for (const style of new Set(styles)) expect(known).toContain(style);
    expect(styles.filter((style) => style === 'Heading1').length).toBeGreaterThan(8);
    for (const table of all(document, 'w:tbl')) {
      const [head] = all(table, 'w:tr');
      expect(head && all(head, 'w:tblHeader').length).toBe(1);
    }
    const pictures = all(document, 'wp:docPr').map((one) => one.attributes.descr ?? '');
    expect(pictures.length).toBe(1 + 2 + 3);
    expect(pictures.every((description) => description.length > 5)).toBe(true);
    expect(all(xml('word/styles.xml'), 'w:lang')[0]?.attributes['w:val']).toBe('de-DE');
    expect(textOf(xml('docProps/core.xml'))).toContain('Ergebnisprotokoll: Impulstag Social Media');
    expect(textOf(xml('word/footer1.xml'))).toContain('NUMPAGES');
  });

  test('is read by LibreOffice, where there is one', async ({ skip }) => {
    const run = promisify(execFile);
    const there = await run('soffice', ['--version']).then(
      () => true,
      () => false,
    );
    if (!there) skip('soffice is not installed here');
    const folder = await mkdtemp(join(tmpdir(), 'resonanz-docx-'));
    await writeFile(join(folder, 'day.docx'), await dayDocx());
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const wish = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder];
    await run('soffice', [...wish, join(folder, 'day.docx')]);
    const text = (await pdfPages(await readFile(join(folder, 'day.pdf')))).join(' ');
    expect(text).toContain('Auf Bewertungen antworten');
    expect(text).toContain('Seite 2 von');
  }, 120_000);
});

import Papa from 'papaparse';
import sharp from 'sharp';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { pngOf } from '#platform/print/png.ts';
import { protocolSchema } from './protocol.ts';
import { reportCsv } from './reportCsv.ts';
import { reportDocument } from './reportDocument.ts';
import { documentMarkdown } from '#platform/print/document/documentMarkdown.ts';
import { matrixFile } from './reportPictures.ts';
import { sampleProtocol } from './sample.testkit.ts';

const day = sampleProtocol({ cards: 8, people: 20, photos: 3 });
const font = 'Atkinson Hyperlegible Next';

describe('the table of cards', () => {
  const rowsOf = (text: string) =>
    Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true });

  test('is one row a card, with `;` and a byte order mark for a German Excel', () => {
    const csv = reportCsv(day, 'de');
    expect(csv.startsWith('\uFEFF')).toBe(true);
    const { data, errors, meta } = rowsOf(csv);
    expect(errors).toEqual([]);
    expect(meta.delimiter).toBe(';');
    expect(data).toHaveLength(8);
    expect(data[0]).toMatchObject({ Nummer: '1', Karte: 'Auf Bewertungen antworten' });
    expect(data[0]?.['Nutzen je Person']).toMatch(/^\d(,\d+)?$/);
    expect(rowsOf(reportCsv(day, 'en')).data[0]?.['Benefit per person']).toMatch(/^\d(\.\d+)?$/);
  });

  test('no text of a card becomes a formula or a second row', () => {
    const [card] = day.cards;
    if (!card) throw new Error('there is a card');
    const bad = { ...card, title: '=HYPERLINK("x";"y")', explanation: '+1\n"2";3' };
    const { data } = rowsOf(reportCsv({ ...day, cards: [bad] }, 'de'));
    expect(data).toHaveLength(1);
    expect(data[0]).toMatchObject({ Karte: `'=HYPERLINK("x";"y")`, Erläuterung: `'+1\n"2";3` });
  });
});

describe('the other formats', () => {
  test('JSON keeps its promise', () => {
    const again: unknown = JSON.parse(JSON.stringify(day));
    expect(v.safeParse(protocolSchema, again).success).toBe(true);
    expect(v.safeParse(protocolSchema, { ...day, format: 'resonanz-protocol/2' }).success).toBe(
      false,
    );
  });

  test('Markdown has the chapters, and nobody writes markup into it', () => {
    const report = reportDocument(
      { ...day, title: '# [x](javascript:1) <b>*a*', closingWords: ['1. Auf', '- b'] },
      'de',
    );
    const text = documentMarkdown(report);
    expect(text).toContain('# \\# \\[x\\](javascript:1) &lt;b>\\*a\\*\n');
    const chapters = [...text.matchAll(/^## (.*)$/gm)].map(([, title]) => title);
    expect(chapters).toEqual(report.chapters.map((chapter) => chapter.title));
    expect(text).toContain('| Nr. | Karte |');
    expect(text).toContain('\n1\\. Auf · - b\n');
  });

  test('the matrix is a file of its own, and as PNG set in our font', async () => {
    const svg = matrixFile(day, 1, { language: 'de', font }) ?? '';
    expect(svg).not.toMatch(/style=|<script|var\(/);
    const png = await pngOf(svg);
    const { width, format } = await sharp(png).metadata();
    expect({ width, format }).toEqual({ width: 2080, format: 'png' });
    const other = await pngOf(svg.replace(font, 'No Such Font'));
    expect(Buffer.compare(png, other)).not.toBe(0);
    const second = matrixFile(day, 2, { language: 'de', font });
    expect(second).toContain('zweiten Runde');
    expect(matrixFile({ ...day, firstRound: null }, 1, { language: 'de', font })).toBe(null);
  });

  test('an open round names both hosts and has no measures', () => {
    const round = sampleProtocol({ cards: 4, people: 12, photos: 0, kind: 'open_round' });
    const report = reportDocument(round, 'de');
    expect(report.facts[0]?.text).toBe('Stadt Musterheim und Sparkasse Neudorf');
    expect(report.chapters.map((chapter) => chapter.id)).not.toContain('measures');
  });

  test('while the day runs the report says so', () => {
    const running = reportDocument(
      { ...day, endedAt: null, firstRound: null, secondRound: null },
      'de',
    );
    expect(running.notice).toContain('noch nicht beendet');
    expect(documentMarkdown(running)).toContain('Die Punkte sind noch geheim');
  });
});

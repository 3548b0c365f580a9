import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { printFont } from './fonts.ts';
import { offThread } from './offThread.ts';
import { printPdf, type PdfWork } from './pdf.ts';

const sample = (lines: string[], more: Partial<PdfWork> = {}): PdfWork => ({
  template: 'platform/print/sample.testkit.typ',
  input: { heading: 'Ein Tag', lines },
  title: 'Ein Tag',
  language: 'de',
  madeAt: new Date('2026-11-24T09:00:00Z'),
  ...more,
});

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

test('a PDF is tagged, has its title and language, and is set in our font', async () => {
  const text = textOf(await printPdf(sample(['Größe, „so“'])));
  expect(text.slice(0, 5)).toBe('%PDF-');
  expect(text).toContain('/StructTreeRoot');
  expect(text).toContain('/Lang (de-DE)');
  expect(text).toContain('AtkinsonHyperlegibleNext-Regular');
  expect(text).toContain('pdfuaid:part>1<');
});

test('the same at the same time gives the same bytes', async () => {
  const [one, other] = [await printPdf(sample(['a'])), await printPdf(sample(['a']))];
  expect(Buffer.compare(one, other)).toBe(0);
});

test('what people write never becomes markup', async () => {
  const markup = '#panic("x") *b* $x$ #image("/env.ts") \\ ] } " @a <b>';
  expect(textOf(await printPdf(sample([markup])))).toContain('%PDF-');
});

test('pictograms, other scripts and what no font has do not spoil a report', async () => {
  const odd = ['🚀 ❤️ 👨‍👩‍👧 👍🏽', 'שלום مرحبا 日本', '\u{10FFFD}\u{E000}𒀀'];
  const text = textOf(await printPdf(sample(odd)));
  expect(text).toContain('NotoEmoji');
});

const picture = (text: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="20" font-family="${printFont}, sans-serif"><text x="1" y="15" font-weight="700">${text}</text></svg>`;

// Each of them made Typst search for ever, or give no document, in a page or in a picture.
const hostile = [
  ...['\u2610', '\u2661', '\u2662', '\u2664', '\u260F', '\u261C', '\u0E44\u0E17\u0E22', '\uD55C'],
  ...['\u0378', '\uFEFF', '\uFFFE', '\uFFFF', '\uFDD0', '\u{10FFFF}', '\u{E000}', '\u202E'],
  ...[
    '\u0000',
    '\u0085',
    '\u2028',
    '\uD800',
    'a\u0305\u0336',
    '\u{1F468}\u200D\u{1F469}',
    '\u0416',
  ],
];

test.for(hostile)('%j stands in title, text and picture without harm', async (odd) => {
  const input = {
    heading: `a ${odd} b`,
    lines: [odd, `x${odd}y`],
    pictures: [{ name: 'a.svg', alt: `c ${odd}` }],
  };
  const pictures = { 'a.svg': Buffer.from(picture(`d ${odd.replaceAll(/\p{Cc}/gu, '')} e`)) };
  const bytes = await printPdf(sample([], { input, pictures, title: `t ${odd}` }), 15_000);
  expect(textOf(bytes)).toContain('%PDF-');
});

test('all of them at once as well', async () => {
  const input = { heading: hostile.join(' '), lines: hostile };
  expect(textOf(await printPdf(sample([], { input }), 15_000))).toContain('%PDF-');
});

test('a picture without an alternative text is refused', async () => {
  const input = { heading: 'x', lines: [], pictures: [{ name: 'a.svg', alt: null }] };
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>';
  const pictures = { 'a.svg': Buffer.from(svg) };
  await expect(printPdf(sample([], { input, pictures }))).rejects.toThrow(/alt/);
});

test('requests go on while a report is made', async () => {
  let turns = 0;
  const done = new AbortController();
  const turn = () => {
    turns += 1;
    if (!done.signal.aborted) setImmediate(turn);
  };
  const made = printPdf(sample(Array.from({ length: 3000 }, (_, line) => `Zeile ${line}`)));
  setImmediate(turn);
  await made;
  done.abort();
  // Made on this thread, nothing at all would have had its turn.
  expect(turns).toBeGreaterThan(100);
});

test('a process that hangs or crashes is replaced', async () => {
  const work = { task: 'platform/print/badTask.testkit.ts' };
  await expect(offThread({ ...work, input: 'hang' }, 300)).rejects.toThrow('longer than 300 ms');
  await expect(offThread({ ...work, input: 'crash' })).rejects.toThrow('ended before it answered');
  await expect(offThread({ ...work, input: 'throw' })).rejects.toThrow('as asked');
  expect(textOf(await printPdf(sample(['after'])))).toContain('%PDF-');
});

test('what never returns is killed at its limit, and the next ones are printed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'resonanz-spin-'));
  const spin = (name: string) =>
    offThread({ task: 'platform/print/badTask.testkit.ts', input: join(folder, name) }, 6_000);
  const both = await Promise.allSettled([spin('one'), spin('other')]);
  expect(both.map((one) => one.status)).toEqual(['rejected', 'rejected']);
  for (const name of ['one', 'other']) {
    const pid = Number(await readFile(join(folder, name), 'utf8'));
    await vi.waitFor(() => {
      expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    });
  }
  expect(textOf(await printPdf(sample(['after'])))).toContain('%PDF-');
});

test('a task is told no secrets of the server', async () => {
  process.env.RESONANZ_TEST_SECRET = 'geheim';
  const bytes = await offThread({ task: 'platform/print/badTask.testkit.ts', input: 'env' });
  expect(textOf(bytes)).not.toContain('geheim');
});

test('a template that asks for a font that is not there fails', async () => {
  const template = 'platform/print/otherFont.testkit.typ';
  await expect(printPdf(sample([], { template }))).rejects.toThrow('unknown font family');
});

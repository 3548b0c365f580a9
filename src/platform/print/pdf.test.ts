import { monitorEventLoopDelay } from 'node:perf_hooks';
import { expect, test } from 'vitest';
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

test('a picture without an alternative text is refused', async () => {
  const input = { heading: 'x', lines: [], pictures: [{ name: 'a.svg', alt: null }] };
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>';
  const pictures = { 'a.svg': Buffer.from(svg) };
  await expect(printPdf(sample([], { input, pictures }))).rejects.toThrow(/alt/);
});

test('requests go on while a report is made', async () => {
  await printPdf(sample(['warm']));
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  await printPdf(sample(Array.from({ length: 3000 }, (_, line) => `Zeile ${line}`)));
  delay.disable();
  expect(delay.max / 1e6).toBeLessThan(150);
});

test('a thread that hangs or crashes is replaced', async () => {
  const work = { task: 'platform/print/badTask.testkit.ts' };
  await expect(offThread({ ...work, input: 'hang' }, 300)).rejects.toThrow('longer than 300 ms');
  await expect(offThread({ ...work, input: 'crash' })).rejects.toThrow('ended before it answered');
  await expect(offThread({ ...work, input: 'throw' })).rejects.toThrow('as asked');
  expect(textOf(await printPdf(sample(['after'])))).toContain('%PDF-');
});

test('a template that asks for a font that is not there fails', async () => {
  const template = 'platform/print/otherFont.testkit.typ';
  await expect(printPdf(sample([], { template }))).rejects.toThrow('unknown font family');
});

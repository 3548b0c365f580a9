import { expect, test } from '#tests/cast.ts';
import { pool } from '#platform/db/database.ts';
import { documentMarkdown } from '#platform/print/document/documentMarkdown.ts';
import { openIn } from '../../sheet/sheet.ts';
import { dutyDocumentFor } from './dutyDocuments.ts';
import { saveSheet, sheetFor } from './sheets.ts';

const at = new Date('2026-11-22T10:00:00Z');
const input = {
  purpose: 'Wir hören zu, um zu antworten.',
  legalBasis: 'public_task',
  legalSource: 'Niedersachsen: § 3 NDSG',
  balancing: '',
  retentionDays: 90,
} as const;

test('a municipality calls on its task, and its law is a gap until it is filled', async ({
  cast,
}) => {
  const begun = await sheetFor(cast.eva, at);
  expect(begun).toMatchObject({ legalBasis: 'public_task', retentionDays: 180, revision: 1 });
  expect(openIn(begun)).toBe('legalSource');
  expect(await saveSheet(cast.bernd, 1, input, at)).toEqual({ ok: true, value: null });
  const saved = await sheetFor(cast.eva, at);
  expect(saved).toMatchObject({ ...input, revision: 2 });
  expect(openIn(saved)).toBeNull();
});

test('a company weighs its interest', async ({ cast }) => {
  await pool().query(`update auth.organisation set kind = 'company'`);
  const begun = await sheetFor(cast.bernd, at);
  expect(begun.legalBasis).toBe('legitimate_interest');
  expect(openIn(begun)).toBe('balancing');
});

test('what somebody else changed meanwhile is not overwritten', async ({ cast }) => {
  await sheetFor(cast.bernd, at);
  await saveSheet(cast.bernd, 1, input, at);
  const late = await saveSheet(cast.anna, 1, { ...input, purpose: 'Anders' }, at);
  expect(late).toEqual({ ok: false, reason: 'changedMeanwhile' });
  for (const scope of [cast.carla, cast.dieter, cast.eva]) {
    expect(await saveSheet(scope, 2, input, at)).toEqual({ ok: false, reason: 'notAllowed' });
  }
});

test.for(['works-council', 'processing-record'] as const)(
  'the document %s says what is kept, how long, and what is never done',
  async (kind, { cast }) => {
    await sheetFor(cast.bernd, at);
    const open = documentMarkdown(await dutyDocumentFor(cast.bernd, kind, 'de', at));
    expect(open).toContain('OFFEN');
    expect(open).toContain('180');
    await saveSheet(cast.bernd, 1, input, at);
    const filled = documentMarkdown(await dutyDocumentFor(cast.bernd, kind, 'de', at));
    expect(filled).toContain('§ 3 NDSG');
    expect(filled).not.toContain('OFFEN');
    expect(filled).toMatch(/Rangliste/);
    expect(await dutyDocumentFor(cast.eva, kind, 'en', at)).toMatchObject({ language: 'en' });
  },
);

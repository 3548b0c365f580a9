import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { pool } from '#platform/db/database.ts';
import type { Id } from '#platform/base/ids.ts';
import { expect, test } from '#tests/cast.ts';
import { addByHand, addScreenshot, knownByHand } from './addByHand.ts';
import { mentionPicture } from './mentionPicture.ts';

process.env.RESONANZ_DATA = mkdtempSync(join(tmpdir(), 'resonanz-by-hand-'));
const now = new Date('2026-11-22T10:00:00Z');
const said = {
  network: 'telephone',
  site: '',
  community: '',
  text: 'Der Schalter war wieder zu.',
  link: '',
  day: '2026-11-20',
  stars: null,
  author: 'Kim Sommer',
} as const;

const stored = async () =>
  (
    await pool().query<{
      id: Id<'mention'>;
      author_name: string | null;
      author_ref: string | null;
    }>('select id, author_name, author_ref from explore.mention order by author_ref nulls first')
  ).rows;

test('every member adds by hand; the same again is told and not doubled', async ({ cast }) => {
  expect(await addByHand(cast.eva, [said], now)).toMatchObject({ value: { added: 1, known: 0 } });
  const both = [said, { ...said, text: 'Heute war er offen.' }];
  expect(await knownByHand(cast.eva, both, now)).toEqual([true, false]);
  expect(await addByHand(cast.bernd, both, now)).toMatchObject({ value: { added: 1, known: 1 } });
  expect(await stored()).toHaveLength(2);
});

test('"vor 2 Wochen" pasted a day later is still the same', async ({ cast }) => {
  const about = { ...said, isAbout: true };
  await addByHand(cast.eva, [about], now);
  const later = await addByHand(cast.eva, [{ ...about, day: '2026-11-21' }], now);
  expect(later).toMatchObject({ value: { added: 0, known: 1 } });
});

test('a name is kept only where what is said is public', async ({ cast }) => {
  await addByHand(cast.eva, [said], now);
  expect(await stored()).toMatchObject([{ author_name: null, author_ref: null }]);
  await addByHand(cast.eva, [{ ...said, network: 'google_reviews', text: 'Offen.' }], now);
  expect((await stored())[1]?.author_ref).not.toBe(null);
});

test('a screenshot is seen by who may read mentions, and by nobody else', async ({ cast }) => {
  const path = join(process.env.RESONANZ_DATA ?? '', 'sent');
  const drawn = sharp({ create: { width: 90, height: 60, channels: 3, background: '#7090b0' } });
  writeFileSync(path, await drawn.png().toBuffer());
  const { text: _text, author: _author, stars: _stars, ...rest } = said;
  const input = {
    ...rest,
    network: 'facebook',
    text: '',
    alt: 'Ein Beitrag über den Schalter',
  } as const;
  expect(await addScreenshot(cast.eva, { path, input }, now)).toMatchObject({ ok: true });
  const [mention] = await stored();
  const id = mention?.id;
  if (!id) throw new Error('it was stored');
  expect(await mentionPicture(cast.dieter, id)).toMatchObject({
    width: 90,
    mediaType: 'image/jpeg',
  });
  expect(await mentionPicture(cast.eva, id)).toBe(null);
  expect(await mentionPicture(cast.fremd, id)).toBe(null);
  await pool().query('delete from explore.mention');
  const { rows } = await pool().query('select from platform.file');
  expect(rows).toHaveLength(0);
});

test('what is no picture is refused, and nothing is added', async ({ cast }) => {
  const path = join(process.env.RESONANZ_DATA ?? '', 'other');
  writeFileSync(path, 'no picture');
  const { text: _text, author: _author, stars: _stars, ...rest } = said;
  const input = { ...rest, text: '', alt: 'Nichts' };
  expect(await addScreenshot(cast.eva, { path, input }, now)).toEqual({
    ok: false,
    reason: 'notAPicture',
  });
  expect(await stored()).toHaveLength(0);
});

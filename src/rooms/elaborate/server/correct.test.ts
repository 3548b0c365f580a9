import { mkdtempSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test, type Member } from '#tests/cast.ts';
import { addDays } from '#platform/base/clock.ts';
import { newId } from '#platform/base/ids.ts';
import type { Correction } from '../report/correctionInput.ts';
import { reportDocument } from '../report/reportDocument.ts';
import { correctReport } from './correct.ts';
import { correctionListFor } from './correctionList.ts';
import { addPhoto, changePhoto } from './photos.ts';
import { protocolOf } from './report.ts';
import { morning, openRoom, type Room } from './room.testkit.ts';

process.env.RESONANZ_DATA = mkdtempSync(join(tmpdir(), 'resonanz-correct-'));

const afterwards = addDays(morning, 2);

async function endedDay(by: Member) {
  const room = await openRoom(by);
  const phone = await room.join();
  const card = await room.card('Antwroten');
  await room.enter('benefit');
  await phone.send({ kind: 'placeDot', cardId: card, colour: 'benefit' });
  await room.enter('effort');
  await room.enter('matrix');
  await room.desk({ kind: 'reveal', revealed: 'benefit' });
  await room.desk({ kind: 'reveal', revealed: 'both' });
  await room.desk({ kind: 'makeMeasure', cardId: card, what: 'Antworten', ...noWords });
  const photo = await photoIn(room);
  await room.desk({ kind: 'close' });
  const correct = (correction: Partial<Correction>, now = afterwards) =>
    correctReport(by, room.key.workshopId, { ...nothing, ...correction }, now);
  return { room, card, photo, correct, read: () => protocolOf(room.key, afterwards) };
}

const noWords = { firstStep: '', dueOn: null };
const nothing: Correction = { part: 'title', subjectId: null, field: 'title', value: '' };

async function photoIn(room: Room) {
  const path = join(await mkdtemp(join(tmpdir(), 'resonanz-photo-')), 'sent');
  const drawn = sharp({ create: { width: 60, height: 40, channels: 3, background: '#446688' } });
  await writeFile(path, await drawn.jpeg().toBuffer());
  const photoId = newId<'photo'>();
  const actor = { ...room.actor, moderates: true };
  await addPhoto(actor, { photoId, path }, morning);
  const described = { description: 'Vor der Wand', rights: 'portrait', pinboard: false } as const;
  await changePhoto(actor, photoId, described, morning);
  return photoId;
}

test('a corrected card is so everywhere, in the matrix too, and the report says it', async ({
  cast,
}) => {
  const { card, correct, read } = await endedDay(cast.bernd);
  const done = await correct({ part: 'card_title', subjectId: card, value: 'Antworten' });
  expect(done).toEqual({ ok: true, value: { changed: true } });
  const protocol = await read();
  expect(protocol.cards[0]?.title).toBe('Antworten');
  expect(protocol.firstRound?.cards[0]?.title).toBe('Antworten');
  const chapter = reportDocument(protocol, 'de').chapters.at(-1);
  expect(chapter?.blocks).toEqual([
    {
      kind: 'list',
      items: ['Berichtigt am 26. November 2026: Titel der Karte 1: Antworten'],
    },
  ]);
  expect(JSON.stringify(protocol)).not.toContain('Antwroten');
});

test('what it was before is written down for those who may correct', async ({ cast }) => {
  const { room, card, correct } = await endedDay(cast.bernd);
  await correct({ part: 'card_title', subjectId: card, value: 'Antworten' });
  await correct({ part: 'place', value: 'Rathaus' }, addDays(morning, 3));
  const list = await correctionListFor(cast.anna, room.key.workshopId);
  expect(list?.log).toMatchObject([
    { part: 'card_title', before: 'Antwroten', after: 'Antworten', at: afterwards },
    { part: 'place', before: '', after: 'Rathaus' },
  ]);
});

test('measure, facilitator and guiding question can be corrected', async ({ cast }) => {
  const { room, correct, read } = await endedDay(cast.bernd);
  const list = await correctionListFor(cast.bernd, room.key.workshopId);
  const measure = list?.texts.find((text) => text.part === 'measure');
  const wishes: Partial<Correction>[] = [
    { part: 'measure', subjectId: measure?.subjectId ?? '', field: 'what', value: 'Binnen zwei' },
    { part: 'measure', subjectId: measure?.subjectId ?? '', field: 'firstStep', value: 'Zugang' },
    { part: 'facilitator', value: 'Carla' },
    { part: 'guiding_question', value: 'Womit?' },
  ];
  for (const wish of wishes) expect((await correct(wish)).ok).toBe(true);
  expect(await read()).toMatchObject({
    measures: [{ what: 'Binnen zwei', firstStep: 'Zugang' }],
    facilitator: 'Carla',
    guidingQuestion: 'Womit?',
  });
});

test('a name typed by one correction and taken out by the next is nowhere to be read', async ({
  cast,
}) => {
  const { room, card, correct, read } = await endedDay(cast.bernd);
  const list = await correctionListFor(cast.bernd, room.key.workshopId);
  const subjectId = list?.texts.find((text) => text.part === 'measure')?.subjectId ?? '';
  const measure = { part: 'measure', subjectId } as const;
  for (const value of ['Nadja Geheim fragen', 'Jemanden fragen']) {
    await correct({ part: 'card_title', subjectId: card, value });
    await correct({ part: 'place', value });
    await correct({ ...measure, field: 'what', value });
    await correct({ ...measure, field: 'firstStep', value: `${value}, bald` });
  }
  const protocol = await read();
  expect(JSON.stringify(protocol)).not.toContain('Geheim');
  // All at one moment here: in no order.
  const told = protocol.corrections.map(({ part, after }) => [part, after]).sort();
  expect(told).toEqual([
    ['card_title', 'Jemanden fragen'],
    ['measure', 'Jemanden fragen'],
    ['measure', 'Jemanden fragen, bald'],
    ['place', 'Jemanden fragen'],
  ]);
});

test('before the end the desk changes things, after 14 days nobody', async ({ cast }) => {
  const room = await openRoom(cast.bernd);
  const { workshopId } = room.key;
  const wish: Correction = { ...nothing, value: 'Neu' };
  expect(await correctReport(cast.bernd, workshopId, wish, morning)).toMatchObject({
    reason: 'notEnded',
  });
  const { correct } = await endedDay(cast.bernd);
  expect(await correct({ value: 'Neu' }, addDays(morning, 14))).toMatchObject({ ok: true });
  expect(await correct({ value: 'Neuer' }, addDays(morning, 14.001))).toEqual({
    ok: false,
    reason: 'readOnlyNow',
  });
});

test('a consent is withdrawn at any time, and nothing of the photo stays to be read', async ({
  cast,
}) => {
  const { photo, correct, read } = await endedDay(cast.bernd);
  await correct({ part: 'photo_description', subjectId: photo, value: 'Frau Roth' });
  const monthsLater = addDays(morning, 200);
  const back = { part: 'photo_rights', subjectId: photo, value: 'assembly' } as const;
  expect(await correct(back, monthsLater)).toMatchObject({ reason: 'readOnlyNow' });
  const out = { part: 'photo_rights', subjectId: photo, value: 'hidden' } as const;
  expect(await correct(out, monthsLater)).toMatchObject({ ok: true });
  const protocol = await read();
  expect(protocol.photos).toEqual([]);
  expect(JSON.stringify(protocol)).not.toMatch(new RegExp(`Frau Roth|${photo}`));
  expect(protocol.corrections).toMatchObject([{ part: 'photo_rights', after: 'hidden' }]);
});

test('what is empty, too long, the same or not there is not written down', async ({ cast }) => {
  const { card, correct, read } = await endedDay(cast.bernd);
  const title = { part: 'card_title', subjectId: card } as const;
  expect(await correct({ ...title, value: '' })).toMatchObject({ reason: 'missing' });
  expect(await correct({ ...title, value: 'x'.repeat(61) })).toMatchObject({ reason: 'tooLong' });
  expect(await correct({ ...title, value: 'Antwroten' })).toEqual({
    ok: true,
    value: { changed: false },
  });
  const other = { ...title, subjectId: newId<'card'>() };
  expect(await correct({ ...other, value: 'x' })).toMatchObject({ reason: 'partGone' });
  const impulse = { part: 'impulse', field: 'speaker', value: 'Eva' } as const;
  expect(await correct(impulse)).toMatchObject({ reason: 'partGone' });
  expect((await read()).corrections).toEqual([]);
});

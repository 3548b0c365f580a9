import { mkdtempSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import * as v from 'valibot';
import { expect, test, type Member } from '#tests/cast.ts';
import { pdfPages } from '#tests/pdf.ts';
import { addDays } from '#platform/base/clock.ts';
import { newId } from '#platform/base/ids.ts';
import { protocolSchema } from '../report/protocol.ts';
import { boardState } from './boardState.ts';
import { correctionListFor } from './correctionList.ts';
import { correctReport } from './correct.ts';
import { madeReport } from './madeReports.ts';
import { addPhoto, changePhoto } from './photos.ts';
import { protocolOf } from './report.ts';
import { shownPhoto } from './reportFiles.ts';
import { allowReport, withdrawReport, workshopOfReport } from './reportLink.ts';
import { morning, openRoom, type Room } from './room.testkit.ts';

process.env.RESONANZ_DATA = mkdtempSync(join(tmpdir(), 'resonanz-report-'));

/** A day until after the matrix: two people, two cards, a parked question, two photos. */
async function heldDay(by: Member) {
  const room = await openRoom(by);
  const phones = [await room.join('Iris Geheim'), await room.join('Jan')];
  const [one, two] = [await room.card('Antworten'), await room.card('Zuhören')];
  await room.enter('benefit');
  for (const phone of phones) {
    await phone.send({ kind: 'placeDot', cardId: one, colour: 'benefit' });
  }
  await room.enter('effort');
  await phones[0]?.send({ kind: 'placeDot', cardId: two, colour: 'effort' });
  await room.enter('matrix');
  await room.desk({ kind: 'reveal', revealed: 'benefit' });
  await room.desk({ kind: 'reveal', revealed: 'both' });
  await room.enter('measures');
  const measure = { firstStep: 'Zugang holen', dueOn: '2026-12-01' };
  await room.desk({ kind: 'makeMeasure', cardId: one, what: 'Binnen zwei Tagen', ...measure });
  const photos = [await photoIn(room), await photoIn(room)];
  const [shown, hidden] = photos;
  if (!shown || !hidden) throw new Error('two photos were added');
  await changePhoto({ ...room.actor, moderates: true }, shown, described, morning);
  return { room, one, two, shown, hidden };
}

const described = { description: 'Vor der Wand', rights: 'assembly', pinboard: false } as const;

async function photoIn(room: Room) {
  const path = join(await mkdtemp(join(tmpdir(), 'resonanz-photo-')), 'sent');
  const drawn = sharp({ create: { width: 60, height: 40, channels: 3, background: '#446688' } });
  await writeFile(path, await drawn.jpeg().toBuffer());
  const photoId = newId<'photo'>();
  const added = await addPhoto({ ...room.actor, moderates: true }, { photoId, path }, morning);
  if (!added.ok) throw new Error(added.reason);
  return photoId;
}

const later = (days: number) => addDays(morning, days);

test('the report makes itself while the day runs, and says so', async ({ cast }) => {
  const room = await openRoom(cast.bernd);
  const empty = await protocolOf(room.key, morning);
  expect(empty).toMatchObject({ endedAt: null, cards: [], firstRound: null, receipts: [] });
  await room.card('Antworten');
  await room.enter('group');
  expect((await protocolOf(room.key, morning)).cards).toHaveLength(1);
});

test('it holds the day, and fits its own description', async ({ cast }) => {
  const { room, shown } = await heldDay(cast.bernd);
  await room.desk({ kind: 'close' });
  const protocol = await protocolOf(room.key, morning);
  expect(v.safeParse(protocolSchema, protocol).issues).toBe(undefined);
  expect(protocol).toMatchObject({
    day: '2026-11-24',
    people: { joined: 2, onPaper: 0 },
    measures: [{ card: 1, what: 'Binnen zwei Tagen', taken: false, owner: null }],
    photos: [{ id: shown, description: 'Vor der Wand', rights: 'assembly' }],
    keeps: { months: 12, textsUntil: '2027-11-25' },
  });
  expect(protocol.receipts).toHaveLength(2);
});

test('nothing in it tells who placed a dot or wrote a card', async ({ cast }) => {
  const { room } = await heldDay(cast.bernd);
  const text = JSON.stringify(await protocolOf(room.key, morning));
  for (const secret of ['Geheim', 'participant', 'author', 'ballots":', 'guest']) {
    expect(text).not.toContain(secret);
  }
});

test('dots that are not revealed are not in it', async ({ cast }) => {
  const room = await openRoom(cast.bernd);
  const phone = await room.join();
  const card = await room.card('Antworten');
  await room.enter('benefit');
  await phone.send({ kind: 'placeDot', cardId: card, colour: 'benefit' });
  const { firstRound, receipts } = await protocolOf(room.key, morning);
  expect({ firstRound, receipts }).toEqual({ firstRound: null, receipts: [] });
});

test('a photo nobody may show is nowhere, in no file and at no address', async ({ cast }) => {
  const { room, shown, hidden } = await heldDay(cast.bernd);
  expect(JSON.stringify(await protocolOf(room.key, morning))).not.toContain(hidden);
  expect(await shownPhoto(room.key, hidden)).toBe(null);
  expect((await shownPhoto(room.key, shown))?.mediaType).toBe('image/jpeg');
});

test('with the end of the day there is a link for 90 days', async ({ cast }) => {
  const { room } = await heldDay(cast.bernd);
  expect((await room.board()).board.workshop.reportPath).toBe(null);
  await room.desk({ kind: 'close' });
  const { reportPath, reportUntil } = (await room.board()).board.workshop;
  expect(reportUntil).toBe(later(90).toISOString());
  expect(await workshopOfReport(reportPath?.split('/').at(-1) ?? '')).toEqual(room.key);
});

test('the link is made longer at the same address, and withdrawn for good', async ({ cast }) => {
  const { room } = await heldDay(cast.bernd);
  await room.desk({ kind: 'close' });
  const { workshopId } = room.key;
  const pathNow = async () => (await boardState(room.key, morning)).board.workshop.reportPath;
  const path = await pathNow();
  expect((await allowReport(cast.bernd, workshopId, { days: 365, now: morning })).ok).toBe(true);
  expect(await pathNow()).toBe(path);
  expect((await withdrawReport(cast.anna, workshopId, morning)).ok).toBe(true);
  expect(await workshopOfReport(path?.split('/').at(-1) ?? '')).toBe(null);
  await allowReport(cast.bernd, workshopId, { days: 30, now: morning });
  expect(await pathNow()).not.toBe(path);
});

test('a withdrawn link comes back by no second end, only when somebody asks for it', async ({
  cast,
}) => {
  const { room } = await heldDay(cast.bernd);
  const again = async () => {
    await room.desk({ kind: 'reopen' });
    await room.desk({ kind: 'close' });
    return (await boardState(room.key, morning)).board.workshop.reportPath;
  };
  const path = await again();
  await withdrawReport(cast.bernd, room.key.workshopId, morning);
  expect(await again()).toBe(null);
  await allowReport(cast.bernd, room.key.workshopId, { days: 30, now: morning });
  const asked = await again();
  expect(asked).toMatch(/^\/r\//);
  expect(asked).not.toBe(path);
});

test('a link that has run out is valid again, at its address, after a second end', async ({
  cast,
}) => {
  const { room } = await heldDay(cast.bernd);
  await room.desk({ kind: 'close' });
  await allowReport(cast.bernd, room.key.workshopId, { days: 1, now: morning });
  const { reportPath: path } = (await room.board()).board.workshop;
  await room.desk({ kind: 'reopen' }, later(3));
  await room.desk({ kind: 'close' }, later(3));
  const { board } = await boardState(room.key, later(3));
  expect(board.workshop).toMatchObject({
    reportPath: path,
    reportUntil: later(93).toISOString(),
  });
  expect(await workshopOfReport(path?.split('/').at(-1) ?? '')).toEqual(room.key);
});

test('a link that has run out leads nowhere', async ({ cast }) => {
  const { room } = await heldDay(cast.bernd);
  const longAgo = addDays(morning, -400);
  await allowReport(cast.bernd, room.key.workshopId, { days: 30, now: longAgo });
  const { reportPath } = (await boardState(room.key, morning)).board.workshop;
  expect(await workshopOfReport(reportPath?.split('/').at(-1) ?? '')).toBe(null);
});

test('who does not moderate it changes neither link nor text', async ({ cast }) => {
  const { room } = await heldDay(cast.bernd);
  await room.desk({ kind: 'close' });
  const { workshopId } = room.key;
  const wish = { days: 90, now: morning };
  const title = { part: 'title', subjectId: null, field: 'title', value: 'Neu' } as const;
  for (const member of [cast.eva, cast.dieter]) {
    expect(await allowReport(member, workshopId, wish)).toMatchObject({ reason: 'notAllowed' });
    expect(await withdrawReport(member, workshopId, morning)).toMatchObject({
      reason: 'notAllowed',
    });
    expect(await correctReport(member, workshopId, title, morning)).toMatchObject({
      reason: 'notAllowed',
    });
    expect(await correctionListFor(member, workshopId)).toBe(null);
  }
  expect(await correctReport(cast.fremd, workshopId, title, morning)).toMatchObject({
    reason: 'workshopGone',
  });
});

test('whoever asks for the same file twice gets the one that was made', async ({ cast }) => {
  const { room } = await heldDay(cast.bernd);
  await room.desk({ kind: 'close' });
  const ask = async () => madeReport(room.key, await protocolOf(room.key, morning), 'pdf', 'de');
  const [one, two] = await Promise.all([ask(), ask()]);
  if (!one.ok || !two.ok) throw new Error('both were made');
  expect(one.value).toBe(two.value);
  const pages = await pdfPages(Buffer.from(one.value));
  expect(pages.join(' ')).toContain('Binnen zwei Tagen');
  const protocol = await protocolOf(room.key, morning);
  expect(await madeReport(room.key, protocol, 'second-round.png', 'de')).toMatchObject({
    reason: 'notThere',
  });
});

import { assert } from '#platform/base/assert.ts';
import { pdfPages } from '#tests/pdf.ts';
import { expect, test } from '#tests/cast.ts';
import jsQR from 'jsqr';
import sharp from 'sharp';
import { printKitWishIn } from '../prepare/printKitWish.ts';
import { qrPicture, wifiText } from '../prepare/qrPicture.ts';
import { printKit } from './printKit.ts';
import { morning, openRoom, type Room } from './room.testkit.ts';

const joinAddress = 'http://192.168.1.5:3000/w/ABC234';

async function pagesOf(room: Room, search: string): Promise<string[]> {
  const { headCount } = (await room.board()).board.workshop;
  const wish = printKitWishIn(new URLSearchParams(search), headCount);
  const pdf = await printKit(room.key, { wish, joinAddress, language: 'de' }, morning);
  assert(pdf, 'the workshop is there');
  return pdfPages(pdf);
}

const numbersIn = (pages: readonly string[]): number[] =>
  pages.flatMap((page) => [...page.matchAll(/Nr\. (\d+)(?!\d)/g)].map(([, n]) => Number(n)));

const place = {
  kind: 'changePlace',
  place: 'Rathaus',
  startsAt: '2026-12-03T08:00:00.000Z',
  wifiName: 'Saal;"2"',
  wifiPassword: 'a:b,c\\d;e',
  facilitator: 'Carla Coach',
  secondHost: null,
} as const;

test('twenty ballots are two a page, each number once', async ({ cast }) => {
  const room = await openRoom(cast.carla);
  const pages = await pagesOf(room, 'part=ballots&ballots=20');
  expect(pages).toHaveLength(10);
  expect(numbersIn(pages)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
  expect(pages[0]).toContain('Wo fangen wir an?');
  expect(pages[0]).toContain('Nutzen: 5 Punkte');
});

test('further ballots go on with their numbers', async ({ cast }) => {
  const pages = await pagesOf(await openRoom(cast.carla), 'part=ballots&ballots=3&firstBallot=21');
  expect(numbersIn(pages)).toEqual([21, 22, 23]);
});

test('once there are cards, a ballot names them', async ({ cast }) => {
  const room = await openRoom(cast.carla);
  await room.card('Auf Bewertungen antworten');
  await room.enter('benefit');
  const pages = await pagesOf(room, 'part=ballots&ballots=2');
  expect(pages).toHaveLength(2);
  for (const page of pages) expect(page).toContain('Auf Bewertungen antworten');
});

test('everything together: tents, ballots, spare cards and the agenda with its times', async ({
  cast,
}) => {
  const room = await openRoom(cast.carla);
  await room.desk(place);
  const pages = await pagesOf(room, 'tents=2&ballots=4&cards=6');
  expect(pages).toHaveLength(2 + 2 + 1 + 1);
  expect(pages[0]).toContain(room.code);
  expect(pages[0]).toContain('192.168.1.5:3000/w/ABC234');
  expect(pages[0]).toContain('Passwort: a:b,c\\d;e');
  // Nine in Berlin; the whole day has five minutes to arrive.
  for (const said of ['09:00', '09:05', 'Ankommen', 'Rathaus', 'Carla Coach', '90 Minuten'])
    expect(pages.at(-1)).toContain(said);
});

test('many dots and many cards find their place', async ({ cast }) => {
  const room = await openRoom(cast.carla);
  for (let n = 1; n <= 60; n += 1) await room.card(`Karte mit einem recht langen Titel, die ${n}.`);
  await room.enter('benefit');
  const pages = await pagesOf(room, 'part=ballots&ballots=1');
  expect(pages).toHaveLength(1);
  expect(pages[0]).toContain('die 60.');
});

test('the QR codes are read as what they stand for', async () => {
  expect(await readFrom(qrPicture(joinAddress))).toBe(joinAddress);
  const wifi = wifiText(place.wifiName, place.wifiPassword);
  expect(wifi).toBe('WIFI:T:WPA;S:Saal\\;\\"2\\";P:a\\:b\\,c\\\\d\\;e;;');
  expect(await readFrom(qrPicture(wifi))).toBe(wifi);
  expect(wifiText('Gast', null)).toBe('WIFI:T:nopass;S:Gast;;');
});

async function readFrom(svg: string): Promise<string | undefined> {
  const picture = sharp(Buffer.from(svg), { density: 600 }).resize(600, 600, { kernel: 'nearest' });
  const { data, info } = await picture.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

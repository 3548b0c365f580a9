import { setTimeout as pause } from 'node:timers/promises';
import sharp from 'sharp';
import { createGuest, guestCookie } from '#platform/auth/guests.ts';
import { now } from '#platform/base/clock.ts';
import { newId, type OrganisationId } from '#platform/base/ids.ts';
import { acceptHelping, helpingLink } from '#rooms/elaborate/door.server.ts';
import type { WorkshopKey } from '#rooms/elaborate/door.ts';
import type { Desk } from './workshopDesk.ts';
import type { Server } from './workshopServer.ts';

// What a phone's camera makes of a room: 12 megapixels in 8 MB.
const wanted = { width: 4_032, height: 3_024, bytes: 8_000_000 };

/** Different photos as a camera writes them, turned by EXIF and with a place in them. */
export async function cameraPhotos(count: number): Promise<Blob[]> {
  const photos: Blob[] = [];
  for (let number = 0; number < count; number += 1) photos.push(await cameraPhoto(number));
  return photos;
}

async function cameraPhoto(number: number): Promise<Blob> {
  const { width, height } = wanted;
  const noise = { type: 'gaussian', mean: 110 + 5 * number, sigma: 30 } as const;
  const pixels = await sharp({ create: { width, height, channels: 3, background: '#888', noise } })
    .raw()
    .toBuffer();
  const made = (quality: number) =>
    sharp(pixels, { raw: { width, height, channels: 3 } })
      .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 31/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg({ quality })
      .toBuffer();
  let [lowest, highest] = [10, 100];
  let best = await made(55);
  while (highest - lowest > 2) {
    const quality = Math.round((lowest + highest) / 2);
    best = await made(quality);
    if (best.length > wanted.bytes) highest = quality;
    else lowest = quality;
  }
  return new Blob([new Uint8Array(best)], { type: 'image/jpeg' });
}

type Load = { server: Server; desk: Desk; phones: number; photos: readonly Blob[] };

/** @returns how long each photo took until it was kept, and others' requests meanwhile, in ms. */
export async function sendAtOnce({ server, desk, phones, photos }: Load) {
  const link = await linkOf(desk);
  const cookies = await Promise.all(Array.from({ length: phones }, () => helperCookie(link)));
  const done = new AbortController();
  const others = askMeanwhile(server.origin, done.signal);
  const began = performance.now();
  const sending = cookies.flatMap((cookie) =>
    photos.map(async (photo) => {
      await send(`${server.origin}/w/${desk.code}/desk/photos`, cookie, photo);
      return performance.now() - began;
    }),
  );
  const results = await Promise.allSettled(sending);
  done.abort();
  for (const result of results) {
    if (result.status === 'rejected') console.error(String(result.reason));
  }
  const photoMs = results.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  return { photoMs, othersMs: await others };
}

async function send(page: string, cookie: string, photo: Blob): Promise<void> {
  const body = new FormData();
  body.set('photoId', newId<'photo'>());
  body.set('photo', photo, 'photo.jpg');
  const { origin } = new URL(page);
  const headers = { origin, cookie, accept: 'application/json', 'x-sveltekit-action': 'true' };
  const answer = await fetch(`${page}?/add`, { method: 'POST', body, headers });
  const text = await answer.text();
  if (!text.includes('"type":"success"'))
    throw new Error(`a photo was refused: ${text.slice(0, 200)}`);
}

async function helperCookie(link: string): Promise<string> {
  const { guest, token } = await createGuest('de');
  await acceptHelping(link, { guest }, now());
  return `${guestCookie}=${token}`;
}

type Place = { organisation_id: OrganisationId; id: WorkshopKey['workshopId']; created_by: string };

async function linkOf(desk: Desk): Promise<string> {
  const [row] = await desk.rows<Place>(
    'select organisation_id, id, created_by from elaborate.workshop where id = $1',
  );
  if (!row) throw new Error('the workshop is there');
  const key = { organisationId: row.organisation_id, workshopId: row.id };
  return helpingLink({ key, id: row.created_by }, now());
}

/** What a guest's page needs while others send photos. */
async function askMeanwhile(origin: string, signal: AbortSignal): Promise<number[]> {
  const times: number[] = [];
  while (!signal.aborted) {
    const began = performance.now();
    await fetch(`${origin}/w`).then((answer) => answer.text());
    times.push(performance.now() - began);
    await pause(100);
  }
  return times;
}

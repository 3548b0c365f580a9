import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { now } from '#platform/base/clock.ts';
import { newId, type OrganisationId, type PersonId } from '#platform/base/ids.ts';
import { pool } from '#platform/db/database.ts';
import { addPhoto } from '#rooms/elaborate/door.server.ts';
import { changePhoto } from '#rooms/elaborate/server/photos.ts';
import type { WorkshopKey } from '#rooms/elaborate/door.ts';
import type { Desk } from './workshopDesk.ts';

export type DaySize = { people: number; cards: number; photos: number };

/** A day as it is in the evening: written straight into the tables, revealed and ended by the desk. */
export async function heldDay(desk: Desk, size: DaySize): Promise<{ reportPath: string }> {
  const [workshop] = await desk.rows<Found>(found);
  if (!workshop) throw new Error('the desk has a workshop');
  const key = { organisationId: workshop.organisation, workshopId: workshop.id };
  await pool().query(writeCards, [key.organisationId, key.workshopId, size.cards]);
  await pool().query(writeVoters, [key.organisationId, key.workshopId, size.people]);
  await pool().query(writeDots, [key.organisationId, key.workshopId, size.cards]);
  await desk.do({ kind: 'enterPhase', phase: 'matrix' });
  await desk.do({ kind: 'reveal', revealed: 'benefit' });
  await desk.do({ kind: 'reveal', revealed: 'both' });
  await addPhotos({ key, id: workshop.person, moderates: true }, size.photos);
  await desk.do({ kind: 'close' });
  const [ended] = await desk.rows<{ token: string }>(
    'select report_token as token from elaborate.workshop where id = $1',
  );
  if (!ended) throw new Error('an ended day has a link');
  return { reportPath: `/r/${ended.token}` };
}

type Found = { organisation: OrganisationId; id: WorkshopKey['workshopId']; person: PersonId };

const found = `select organisation_id as organisation, id, created_by as person
  from elaborate.workshop where id = $1`;

const writeCards = `
  insert into elaborate.card (organisation_id, id, workshop_id, column_id, number, title,
    explanation, created_at)
  select $1, gen_random_uuid(), $2, (select id from elaborate.board_column where workshop_id = $2
    order by position offset n % 5 limit 1), n, 'Karte mit einer Aufgabe, Nummer ' || n,
    'Warum das wichtig ist, steht hier in einem Satz, der nicht ganz kurz ist.', now()
  from generate_series(1, $3::int) n`;

const writeVoters = `
  insert into elaborate.participant (organisation_id, id, workshop_id, number, return_word,
    joined_at)
  select $1, gen_random_uuid(), $2, n, 'wort-' || n, now() from generate_series(1, $3::int) n`;

// Five dots of each colour each, on cards that are not all liked alike.
const writeDots = `
  insert into elaborate.dot (organisation_id, workshop_id, participant_id, card_id, colour, count)
  select $1, $2, p.id, c.id, colour, 1
  from elaborate.participant p, generate_series(1, 5) nth, elaborate.card c,
    unnest(array['benefit', 'effort']) colour
  where p.workshop_id = $2 and c.workshop_id = $2
    and c.number = 1 + (p.number * p.number * length(colour) + nth * nth * 7) % $3::int
  on conflict do nothing`;

const eightMegapixels = { width: 3264, height: 2448 };

async function addPhotos(actor: Parameters<typeof addPhoto>[0], photos: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'resonanz-bench-photos-'));
  for (let position = 1; position <= photos; position += 1) {
    const path = join(folder, String(position));
    await writeFile(path, await cameraPhoto(position));
    const photoId = newId<'photo'>();
    const added = await addPhoto(actor, { photoId, path }, now());
    if (!added.ok) throw new Error(`a photo was refused: ${added.reason}`);
    const described = { description: `Gruppe ${position}`, rights: 'assembly', pinboard: false };
    await changePhoto(actor, photoId, { ...described, rights: 'assembly' }, now());
  }
  await rm(folder, { recursive: true, force: true });
}

/** A JPEG of 8 megapixels with grain, as a phone's camera makes it. */
const cameraPhoto = (position: number): Promise<Buffer> =>
  sharp({
    create: {
      ...eightMegapixels,
      channels: 3,
      background: { r: (position * 37) % 200, g: 120, b: 160 },
      noise: { type: 'gaussian', mean: 128, sigma: 14 },
    },
  })
    .jpeg({ quality: 88 })
    .toBuffer();

import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { invite } from '#platform/auth/invitations.ts';
import { assert } from '#platform/base/assert.ts';
import { now } from '#platform/base/clock.ts';
import { newId } from '#platform/base/ids.ts';
import { inOrganisation } from '#platform/db/database.ts';
import { logoAddress, setLogo } from '#platform/files/logo.ts';
import {
  addPhoto,
  allowReport,
  boardState,
  createWorkshop,
  deskActor,
  findWorkshopFor,
  helpingLink,
  keepWorkshop,
  moderationLink,
  runDeskCommand,
  type DeskActor,
} from '#rooms/elaborate/door.server.ts';
import { addExcursion, excursionsFor } from '#rooms/explore/server/excursion/excursions.ts';
import { receiveImport } from '#rooms/explore/server/imports/imports.ts';
import { createWebhook } from '#rooms/explore/server/sources/webhook.ts';
import { addPosition } from '#rooms/explore/server/positions/positions.ts';
import { nothingKnown } from '#rooms/explore/arrived.ts';
import { takeIn } from '#rooms/explore/server/takeIn.ts';
import { addWatch } from '#rooms/explore/server/watches/watches.ts';
import { handSource } from '#rooms/explore/server/sources/sources.ts';
import { addMeasure } from '#rooms/programme/server/measures.ts';
import { cast, type Member } from './people.ts';

/** One thing of each kind that an address can name, in one organisation. */
type Side = {
  /**
   * By the parameter's name, or where that says nothing (`[id]`, `[token]`) by the part before it.
   */
  named: Record<string, string>;
};

export type Seeds = { ours: Side; theirs: Side };

export const seedRoutes = async (): Promise<Seeds> => ({
  ours: await seed(cast.bernd),
  theirs: await seed(cast.fremd),
});

async function seed(member: Member): Promise<Side> {
  const at = now();
  const workshop = await createWorkshop(
    member,
    { title: 'Impulstag', guidingQuestion: 'Was zuerst?', headCount: 12 },
    at,
  );
  const invitation = await invite(member, { role: 'member', email: null }, at);
  assert(workshop.ok && invitation.ok, 'the seeds are allowed');
  const found = await findWorkshopFor(member, workshop.value.id);
  const actor = found && (await deskActor(found.key, { person: member.person, guest: null }));
  assert(actor, 'who starts a workshop moderates it');
  await runDeskCommand(actor, { id: newId<'command'>(), command: rathaus }, at);
  return {
    named: {
      organisation: member.slug,
      code: workshop.value.code,
      invitation: invitation.value.token,
      workshop: workshop.value.id,
      m: await moderationLink(actor, at),
      h: await helpingLink(actor, at),
      hooks: await seedWebhook(member),
      document: 'works-council',
      ...(await seedExcursion(member)),
      text: 'privacy',
      f: 'a-link-that-has-run-out',
      reminders: 'a-link-that-has-run-out',
      'new-password': 'a-link-that-has-run-out',
      measure: await seedMeasure(member),
      mention: await seedMention(member),
      watch: await seedWatch(member),
      item: await seedKit(member, actor),
      r: await seedReport(member, actor),
      format: 'md',
      map: 'places',
      file: 'svg',
      position: await seedPosition(member),
      source: await seedSource(member),
      import: await seedImport(member),
      ...(await seedPictures(member, actor)),
    },
  };
}

/** An excursion that waits for its start, and its code. */
async function seedExcursion(member: Member): Promise<{ excursion: string; e: string }> {
  const place = { network: 'kununu', name: 'kununu', link: null } as const;
  const wish = { title: 'Betriebsausflug', minutes: 60 };
  const added = await addExcursion(member, wish, [place], now());
  assert(added.ok, 'the seeds are allowed');
  const [listed] = await excursionsFor(member, now());
  return { excursion: added.value, e: listed?.code ?? '' };
}

/** The last part of a webhook's address. */
async function seedWebhook(member: Member): Promise<string> {
  const made = await createWebhook(member, { name: 'Webhook', keeps: 'everything' }, now());
  assert(made.ok, 'the seeds are allowed');
  return made.value.token;
}

/** A file with one row, read and waiting. */
async function seedImport(member: Member): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'resonanz-seed-')), 'export.csv');
  await writeFile(path, 'Datum;Text\r\n02.03.2026;Der Schalter war zu.');
  const received = await receiveImport(member, { path, fileName: 'export.csv' }, now());
  assert(received.ok, 'the seeds are allowed');
  return received.value;
}

/** Filled by hand, so that nobody reads from it. */
const seedSource = (member: Member): Promise<string> =>
  inOrganisation(member, (tx) => handSource(tx, member.organisationId, 'by_hand', now()));

/** What the organisation wants to stand for, with its topic. */
async function seedPosition(member: Member): Promise<string> {
  const topic = { kind: 'topic' as const, name: 'Bus', query: 'Bus', personReason: null };
  const watch = await addWatch(member, topic, now());
  assert(watch.ok, 'the seeds are allowed');
  const sentence = 'Unser Bus kommt pünktlich.';
  const position = await addPosition(
    member,
    { sentence, watch: watch.value, targetGroup: null },
    now(),
  );
  assert(position.ok, 'the seeds are allowed');
  return position.value;
}

/** The token of a report's link. */
async function seedReport(member: Member, { key }: DeskActor): Promise<string> {
  await allowReport(member, key.workshopId, { days: 90, now: now() });
  const { workshop } = (await boardState(key, now())).board;
  return workshop.reportPath?.split('/').at(-1) ?? '';
}

/** A photo nothing was said of yet, and the organisation's logo. */
async function seedPictures(member: Member, { key, id }: DeskActor) {
  const path = join(await mkdtemp(join(tmpdir(), 'resonanz-seed-')), 'sent');
  const drawn = sharp({ create: { width: 40, height: 30, channels: 3, background: '#7090b0' } });
  await writeFile(path, await drawn.png().toBuffer());
  const photoId = newId<'photo'>();
  await addPhoto({ key, id, moderates: true }, { photoId, path }, now());
  await setLogo(member, path, now());
  const logo = (await logoAddress(member.organisationId))?.split('/').at(-1);
  assert(logo, 'the logo was taken');
  return { photo: photoId, size: 'thumb', logo };
}

const rathaus = {
  kind: 'changePlace',
  place: 'Rathaus',
  startsAt: '2026-12-03T08:00:00.000Z',
  wifiName: null,
  wifiPassword: null,
  facilitator: '',
  secondHost: null,
} as const;

/** A template in the member's own Koffer. */
async function seedKit(member: Member, { key }: DeskActor): Promise<string> {
  const wish = { title: 'Vorlage', withCards: false };
  const kept = await keepWorkshop({ scope: member, key }, wish, now());
  assert(kept.ok, 'there is room in the Koffer');
  return kept.value;
}

async function seedWatch(member: Member): Promise<string> {
  const input = { kind: 'topic', name: 'Bus', query: 'Bus', personReason: null } as const;
  const watch = await addWatch(member, input, now());
  assert(watch.ok, 'the watch is allowed');
  return watch.value;
}

async function seedMention(member: Member): Promise<string> {
  const { organisationId } = member;
  return inOrganisation(member, async (tx) => {
    const sourceId = await handSource(tx, organisationId, 'by_hand', now());
    const place = { network: 'letter', site: '', community: '' } as const;
    const letter = { ...nothingKnown, externalId: 'seed', place, text: 'Ein Brief' };
    await takeIn(tx, { organisationId, sourceId }, [letter], now());
    const { id } = await tx
      .selectFrom('explore.mention')
      .select('id')
      .where('organisation_id', '=', organisationId)
      .where('external_id', '=', 'seed')
      .executeTakeFirstOrThrow();
    return id;
  });
}

async function seedMeasure(member: Member): Promise<string> {
  const input = {
    what: 'Auf Bewertungen antworten',
    why: '',
    firstStep: '',
    hoursEstimated: null,
    hoursSpent: null,
    departmentId: null,
    dueOn: null,
    state: 'planned',
    stuckOn: '',
    takenOn: false,
  } as const;
  const measure = await addMeasure(member, input, now());
  assert(measure.ok, 'the measure is allowed');
  return measure.value;
}

import { forgetInventedGuests } from '#platform/auth/guests.ts';
import { publicTokenKinds, withdrawPublicTokens } from '#platform/auth/publicTokens.ts';
import { everyOrganisation } from '#platform/auth/everyOrganisation.ts';
import { addDays } from '#platform/base/clock.ts';
import { isId, newId, type GuestId, type PersonId } from '#platform/base/ids.ts';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { inOrganisation, type Tx } from '#platform/db/database.ts';
import { forgetFactsAbout } from '#platform/facts/facts.ts';
import { enqueue } from '#platform/jobs/jobs.ts';
import { forgetTopics } from '#platform/live/log.ts';
import { removeMeasuresFromOrigin } from '#rooms/programme/door.server.ts';
import * as v from 'valibot';
import type { WorkshopId, WorkshopKey } from '../../board.ts';
import { boardTopic, deskTopic } from '../announce.ts';
import { cardIdsOf } from '../cards.queries.ts';
import { impulseOf, setImpulse } from '../impulse.queries.ts';
import { insertModerator } from '../moderators.queries.ts';
import { writeWorkshop } from '../newWorkshop.ts';
import { removePhotosOf } from '../photos.ts';
import {
  deleteWorkshop,
  inventedGuestsOf,
  lockWorkshopAlone,
  rehearsalsBefore,
  rehearsalsOf,
  type RehearsalRow,
} from './rehearsal.queries.ts';
import { rehearsingGuests } from './rehearsalGuests.ts';
import { templateOf } from '../templates.ts';
import { withFreeCode } from '../workshops.ts';
import { setWorkshop, workshopOf, type WorkshopRow } from '../workshops.queries.ts';

/** The rehearsal of a workshop that is under way; null where there is none. */
export async function rehearsalOf(key: WorkshopKey): Promise<RehearsalRow | null> {
  const [newest] = await inOrganisation(key, (tx) => rehearsalsOf(tx, key));
  return newest ?? null;
}

/** The workshop this one is a rehearsal of; null where it is none. */
export const rehearsedBy = (key: WorkshopKey): Promise<WorkshopId | null> =>
  inOrganisation(key, async (tx) => (await workshopOf(tx, key))?.rehearsal_of ?? null);

/**
 * *Probelauf*: a workshop of its own, built like this one, with twenty invented guests who do their
 * part in every phase. It is in no list, sends no mail and records nothing that stays; one that was
 * there before is wiped.
 * @returns its short code. Refuses `workshopGone` also for the rehearsal of a rehearsal.
 */
export async function startRehearsal(
  { key, personId }: { key: WorkshopKey; personId: PersonId },
  now: Date,
): Promise<Outcome<{ code: string }, 'workshopGone'>> {
  await wipeRehearsalsOf(key);
  return withFreeCode((code) =>
    inOrganisation(key, async (tx) => {
      const row = await workshopOf(tx, key);
      if (!row || row.rehearsal_since) return refused('workshopGone');
      const copy = { ...key, workshopId: newId<'workshop'>(now) };
      await copyWorkshop({ tx, key: copy, personId, now }, code, row);
      await enqueue(tx, 'rehearse', { ...copy, entered: row.phase === 'arrive' ? 'arrive' : null });
      return done({ code });
    }),
  );
}

/** Wipes every rehearsal of a workshop, with all it left. */
export async function wipeRehearsalsOf(key: WorkshopKey): Promise<void> {
  const found = await inOrganisation(key, (tx) => rehearsalsOf(tx, key));
  for (const { id } of found) await wipeRehearsal({ ...key, workshopId: id });
}

/** The routine: whatever was forgotten is gone after a day. */
export async function wipeOldRehearsals(now: Date): Promise<void> {
  for await (const organisationId of everyOrganisation()) {
    const old = await inOrganisation({ organisationId }, (tx) =>
      rehearsalsBefore(tx, organisationId, addDays(now, -1)),
    );
    for (const { id } of old) await wipeRehearsal({ organisationId, workshopId: id });
  }
}

const traces = v.object({
  guestIds: v.array(v.custom<GuestId>(isId)),
  topics: v.array(v.string()),
});

/** The task `forget_rehearsal`: what a rehearsal left outside the organisation. */
export async function forgetRehearsal(payload: unknown): Promise<void> {
  const { guestIds, topics } = v.parse(traces, payload);
  await forgetTopics(topics);
  await forgetInventedGuests(guestIds);
}

type Writing = Parameters<typeof writeWorkshop>[0];

async function copyWorkshop(writing: Writing, code: string, row: WorkshopRow): Promise<void> {
  const { tx, key, personId, now } = writing;
  const original = { organisationId: row.organisation_id, workshopId: row.id };
  const { title, guiding_question: guidingQuestion, second_host: secondHost } = row;
  // Whoever rehearses moves the phases by hand, and sees twenty of twenty.
  await writeWorkshop(writing, code, {
    ...(await templateOf(tx, row, true)),
    ...{ title, guidingQuestion, secondHost },
    pace: 'room',
    headCount: rehearsingGuests,
  });
  await setWorkshop(tx, key, {
    rehearsal_of: row.id,
    rehearsal_since: now,
    place: row.place,
    facilitator: row.facilitator,
    facilitator_logo_id: row.facilitator_logo_id,
    join_address: row.join_address,
  });
  const impulse = await impulseOf(tx, original);
  if (impulse) await setImpulse(tx, key, { speaker: impulse.speaker, stand_in: impulse.stand_in });
  // Also whoever was let in by link only.
  await insertModerator(tx, key, { id: newId<'moderator'>(now), since: now, personId });
}

/**
 * In one transaction what belongs to the organisation; guests and live messages lie outside, and go
 * by a job that this transaction enqueues.
 */
const wipeRehearsal = (key: WorkshopKey): Promise<void> =>
  inOrganisation(key, async (tx) => {
    await lockWorkshopAlone(tx, key);
    const row = await workshopOf(tx, key);
    if (!row?.rehearsal_since) return;
    const invented = await inventedGuestsOf(tx, key);
    await removeMeasuresFromOrigin(tx, key.organisationId, 'card', await cardIdsOf(tx, key));
    await removePhotosOf(tx, key);
    await withdrawTokens(tx, key);
    await forgetFactsAbout(tx, key, [key.workshopId]);
    await deleteWorkshop(tx, key);
    await enqueue(tx, 'forget_rehearsal', {
      guestIds: invented.map((guest) => guest.guestId),
      topics: [boardTopic(key.workshopId), deskTopic(key.workshopId)],
    });
  });

async function withdrawTokens(tx: Tx, { workshopId }: WorkshopKey): Promise<void> {
  for (const kind of publicTokenKinds) {
    await withdrawPublicTokens(tx, { kind, subjectId: workshopId });
  }
}

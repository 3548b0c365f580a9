import { createGuest } from '#platform/auth/guests.ts';
import type { Guest } from '#platform/auth/scope.ts';
import { isId, newId, type OrganisationId } from '#platform/base/ids.ts';
import { inOrganisation } from '#platform/db/database.ts';
import * as v from 'valibot';
import type { Own, WorkshopId, WorkshopKey } from '../../board.ts';
import { phases, type Phase } from '../../phases.ts';
import { whatToDo } from '../../rehearsal/whatToDo.ts';
import { names } from '../../rehearsal/words.ts';
import { boardState, guestState } from '../boardState.ts';
import { runGuestCommand } from '../guestCommands.ts';
import { joinWorkshop } from '../joining.ts';
import { insertInventedGuest, inventedGuestsOf } from './rehearsal.queries.ts';
import { workshopOf } from '../workshops.queries.ts';

/** As many invented guests come. */
export const rehearsingGuests = names.length;

/** What a rehearsal needs of the world: the time, and pauses, so that the wall comes alive. */
export type Stage = { now: () => Date; pause: (milliseconds: number) => Promise<unknown> };

const pauseMs = 600;

const rehearsal = v.object({
  organisationId: v.custom<OrganisationId>(isId),
  workshopId: v.custom<WorkshopId>(isId),
  entered: v.nullable(v.picklist(phases)),
});

/**
 * The task `rehearse`: the invented guests see where the moderator has led them, and do their part,
 * one after the other. Done again it does what is left; in a workshop that is no rehearsal or is
 * gone, nothing.
 */
export async function rehearse(payload: unknown, stage: Stage): Promise<void> {
  const { entered, ...key } = v.parse(rehearsal, payload);
  for (let number = 1; number <= rehearsingGuests; number += 1) {
    if (!(await goesOn(key, entered))) return;
    const guest = await guestNumbered(key, number);
    const own = guest && (await present(key, guest, number, stage.now()));
    if (own) await playPart({ key, guest, own, number, entered }, stage);
    await stage.pause(pauseMs);
  }
}

/** Nobody acts in a phase that the moderator has left: the next job does. */
async function goesOn(key: WorkshopKey, entered: Phase | null): Promise<boolean> {
  const row = await inOrganisation(key, (tx) => workshopOf(tx, key));
  if (!row?.rehearsal_since || row.closed_at) return false;
  return entered === null || entered === row.phase;
}

async function guestNumbered(key: WorkshopKey, number: number): Promise<Guest | null> {
  const there = await inOrganisation(key, (tx) => inventedGuestsOf(tx, key));
  const known = there.find((one) => one.number === number);
  if (known) return { id: known.guestId, language: 'de' };
  const { guest } = await createGuest('de');
  const isNew = await inOrganisation(key, (tx) =>
    insertInventedGuest(tx, key, { number, guestId: guest.id }),
  );
  // Another job was faster, and plays this part.
  return isNew ? guest : null;
}

async function present(
  key: WorkshopKey,
  guest: Guest,
  number: number,
  now: Date,
): Promise<Own | null> {
  const { own } = await guestState(key, guest, now);
  if (own[0]) return own[0];
  const name = names[number - 1] ?? '';
  const joined = await joinWorkshop(key, { guest, known: true }, { name }, now);
  return joined.ok ? joined.value : null;
}

type Part = { key: WorkshopKey; guest: Guest; own: Own; number: number; entered: Phase | null };

/** By the same commands as everybody; one that is refused ends it, as the moderator went on. */
async function playPart({ key, guest, own, number, entered }: Part, stage: Stage): Promise<void> {
  const { board } = await boardState(key, stage.now());
  for (const command of whatToDo({ board, own, number, entered })) {
    const envelope = { id: newId<'command'>(), participantId: own.participantId, command };
    const outcome = await runGuestCommand(key, guest, envelope, stage.now());
    if (!outcome.ok) return;
  }
}

import { createGuest } from '#platform/auth/guests.ts';
import type { Guest, Scope } from '#platform/auth/scope.ts';
import { assert } from '#platform/base/assert.ts';
import { addMinutes } from '#platform/base/clock.ts';
import { newId } from '#platform/base/ids.ts';
import { done, type Outcome } from '#platform/base/outcome.ts';
import type { CardId, Own, WorkshopKey } from '../board.ts';
import type { DeskCommand, GuestCommand } from '../commands.ts';
import type { Phase } from '../phases.ts';
import type { Refusal } from '../refusal.ts';
import { deskActor, type DeskActor } from './actors.ts';
import { boardState, guestState } from './boardState.ts';
import { runDeskCommand } from './deskCommands.ts';
import { runGuestCommand } from './guestCommands.ts';
import { joinWorkshop } from './joining.ts';
import { announceProgress } from './soon.ts';
import { createWorkshop } from './workshops.ts';

/** A Tuesday morning; every test has its own workshop then. */
export const morning = new Date('2026-11-24T09:00:00Z');

/** So many minutes after the room was opened. */
export const minutesLater = (minutes: number): Date => addMinutes(morning, minutes);

/** A browser in a workshop and the voter it carries. */
export type Phone = {
  guest: Guest;
  own: Own;
  /** Sends a command; `own` is what came of it. */
  send: (
    command: GuestCommand,
    id?: ReturnType<typeof newId<'command'>>,
  ) => Promise<Outcome<Own, Refusal>>;
  /** What the phone sees after a reload. */
  look: () => ReturnType<typeof guestState>;
};

/** A workshop in which a test can speak as phones and as the moderator. */
export type Room = {
  key: WorkshopKey;
  code: string;
  actor: DeskActor;
  join: (name?: string) => Promise<Phone>;
  desk: (command: DeskCommand, now?: Date) => Promise<Outcome<null, Refusal>>;
  enter: (phase: Phase, now?: Date) => Promise<Outcome<null, Refusal>>;
  /** A card of the moderator, in the first column. */
  card: (title: string) => Promise<CardId>;
  board: () => ReturnType<typeof boardState>;
};

export async function openRoom(
  scope: Scope & { person: Parameters<typeof deskActor>[1]['person'] },
): Promise<Room> {
  const wish = { title: 'Impulstag', guidingQuestion: 'Wo fangen wir an?', headCount: 20 };
  const started = await createWorkshop(scope, wish, morning);
  assert(started.ok, 'who opens a room may start workshops');
  const key = { organisationId: scope.organisationId, workshopId: started.value.id };
  const actor = await deskActor(key, { person: scope.person, guest: null });
  assert(actor, 'who starts a workshop moderates it');
  return roomOf(actor, started.value.code);
}

/** A workshop that was started in some other way. */
export function roomOf(actor: DeskActor, code: string): Room {
  const { key } = actor;
  const desk = (command: DeskCommand, now = morning) =>
    runDeskCommand(actor, { id: newId<'command'>(), command }, now);
  const board = async () => {
    // Counts are told a moment later; a test does not wait for that.
    await announceProgress(key);
    return boardState(key, morning);
  };
  return {
    key,
    code,
    actor,
    desk,
    board,
    enter: (phase, now) => desk({ kind: 'enterPhase', phase }, now),
    join: (name = '') => joinedPhone(key, name),
    card: async (title) => {
      const cardId = newId<'card'>();
      const columnId = (await board()).board.workshop.columns[0]?.id;
      assert(columnId, 'a board has columns');
      const written = await desk({ kind: 'writeCard', cardId, columnId, title, explanation: '' });
      assert(written.ok, 'the moderator writes a card');
      return cardId;
    },
  };
}

async function joinedPhone(key: WorkshopKey, name: string): Promise<Phone> {
  const { guest } = await createGuest('de');
  const joined = await joinWorkshop(key, { guest, known: false }, { name }, morning);
  assert(joined.ok, 'an open workshop lets people in');
  return phoneOf(key, guest, joined.value);
}

export function phoneOf(key: WorkshopKey, guest: Guest, own: Own): Phone {
  const phone: Phone = {
    guest,
    own,
    send: async (command, id = newId<'command'>()) => {
      const envelope = { id, participantId: own.participantId, command };
      const outcome = await runGuestCommand(key, guest, envelope, morning);
      if (!outcome.ok) return outcome;
      phone.own = outcome.value;
      return done(outcome.value);
    },
    look: () => guestState(key, guest, morning),
  };
  return phone;
}

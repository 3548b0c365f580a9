import { scopeByOrganisation } from '#platform/auth/memberships.ts';
import {
  findPublicToken,
  issuePublicToken,
  newLinkToken,
  withdrawPublicTokens,
} from '#platform/auth/publicTokens.ts';
import { may } from '#platform/auth/rights.ts';
import type { Guest, Person } from '#platform/auth/scope.ts';
import { findWorkshopCode, type Asker } from '#platform/auth/workshopCodes.ts';
import { addDays } from '#platform/base/clock.ts';
import { isId, newId, type GuestId } from '#platform/base/ids.ts';
import { together } from '#platform/base/together.ts';
import { inOrganisation } from '#platform/db/database.ts';
import type { WorkshopKey } from '../board.ts';
import { deleteModeratorsOf, insertModerator, isModerator } from './moderators.queries.ts';
import { guestsWithVoters } from './participants.queries.ts';
import { workshopOf } from './workshops.queries.ts';

/**
 * Who stands in front of a workshop's address: a member, a browser without an account, both or
 * neither.
 */
export type Visitor = { person: Person | null; guest: Guest | null };

/** Somebody who may do everything a moderator can, in one workshop. */
export type DeskActor = { key: WorkshopKey; id: string };

/**
 * The workshop behind a short code, in the way it was typed; null alike for unknown and withdrawn
 * codes, 'tooManyTries' for who has been guessing.
 */
export async function workshopByCode(
  code: string,
  asker: Asker,
  now: Date,
): Promise<WorkshopKey | 'tooManyTries' | null> {
  const found = await findWorkshopCode(code, asker, now);
  return found === 'tooManyTries' ? found : found && keyOf(found);
}

/**
 * The visitor as moderator of a workshop; null when they are none. Owner and lead moderate every
 * workshop, a coach the own ones, and whoever was let in by link, with or without an account, that
 * one.
 */
export async function deskActor(key: WorkshopKey, visitor: Visitor): Promise<DeskActor | null> {
  const { person, guest } = visitor;
  const scope = person && (await scopeByOrganisation(person, key.organisationId));
  if (scope && may(scope.role, 'runEveryWorkshop')) return { key, id: scope.personId };
  return inOrganisation(key, async (tx) => {
    const workshop = await workshopOf(tx, key);
    if (!workshop) return null;
    const own = scope && may(scope.role, 'runWorkshops') && workshop.created_by === scope.personId;
    if (own) return { key, id: scope.personId };
    if (person && (await isModerator(tx, key, { personId: person.id })))
      return { key, id: person.id };
    if (guest && (await isModerator(tx, key, { guestId: guest.id }))) return { key, id: guest.id };
    return null;
  });
}

/** Whether a browser has a voter in the workshop. */
export const hasVoter = (key: WorkshopKey, guest: Guest): Promise<boolean> =>
  hasVoterTogether({ key, guestId: guest.id });

type VoterQuestion = { key: WorkshopKey; guestId: GuestId };

// Everybody opens the stream at the same moment: when joining, and after the server was away.
const hasVoterTogether = together({
  groupOf: ({ key }: VoterQuestion) => `${key.organisationId} ${key.workshopId}`,
  work: async (questions: readonly [VoterQuestion, ...VoterQuestion[]]) => {
    const [{ key }] = questions;
    const guests = questions.map(({ guestId }) => guestId);
    const voting = await inOrganisation(key, (tx) => guestsWithVoters(tx, key, guests));
    return ({ guestId }) => voting.has(guestId);
  },
  most: 500,
});

/**
 * So long links for moderators and helpers are valid: a workshop in three days by deadline,
 * prepared some days before.
 */
export const linkDays = 30;

/**
 * A token for the link `/m/TOKEN` that makes whoever opens it a moderator with equal rights; for
 * 30 days.
 */
export async function moderationLink({ key }: DeskActor, now: Date): Promise<string> {
  const token = newLinkToken();
  const expiresAt = addDays(now, linkDays);
  await inOrganisation(key, (tx) =>
    issuePublicToken(tx, { token, kind: 'moderation', subjectId: key.workshopId, expiresAt }),
  );
  return token;
}

/**
 * Makes every moderation link of the workshop invalid, and ends the moderation of everybody who
 * came by one; perhaps of who asks for it.
 */
export async function withdrawModeration({ key }: DeskActor): Promise<void> {
  await inOrganisation(key, async (tx) => {
    await withdrawPublicTokens(tx, { kind: 'moderation', subjectId: key.workshopId });
    await deleteModeratorsOf(tx, key);
  });
}

/**
 * The workshop a moderation link is for, and its code and title; null when it is unknown or has
 * run out.
 */
export async function moderationOf(
  token: string,
): Promise<{ key: WorkshopKey; code: string; title: string } | null> {
  const found = await findPublicToken(token, 'moderation');
  const key = found && keyOf(found);
  if (!key) return null;
  const workshop = await inOrganisation(key, (tx) => workshopOf(tx, key));
  return workshop ? { key, code: workshop.code, title: workshop.title } : null;
}

/**
 * Opens a moderation link: as the signed-in person, else as the browser's guest. @returns the
 * workshop's code.
 */
export async function acceptModeration(
  token: string,
  who: { person: Person } | { guest: Guest },
  now: Date,
): Promise<string | null> {
  const moderation = await moderationOf(token);
  if (!moderation) return null;
  const { key, code } = moderation;
  const moderator = 'person' in who ? { personId: who.person.id } : { guestId: who.guest.id };
  await inOrganisation(key, (tx) =>
    insertModerator(tx, key, { id: newId<'moderator'>(now), since: now, ...moderator }),
  );
  return code;
}

/** The workshop a token is for that was found; null when its subject is no workshop. */
export function keyOf(found: {
  organisationId: WorkshopKey['organisationId'];
  subjectId: string;
}): WorkshopKey | null {
  const { organisationId, subjectId } = found;
  return isId<'workshop'>(subjectId) ? { organisationId, workshopId: subjectId } : null;
}

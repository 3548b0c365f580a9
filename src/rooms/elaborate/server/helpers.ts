import {
  findPublicToken,
  issuePublicToken,
  newLinkToken,
  withdrawPublicTokens,
} from '#platform/auth/publicTokens.ts';
import type { Guest, Person } from '#platform/auth/scope.ts';
import { addDays } from '#platform/base/clock.ts';
import { newId } from '#platform/base/ids.ts';
import { inOrganisation } from '#platform/db/database.ts';
import type { WorkshopKey } from '../board.ts';
import { deskActor, keyOf, linkDays, type DeskActor, type Visitor } from './actors.ts';
import { deleteHelpersOf, helperId, insertHelper } from './helpers.queries.ts';
import { workshopOf } from './workshops.queries.ts';

/** Somebody who types paper ballots and cards for one workshop; no more of it is theirs to see. */
export type HelperActor = { key: WorkshopKey; id: string };

/**
 * The visitor as helper of a workshop; null when they are none. A moderator helps without a link of
 * their own.
 */
export async function helperActor(key: WorkshopKey, visitor: Visitor): Promise<HelperActor | null> {
  const moderator = await deskActor(key, visitor);
  if (moderator) return moderator;
  const { person, guest } = visitor;
  return inOrganisation(key, async (tx) => {
    const id =
      (person && (await helperId(tx, key, { personId: person.id }))) ??
      (guest && (await helperId(tx, key, { guestId: guest.id })));
    return id ? { key, id } : null;
  });
}

/** A token for the link `/h/TOKEN` that makes whoever opens it a helper; for 30 days. */
export async function helpingLink({ key }: DeskActor, now: Date): Promise<string> {
  const token = newLinkToken();
  const expiresAt = addDays(now, linkDays);
  await inOrganisation(key, (tx) =>
    issuePublicToken(tx, { token, kind: 'helping', subjectId: key.workshopId, expiresAt }),
  );
  return token;
}

/** Makes every helping link of the workshop invalid; who came by one helps no more. */
export async function withdrawHelping({ key }: DeskActor): Promise<void> {
  await inOrganisation(key, async (tx) => {
    await withdrawPublicTokens(tx, { kind: 'helping', subjectId: key.workshopId });
    await deleteHelpersOf(tx, key);
  });
}

/**
 * The workshop a helping link is for, its code and title; null when it is unknown or has run out.
 */
export async function helpingOf(
  token: string,
): Promise<{ key: WorkshopKey; code: string; title: string } | null> {
  const found = await findPublicToken(token, 'helping');
  const key = found && keyOf(found);
  if (!key) return null;
  const workshop = await inOrganisation(key, (tx) => workshopOf(tx, key));
  return workshop ? { key, code: workshop.code, title: workshop.title } : null;
}

/**
 * Opens a helping link: as the signed-in person, else as the browser's guest. @returns the
 * workshop's code.
 */
export async function acceptHelping(
  token: string,
  who: { person: Person } | { guest: Guest },
  now: Date,
): Promise<string | null> {
  const helping = await helpingOf(token);
  if (!helping) return null;
  const { key, code } = helping;
  const helper = 'person' in who ? { personId: who.person.id } : { guestId: who.guest.id };
  await inOrganisation(key, (tx) =>
    insertHelper(tx, key, { id: newId<'helper'>(now), since: now, ...helper }),
  );
  return code;
}

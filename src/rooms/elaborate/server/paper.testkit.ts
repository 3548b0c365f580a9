import { createGuest } from '#platform/auth/guests.ts';
import { assert } from '#platform/base/assert.ts';
import { newId } from '#platform/base/ids.ts';
import type { HelperCommand } from '../ballots/paper.ts';
import type { CardId } from '../board.ts';
import type { Standing } from '../standing/standing.ts';
import { runHelperCommand } from './ballots.ts';
import { acceptHelping, helperActor, helpingLink, type HelperActor } from './helpers.ts';
import { morning, type Room } from './room.testkit.ts';

/** Somebody without an account who opened a link for helpers. */
export async function newHelper(room: Room): Promise<HelperActor> {
  const { guest } = await createGuest('de');
  const token = await helpingLink(room.actor, morning);
  await acceptHelping(token, { guest }, morning);
  const helper = await helperActor(room.key, { person: null, guest });
  assert(helper, 'who opened the link helps');
  return helper;
}

export const sender =
  (helper: HelperActor) =>
  (command: HelperCommand, id = newId<'command'>()) =>
    runHelperCommand(helper, { id, command }, morning);

export const ballot = (
  number: number,
  benefit: [CardId, number][],
  effort: [CardId, number][] = [],
  replace = false,
): HelperCommand => ({
  kind: 'typeBallot',
  number,
  benefit: benefit.map(([cardId, count]) => ({ cardId, count })),
  effort: effort.map(([cardId, count]) => ({ cardId, count })),
  replace,
});

/** Reveals both colours. */
export async function revealed(room: Room): Promise<Standing> {
  await room.enter('matrix');
  await room.desk({ kind: 'reveal', revealed: 'benefit' });
  await room.desk({ kind: 'reveal', revealed: 'both' });
  const { standing } = (await room.board()).board;
  assert(standing, 'the matrix is revealed');
  return standing;
}

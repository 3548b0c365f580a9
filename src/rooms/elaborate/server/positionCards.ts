import { createHash } from 'node:crypto';
import type { Scope } from '#platform/auth/scope.ts';
import { assert } from '#platform/base/assert.ts';
import { isId, type Id } from '#platform/base/ids.ts';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { inOrganisation } from '#platform/db/database.ts';
import type { Language } from '#platform/i18n/language.ts';
import { positionsForCards } from '#rooms/explore/door.server.ts';
import type { WorkshopKey } from '../board.ts';
import { mostGivenCards } from '../lengths.ts';
import { whyNotAdd } from '../phaseRules.ts';
import { cardOfPosition } from '../prepare/positionCard.ts';
import type { Refusal } from '../refusal.ts';
import type { DeskActor } from './actors.ts';
import { cardsByIds } from './cards.queries.ts';
import { columnsOf } from './columns.queries.ts';
import { runDeskCommand } from './deskCommands.ts';
import { courseOf } from './work.ts';
import { workshopOf } from './workshops.queries.ts';

type Taking = { scope: Scope; language: Language; now: Date };

/** How many positions could become cards now, and how many have; null: no cards can be added. */
export async function positionsToTake(
  key: WorkshopKey,
  { scope, language, now }: Taking,
): Promise<{ open: number; taken: number } | null> {
  const positions = await positionsForCards(scope, language, now);
  if (positions.length === 0) return null;
  return inOrganisation(key, async (tx) => {
    const workshop = await workshopOf(tx, key);
    if (!workshop || whyNotAdd(courseOf(workshop))) return null;
    const ids = positions.map(({ id }) => idOf<'card'>('card', key, id));
    const taken = (await cardsByIds(tx, key, ids)).length;
    return { open: positions.length - taken, taken };
  });
}

/**
 * Puts the organisation's positions on the board, each as one card; one that was taken before is
 * not added again, also where somebody took it off the board. @returns how many are new.
 */
export async function takePositions(
  actor: DeskActor,
  { scope, language, now }: Taking,
): Promise<Outcome<number, Refusal>> {
  const { key } = actor;
  const positions = await positionsForCards(scope, language, now);
  const { columnId, known } = await inOrganisation(key, async (tx) => {
    const columns = await columnsOf(tx, key);
    const listening = columns.find(({ step }) => step === 'explore') ?? columns[0];
    const ids = positions.map(({ id }) => idOf<'card'>('card', key, id));
    const cards = ids.length > 0 ? await cardsByIds(tx, key, ids) : [];
    return { columnId: listening?.id, known: new Set(cards.map(({ id }) => id)) };
  });
  if (!columnId) return refused('columnGone');
  let added = 0;
  for (const position of positions.slice(0, mostGivenCards)) {
    const cardId = idOf<'card'>('card', key, position.id);
    if (known.has(cardId)) continue;
    const command = { kind: 'writeCard' as const, cardId, columnId, ...cardOfPosition(position) };
    const id = idOf<'command'>('command', key, position.id);
    const written = await runDeskCommand(actor, { id, command }, now);
    if (!written.ok) return written;
    added += 1;
  }
  return done(added);
}

/** The same for the same position in the same workshop: so nothing comes twice. */
function idOf<Kind extends string>(
  kind: Kind,
  { workshopId }: WorkshopKey,
  positionId: string,
): Id<Kind> {
  const hex = createHash('sha256').update(`${kind} ${workshopId} ${positionId}`).digest('hex');
  const id = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
  assert(isId<Kind>(id), 'a hash has enough digits for an id');
  return id;
}

import type { Tx } from '#platform/db/database.ts';
import { enqueue } from '#platform/jobs/jobs.ts';
import type { WorkshopKey } from '../../board.ts';
import type { DeskCommand } from '../../commands.ts';

/** In a rehearsal the invented guests see what the moderator did, and do their part. */
export async function playOn(tx: Tx, key: WorkshopKey, command: DeskCommand): Promise<void> {
  if (!movesGuests.has(command.kind)) return;
  const entered = command.kind === 'enterPhase' ? command.phase : null;
  await enqueue(tx, 'rehearse', { ...key, entered });
}

const movesGuests: ReadonlySet<DeskCommand['kind']> = new Set([
  'enterPhase',
  'discuss',
  'openSecondRound',
]);

import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';

/**
 * Has a task done later, exactly when this transaction commits; at least once, so tasks must bear
 * repetition.
 * @param task a name from `wiring.server.ts`. @param payload becomes JSON: ids and numbers.
 * @param runAt not before; without it at once.
 */
export async function enqueue(
  tx: Tx,
  task: string,
  payload: object,
  runAt: Date | null = null,
): Promise<void> {
  const json = JSON.stringify(payload);
  await sql`select platform.enqueue(${task}, ${json}::json, ${runAt}::timestamptz)`.execute(tx);
}

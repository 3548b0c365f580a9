import { inOrganisation } from '#platform/db/database.ts';
import { appendLive, currentRev } from '#platform/live/log.ts';
import type { WorkshopKey } from '../board.ts';
import { workshopOf } from './workshops.queries.ts';

/**
 * The address the QR code carries as moderators chose it, such as `http://192.168.1.5:3000`; null:
 * none chosen.
 */
export async function chosenJoinOrigin(key: WorkshopKey): Promise<string | null> {
  const workshop = await inOrganisation(key, (tx) => workshopOf(tx, key));
  return workshop?.join_address ?? null;
}

/** *Verbindung prüfen*: a phone opened the QR code and could send something back. */
export const phoneGotThrough = (key: WorkshopKey): Promise<number> =>
  inOrganisation(key, (tx) => appendLive(tx, checkTopic(key), {}));

/** How often a phone got through so far; only grows, whichever process the phone reached. */
export const phonesThrough = (key: WorkshopKey): Promise<number> =>
  inOrganisation(key, (tx) => currentRev(tx, checkTopic(key)));

const checkTopic = ({ workshopId }: WorkshopKey): string => `workshop:${workshopId}:check`;

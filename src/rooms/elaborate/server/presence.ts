import { inOrganisation, type Tx } from '#platform/db/database.ts';
import { appendLive } from '#platform/live/log.ts';
import type { DeskParticipant, WorkshopKey } from '../board.ts';
import type { DeskEvent } from '../events.ts';
import { deskTopic } from './announce.ts';
import { votersBehind, votersOf } from './board.queries.ts';
import { holdWorkshop } from './workshops.queries.ts';

/** The voters as moderators see them. @param subjects who is connected to the workshop's stream. */
export async function deskVoters(
  tx: Tx,
  key: WorkshopKey,
  subjects: readonly string[],
): Promise<DeskParticipant[]> {
  const connected = new Set((await votersBehind(tx, key, subjects)).map((voter) => voter.id));
  const voters = await votersOf(tx, key);
  return voters.map((voter) => ({ ...voter, connected: connected.has(voter.id) }));
}

/** "23 verbunden": voters, not browsers; two people can share a phone. */
export const connectedAmong = (voters: readonly DeskParticipant[]): number =>
  voters.filter((voter) => voter.connected).length;

/** Tells the desk who is there and who is connected. */
export async function announceVoters(key: WorkshopKey, subjects: readonly string[]): Promise<void> {
  await inOrganisation(key, async (tx) => {
    // A rehearsal may have been wiped meanwhile.
    if (!(await holdWorkshop(tx, key))) return;
    const participants = await deskVoters(tx, key, subjects);
    const events: DeskEvent[] = [
      { kind: 'participants', participants },
      { kind: 'connected', connected: connectedAmong(participants) },
    ];
    for (const event of events) await appendLive(tx, deskTopic(key.workshopId), event);
  });
}

import { timeZoneOf } from '#platform/auth/organisations.ts';
import { inOrganisation } from '#platform/db/database.ts';
import type { WorkshopKey } from '../board.ts';
import type { Place } from '../place.ts';
import { workshopOf, type WorkshopRow } from './workshops.queries.ts';

/** Where and when a workshop is, for moderators: it holds the password of the Wi-Fi. */
export async function placeOf(key: WorkshopKey): Promise<Place | null> {
  const row = await inOrganisation(key, (tx) => workshopOf(tx, key));
  return row ? placeIn(row, await timeZoneOf(key.organisationId)) : null;
}

export const placeIn = (row: WorkshopRow, timeZone: string): Place => ({
  place: row.place,
  startsAt: row.starts_at?.toISOString() ?? null,
  wifiName: row.wifi_name,
  wifiPassword: row.wifi_password,
  facilitator: row.facilitator,
  secondHost: row.second_host,
  kind: row.kind,
  timeZone,
});

import { sql } from 'kysely';
import { platformDb } from '../db/database.ts';

/** @returns how many were deleted, at most `most`. */
export async function deleteUnneededGuests(madeBefore: Date, most: number): Promise<number> {
  const { rows } = await sql<{ forgotten: number }>`
    select auth.forget_guests(${madeBefore}, ${most}) as forgotten`.execute(platformDb());
  return rows[0]?.forgotten ?? 0;
}

/** @returns how many were deleted. */
export async function deleteTokensBefore(moment: Date): Promise<number> {
  const result = await platformDb()
    .deleteFrom('platform.public_token')
    .where('expires_at', '<', moment)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

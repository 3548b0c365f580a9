import { sql } from 'kysely';
import type { Id, PersonId } from '../base/ids.ts';
import { platformDb } from '../db/database.ts';
import type { KitItem, KitKind } from './kit.ts';

const columns = ['id', 'kind', 'title', 'body', 'created_at as createdAt'] as const;

/** The newest first. */
export const kitItemsOf = (personId: PersonId, most: number): Promise<KitItem[]> =>
  platformDb()
    .selectFrom('auth.kit_item')
    .select(columns)
    .where('person_id', '=', personId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute();

export const kitItemOf = (personId: PersonId, id: Id<'kit_item'>): Promise<KitItem | undefined> =>
  platformDb()
    .selectFrom('auth.kit_item')
    .select(columns)
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .executeTakeFirst();

/** Inserts unless the person has `most` already. @returns whether it was inserted. */
export async function insertKitItem(
  personId: PersonId,
  item: { id: Id<'kit_item'>; kind: KitKind; title: string; body: object; createdAt: Date },
  most: number,
): Promise<boolean> {
  const { rows } = await sql`
    insert into auth.kit_item (id, person_id, kind, title, body, created_at)
    select ${item.id}::uuid, ${personId}::uuid, ${item.kind}::text, ${item.title}::text,
      ${JSON.stringify(item.body)}::jsonb, ${item.createdAt}::timestamptz
    where (select count(*) from auth.kit_item where person_id = ${personId}) < ${most}
    returning id`.execute(platformDb());
  return rows.length > 0;
}

export async function setKitTitle(
  personId: PersonId,
  id: Id<'kit_item'>,
  title: string,
): Promise<boolean> {
  const result = await platformDb()
    .updateTable('auth.kit_item')
    .set({ title })
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

export async function deleteKitItem(personId: PersonId, id: Id<'kit_item'>): Promise<boolean> {
  const result = await platformDb()
    .deleteFrom('auth.kit_item')
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

import type { Insertable } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Database } from '#platform/db/schema.ts';

export type ImportedWorkshop = {
  workshop: Insertable<Database['elaborate.workshop']>;
  column: Insertable<Database['elaborate.board_column']>;
  cards: Insertable<Database['elaborate.card']>[];
  participants: Insertable<Database['elaborate.participant']>[];
  dots: Insertable<Database['elaborate.dot']>[];
};

// PostgreSQL takes 65,535 parameters in one statement; a card has fifteen.
const rowsAtOnce = 2000;

/** A whole workshop at once; every dot still passes the budget's trigger. */
export async function insertImportedWorkshop(tx: Tx, imported: ImportedWorkshop): Promise<void> {
  await tx.insertInto('elaborate.workshop').values(imported.workshop).execute();
  await tx.insertInto('elaborate.board_column').values(imported.column).execute();
  for (const rows of parts(imported.participants)) {
    await tx.insertInto('elaborate.participant').values(rows).execute();
  }
  for (const rows of parts(imported.cards)) {
    await tx.insertInto('elaborate.card').values(rows).execute();
  }
  for (const rows of parts(imported.dots)) {
    await tx.insertInto('elaborate.dot').values(rows).execute();
  }
}

const parts = <Row>(rows: Row[]): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / rowsAtOnce) }, (_, part) =>
    rows.slice(part * rowsAtOnce, (part + 1) * rowsAtOnce),
  );

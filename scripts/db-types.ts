import { writeFile } from 'node:fs/promises';
import { pool } from '#platform/db/database.ts';
import { schemas } from '#platform/db/schemas.ts';
import { schemaText } from '#platform/db/schemaText.ts';
import { schemaTypes } from '#platform/db/schemaTypes.ts';
import { withDatabase } from '#platform/db/withDatabase.ts';

await withDatabase(async () => {
  await writeFile('src/platform/db/schema.ts', await schemaTypes(pool(), schemas));
  await writeFile('db/schema.sql', await schemaText(pool(), schemas));
});

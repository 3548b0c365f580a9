import { inImportOrganisation } from '#platform/auth/organisationForImport.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { now } from '#platform/base/clock.ts';
import { newId } from '#platform/base/ids.ts';
import { pool } from '#platform/db/database.ts';
import { withDatabase } from '#platform/db/withDatabase.ts';
import { doImport } from '#rooms/explore/server/imports/importJob.ts';
import { beginImport, importFor, receiveImport } from '#rooms/explore/server/imports/imports.ts';

// A process of exploreCsv.ts: imports the file it is given and says how it went, as JSON.
const [path = ''] = process.argv.slice(2);

await withDatabase(async () => {
  await inImportOrganisation(null, now(), async ({ organisationId, slug }) => {
    const personId = newId<'person'>();
    await pool().query(`insert into auth.person (id, name, email) values ($1, 'Bench', $2)`, [
      personId,
      'bench@resonanz.example',
    ]);
    await measure({ organisationId, slug, timeZone: 'Europe/Berlin', personId, role: 'owner' });
  });
});
process.exit();

async function measure(scope: Scope): Promise<void> {
  const began = performance.now();
  const received = await receiveImport(scope, { path, fileName: 'export.csv' }, now());
  if (!received.ok) throw new Error(received.reason);
  const key = { organisationId: scope.organisationId, importId: received.value };
  await doImport(key, now);
  const begun = await beginImport(scope, key.importId, { state: 'running' });
  if (!begun.ok) throw new Error(begun.reason);
  // As the worker does, one slice after the other.
  for (;;) {
    await doImport(key, now);
    const found = await importFor(scope, key.importId);
    if (found?.state === 'running') {
      if (process.stderr.isTTY) process.stderr.write(`\r${found.rowsDone} rows`);
      continue;
    }
    if (found?.state !== 'done') throw new Error(`The import is ${found?.state ?? 'gone'}.`);
    const seconds = Math.round((performance.now() - began) / 100) / 10;
    // Kilobytes, also on macOS: Node evens it out.
    const memoryMb = Math.round(process.resourceUsage().maxRSS / 1024);
    console.log(JSON.stringify({ rows: found.rowsDone - found.refused, seconds, memoryMb }));
    return;
  }
}

import { openDatabase } from '#platform/db/openDatabase.ts';
import { Ending } from '#platform/ending.ts';
import { startWorker } from '#platform/jobs/worker.ts';
import { wireFacts, work } from '../src/wiring.server.ts';

// npm run worker: does jobs only, beside any number of web processes on the same database.
await new Ending().around(async (ending) => {
  const database = await ending.closing(await openDatabase(4));
  wireFacts();
  await ending.closing(await startWorker(database.config, work));
  console.log('Doing jobs until SIGTERM.');
});

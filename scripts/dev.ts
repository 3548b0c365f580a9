import { createServer } from 'vite';
import { settings } from '#env';
import { openDatabase } from '#platform/db/openDatabase.ts';
import { Ending } from '#platform/ending.ts';
import { everything } from '#platform/http/everything.ts';
import { listen } from '#platform/http/listen.ts';
import { startWorker } from '#platform/jobs/worker.ts';
import { createLiveHub } from '#platform/live/hub.ts';
import { greet } from '../src/greeting.ts';
import { liveWishes, wireFacts, work } from '../src/wiring.server.ts';

// npm run dev: as src/server.ts, with Vite in the place of the built pages. Rooms' code in pages is reloaded;
// what the hub and the jobs use needs a restart.
await new Ending().around(async (ending) => {
  const listening = await ending.closing(await listen(settings()));
  const database = await ending.closing(await openDatabase());
  wireFacts();
  await ending.closing(await startWorker(database.config, work));
  const cacheDir = `node_modules/.vite/${listening.port}`;
  const vite = await ending.closing(
    await createServer({
      // Several may run side by side, each with a data folder and a port of its own.
      cacheDir,
      // With a server of its own Vite would end the process on SIGTERM, before the database.
      server: { middlewareMode: true, hmr: { server: listening.server }, allowedHosts: true },
    }),
  );
  await ending.closing(listening);
  const hub = await ending.closing(createLiveHub(liveWishes));
  const isStopping = () => ending.hasBegun;
  const pages = vite.middlewares;
  listening.answerWith(everything({ hub, pages, trust: settings(), isStopping }));
  await greet(listening.port);
});

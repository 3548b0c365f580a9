import { createServer } from 'vite';
import { Ending } from '#platform/ending.ts';
import { startProcess } from '../src/startProcess.ts';

// npm run dev: as src/server.ts, with Vite in the place of the built pages. Rooms' code in pages is
// reloaded; what the hub and the jobs use needs a restart.
await new Ending().around((ending) =>
  startProcess(ending, async ({ port, server }) => {
    const vite = await ending.closing(
      await createServer({
        // Several may run side by side, each with a data folder and a port of its own.
        cacheDir: `node_modules/.vite/${port}`,
        // With a server of its own Vite would end the process on SIGTERM, before the database.
        server: { middlewareMode: true, hmr: { server }, allowedHosts: true },
      }),
    );
    return vite.middlewares;
  }),
);

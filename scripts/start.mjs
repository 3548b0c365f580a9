// Not by name: the Node that comes here first may be too old to have what is used of it below.
import module from 'node:module';
import { bootstrap } from './bootstrap.mjs';

// npm start: the whole installation. Its "--max-semi-space-size=4" (MB) keeps Node's space for what
// is short-lived small: a crowd that joins at once takes a quarter less memory, and no more
// processor time.
await bootstrap({ pages: true }, async () => {
  // What was compiled is kept for the next start; the next build empties the folder.
  module.enableCompileCache('build/compiled');
  const { serve } = await import('../src/server.ts');
  await serve();
  module.flushCompileCache();
});

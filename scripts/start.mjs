import { bootstrap } from './bootstrap.mjs';

// npm start: the whole installation.
await bootstrap({ pages: true }, async () => {
  const { serve } = await import('../src/server.ts');
  await serve();
});

import { settings } from '#env';
import { provideDemo } from '#platform/auth/demo.ts';
import { openDatabase } from '#platform/db/openDatabase.ts';
import { Ending } from '#platform/ending.ts';
import { everything } from '#platform/http/everything.ts';
import { listen } from '#platform/http/listen.ts';
import { pagesHandler } from '#platform/http/pages.ts';
import { startWorker } from '#platform/jobs/worker.ts';
import { createLiveHub } from '#platform/live/hub.ts';
import { greet } from './greeting.ts';
import { liveWishes, wireFacts, work } from './wiring.server.ts';

/**
 * The process: port, database, migrations, worker, live hub, pages. Runs until SIGTERM or SIGINT and then ends
 * requests, jobs and database in this order.
 * @throws StartProblem with a sentence for the operator; nothing is left running then.
 */
export const serve = (): Promise<void> => new Ending().around(start);

async function start(ending: Ending): Promise<void> {
  // The port first: when it is taken, nothing else is touched.
  const listening = await ending.closing(await listen(settings()));
  const database = await ending.closing(await openDatabase());
  wireFacts();
  provideDemo(async (now) => (await import('./demo/loadDemo.ts')).loadDemo(now));
  await ending.closing(await startWorker(database.config, work));
  // Once more: requests end before what they need does.
  await ending.closing(listening);
  const hub = await ending.closing(createLiveHub(liveWishes));
  const pages = await pagesHandler();
  const isStopping = () => ending.hasBegun;
  listening.answerWith(everything({ hub, pages, trust: settings(), isStopping }));
  await greet(listening.port);
}

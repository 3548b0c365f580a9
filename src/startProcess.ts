import { settings } from '#env';
import { provideDemo } from '#platform/auth/demo.ts';
import { openDatabase } from '#platform/db/openDatabase.ts';
import type { Ending } from '#platform/ending.ts';
import { everything } from '#platform/http/everything.ts';
import { listen, type Listening } from '#platform/http/listen.ts';
import type { PagesHandler } from '#platform/http/pages.ts';
import { startLongWork } from '#platform/jobs/longWork.ts';
import { startWorker } from '#platform/jobs/worker.ts';
import { createLiveHub } from '#platform/live/hub.ts';
import { greet } from './greeting.ts';
import { liveWishes, longWork, uploads, wireFacts, work } from './wiring.server.ts';

/**
 * Starts the parts of the process in order; they end in the opposite one.
 * @param pagesOf makes what answers pages, built or being developed.
 * @throws StartProblem with a sentence for the operator.
 */
export async function startProcess(
  ending: Ending,
  pagesOf: (listening: Listening) => Promise<PagesHandler>,
): Promise<void> {
  // The port first: when it is taken, nothing else is touched.
  const listening = await ending.closing(await listen(settings()));
  const database = await ending.closing(await openDatabase());
  wireFacts();
  provideDemo(async (now) => (await import('./demo/loadDemo.ts')).loadDemo(now));
  await ending.closing(await startWorker(database.config, work));
  await ending.closing(startLongWork(database.config, longWork));
  const pages = await pagesOf(listening);
  // Once more: requests end before what they need does.
  await ending.closing(listening);
  const hub = await ending.closing(createLiveHub(liveWishes));
  const isStopping = () => ending.hasBegun;
  listening.answerWith(everything({ hub, pages, trust: settings(), isStopping, uploads }));
  await greet(listening.port);
}

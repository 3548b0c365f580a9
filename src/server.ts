import { Ending } from '#platform/ending.ts';
import { pagesHandler } from '#platform/http/pages.ts';
import { startProcess } from './startProcess.ts';

/**
 * The process: port, database, migrations, worker, live hub, pages. Runs until SIGTERM or SIGINT
 * and then ends requests, jobs and database in this order.
 * @throws StartProblem with a sentence for the operator; nothing is left running then.
 */
export const serve = (): Promise<void> =>
  new Ending().around((ending) => startProcess(ending, pagesHandler));

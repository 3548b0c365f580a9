import { Logger } from 'graphile-worker';
import { log } from '../log.ts';

/** What graphile-worker says, in our log: problems only, and without payloads. */
export const jobLog = new Logger(() => (level, message) => {
  if (level === 'error') log().error({ jobs: message }, 'The worker reports a problem.');
  if (level === 'warning') log().warn({ jobs: message }, 'The worker reports something unusual.');
});

import type { IncomingMessage, ServerResponse } from 'node:http';
import { pool } from '../db/database.ts';
import { metricsText, type Measured } from './metrics.ts';

export type HealthWishes = { measured: Measured; isStopping: () => boolean };

const longestAnswerMs = 2_000;

/**
 * Answers `/health/live` (the process turns), `/health/ready` (the database answers and we are not
 * stopping) and, on loopback only, `/metrics`. @returns whether the request was one of these.
 */
export async function answerHealth(
  request: IncomingMessage,
  response: ServerResponse,
  wishes: HealthWishes,
): Promise<boolean> {
  const path = request.url?.split('?')[0];
  if (path === '/health/live') answer(response, 200, 'live');
  else if (path === '/health/ready') {
    const ready = !wishes.isStopping() && (await databaseAnswers());
    answer(response, ready ? 200 : 503, ready ? 'ready' : 'not ready');
  } else if (path === '/metrics' && isFromHere(request)) {
    answer(response, 200, metricsText(wishes.measured));
  } else return false;
  return true;
}

async function databaseAnswers(): Promise<boolean> {
  const late = new Promise<false>((resolve) => {
    setTimeout(() => resolve(false), longestAnswerMs).unref();
  });
  const asked = pool()
    .query('select 1')
    .then(
      () => true,
      () => false,
    );
  return Promise.race([asked, late]);
}

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
const hereByName = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/**
 * Before `setRealConnection`: a proxy on this machine connects from loopback too, but says for
 * whom.
 */
function isFromHere({ socket, headers }: IncomingMessage): boolean {
  if (headers['x-forwarded-for'] || headers.forwarded || headers.via) return false;
  return loopback.has(socket.remoteAddress ?? '') && hereByName.test(headers.host ?? '');
}

function answer(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(`${text}\n`);
}

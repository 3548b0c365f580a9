import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { assert } from '#platform/base/assert.ts';

// Recorded conversations with a real server; see ../shared/data/README.md.
const folder = join(import.meta.dirname, '../../../../../../shared/data/mastodon');
export const areRecordingsThere = existsSync(folder);

const cassetteSchema = v.object({
  interactions: v.array(
    v.object({
      request: v.object({ method: v.string(), uri: v.string() }),
      response: v.object({
        body: v.object({ string: v.string() }),
        headers: v.record(v.string(), v.array(v.string())),
        status: v.object({ code: v.number() }),
      }),
    }),
  ),
});
export type Recorded = v.InferOutput<typeof cassetteSchema>['interactions'][number];

export function recorded(name: string): Recorded[] {
  const text = readFileSync(join(folder, `${name}.yaml`), 'utf8');
  return v.parse(cassetteSchema, parse(text)).interactions;
}

export type Asked = { method: string; path: string; query: URLSearchParams; token: string | null };
type Said = { status?: number; headers?: Record<string, string>; body: unknown };

export type ReplayServer = {
  origin: string;
  asked: Asked[];
  close: () => Promise<void>;
};

/**
 * A local server that answers what `answer` knows, else the recorded requests with their recorded
 * responses: the same request again gets the next recorded one; a query that was not recorded is
 * passed over.
 */
export async function replay(
  recordings: readonly Recorded[],
  answer: (asked: Asked) => Said | null = () => null,
): Promise<ReplayServer> {
  const asked: Asked[] = [];
  const played = new Set<Recorded>();
  const server = createServer((request, response) => {
    const one = askedBy(request);
    asked.push(one);
    const said = answer(one);
    if (said) say(response, said);
    else play(response, pick(recordings, played, one));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  assert(address && typeof address === 'object', 'the replay server listens');
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
      server.closeAllConnections();
    });
  return { origin: `http://127.0.0.1:${address.port}`, asked, close };
}

function askedBy({ method = 'GET', url = '/', headers }: IncomingMessage): Asked {
  const { pathname, searchParams } = new URL(url, 'http://replay');
  const token = headers.authorization?.replace('Bearer ', '') ?? null;
  return { method, path: pathname.replace(/\/$/, ''), query: searchParams, token };
}

function pick(recordings: readonly Recorded[], played: Set<Recorded>, { method, path }: Asked) {
  const fitting = recordings.filter(
    ({ request }) =>
      request.method === method && new URL(request.uri).pathname.replace(/\/$/, '') === path,
  );
  const next = fitting.find((one) => !played.has(one)) ?? fitting.at(-1);
  if (next) played.add(next);
  return next;
}

function play(response: ServerResponse, one: Recorded | undefined): void {
  if (!one) {
    say(response, { status: 404, body: { error: 'not recorded' } });
    return;
  }
  const { headers, body, status } = one.response;
  const type = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type');
  response.writeHead(status.code, { 'content-type': type?.[1][0] ?? 'application/json' });
  response.end(body.string);
}

function say(response: ServerResponse, { status = 200, headers = {}, body }: Said): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

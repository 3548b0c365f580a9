import { request, type Dispatcher } from 'undici';
import type { AllowedPrivate } from './allowedAddresses.ts';
import { acceptedEncodings, decompressed } from './decompress.ts';
import { FetchFailure } from './fetchProblem.ts';
import { safeDispatcher } from './safeDispatcher.ts';

/** How long and how much; milliseconds and bytes. */
export type FetchLimits = {
  /** Until the first byte of the body may come. */
  headersMs: number;
  /** For all of it, redirects included. */
  wholeMs: number;
  /** Counted as sent, and again when unpacked. */
  mostBytes: number;
  /** After `graceMs` of a body a server must have been at least this fast. */
  bytesPerSecond: number;
  graceMs: number;
};

// A feed has rarely more than 1 MB; a dial-up line of 1990 was faster than 250 bytes a second.
export const usualLimits: FetchLimits = {
  headersMs: 15_000,
  wholeMs: 30_000,
  mostBytes: 10_000_000,
  bytesPerSecond: 250,
  graceMs: 5_000,
};

export type Hop = {
  url: URL;
  method: string;
  headers: Record<string, string>;
  body: Uint8Array | string | null;
};

export type HopAnswer = {
  status: number;
  /** Names in lower case. */
  headers: Record<string, string>;
  /** Unpacked; empty for a redirect, which is not read. */
  bytes: Uint8Array<ArrayBuffer>;
};

export type Manner = { limits: FetchLimits; allowed: AllowedPrivate; signal: AbortSignal };

/** One request and its answer, no redirect followed. @throws FetchFailure or what the net threw. */
export async function exchange(hop: Hop, manner: Manner): Promise<HopAnswer> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(new FetchFailure('too_slow')), manner.limits.headersMs);
  const signal = AbortSignal.any([manner.signal, late.signal]);
  try {
    const asked = request(hop.url, {
      dispatcher: safeDispatcher(manner.allowed),
      method: methodOf(hop.method),
      headers: { ...hop.headers, 'accept-encoding': acceptedEncodings },
      body: hop.body,
      signal,
    });
    const answer = await untilCalledOff(asked, signal);
    clearTimeout(timer);
    return await readAnswer(answer, hop.method, manner.limits);
  } finally {
    clearTimeout(timer);
  }
}

/** undici hears no signal while a request still waits for a connection (8.12). */
async function untilCalledOff(
  asked: Promise<Dispatcher.ResponseData>,
  signal: AbortSignal,
): Promise<Dispatcher.ResponseData> {
  const { promise: calledOff, reject } = Promise.withResolvers<never>();
  const stop = () => {
    reject(signal.reason);
    // Whatever still comes is of no use to anybody.
    asked.then(({ body }) => body.on('error', () => undefined).destroy()).catch(() => undefined);
  };
  if (signal.aborted) stop();
  else signal.addEventListener('abort', stop);
  try {
    return await Promise.race([asked, calledOff]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

async function readAnswer(
  answer: Dispatcher.ResponseData,
  method: string,
  limits: FetchLimits,
): Promise<HopAnswer> {
  const headers = flat(answer.headers);
  const status = answer.statusCode;
  if (isRedirect(status, headers) || method === 'HEAD') {
    // Whatever is still on its way is of no use to us.
    answer.body.on('error', () => undefined).destroy();
    return { status, headers, bytes: new Uint8Array() };
  }
  if (Number(headers['content-length']) > limits.mostBytes) {
    answer.body.on('error', () => undefined).destroy();
    throw new FetchFailure('too_large');
  }
  const packed = await gathered(answer.body, limits);
  const encodings = headers['content-encoding'] ?? '';
  return { status, headers, bytes: await decompressed(packed, encodings, limits.mostBytes) };
}

async function gathered(body: AsyncIterable<Buffer>, limits: FetchLimits) {
  const began = performance.now();
  const chunks: Buffer[] = [];
  let length = 0;
  // Leaving the loop early ends the connection.
  for await (const chunk of body) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > limits.mostBytes) throw new FetchFailure('too_large');
    const ms = performance.now() - began;
    if (ms > limits.graceMs && length < (limits.bytesPerSecond * ms) / 1000) {
      throw new FetchFailure('too_slow');
    }
  }
  return Uint8Array.from(Buffer.concat(chunks));
}

export const isRedirect = (status: number, headers: Record<string, string>): boolean =>
  [301, 302, 303, 307, 308].includes(status) && headers.location !== undefined;

function flat(headers: NodeJS.Dict<string | string[]>): Record<string, string> {
  const one: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) one[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return one;
}

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

function methodOf(text: string): (typeof methods)[number] {
  const method = methods.find((known) => known === text.toUpperCase());
  if (!method) throw new FetchFailure('server_failed');
  return method;
}

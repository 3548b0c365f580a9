import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { soon } from './venue.ts';
import { openStream, type StreamState } from './stream.ts';

// A browser as far as the stream needs one: events of the page, a storage that tabs share, node's
// own the rest.
const page = new EventTarget();
const stored = new Map<string, string>();
const localStorage = {
  getItem: (key: string) => stored.get(key) ?? null,
  setItem: (key: string, text: string) => void stored.set(key, text),
  removeItem: (key: string) => void stored.delete(key),
};

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
let answer: Answer;
let asked: string[] = [];
let close: () => void = () => undefined;
let address = '';

beforeEach(async () => {
  stored.clear();
  asked = [];
  vi.stubGlobal('localStorage', localStorage);
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }));
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  if (typeof at !== 'object' || !at) throw new Error('the server listens on a port');
  address = `http://127.0.0.1:${at.port}/w/ABCDE/stream`;
  close = () => {
    server.closeAllConnections();
    server.close();
  };
});

const opened: (() => void)[] = [];

afterEach(() => {
  for (const closeStream of opened.splice(0)) closeStream();
  close();
  vi.unstubAllGlobals();
});

function open(since = 0) {
  const heard: string[] = [];
  const states: StreamState[] = [];
  const stop = openStream<{ word: string }>({
    address,
    since,
    onEvent: ({ word }, rev) => heard.push(`${rev} ${word}`),
    onReset: () => {
      heard.push('reset');
      return Promise.resolve(10);
    },
    onState: (state) => states.push(state),
  });
  opened.push(stop);
  return { heard, states, stop };
}

const streams = () => asked.filter((url) => !url.includes('poll'));
const event = (rev: number, word: string) => `id: ${rev}\ndata: {"word":"${word}"}\n\n`;

test('a stream that breaks is opened again from where it was', async () => {
  answer = (request, response) => {
    response.writeHead(200);
    if (request.url?.endsWith('since=0')) response.end(event(1, 'one') + event(2, 'two'));
    else response.write(event(3, 'three'));
  };
  const { heard, states } = open();
  await soon(() => expect(heard).toEqual(['1 one', '2 two', '3 three']));
  expect(states).toEqual([]);
});

test('an event cut in the middle of a letter is put together again', async () => {
  const bytes = Buffer.from(event(1, 'Grüße'));
  answer = (_request, response) => {
    response.writeHead(200);
    response.write(bytes.subarray(0, 22));
    setTimeout(() => response.write(bytes.subarray(22)), 30);
  };
  const { heard } = open();
  await soon(() => expect(heard).toEqual(['1 Grüße']));
});

test('where the past is gone the state is loaded again, and the stream goes on', async () => {
  answer = (_request, response) => {
    response.writeHead(200);
    response.write(
      'id: 9\nevent: reset\ndata: {"rev":9}\n\n' + event(10, 'old') + event(11, 'new'),
    );
  };
  const { heard } = open();
  await soon(() => expect(heard).toEqual(['reset', '11 new']));
});

test('a server that is away is noticed, and that it is back', async () => {
  answer = (request) => request.socket.destroy();
  const { states, heard } = open();
  await soon(() => expect(states).toEqual(['offline']));
  answer = (_request, response) => {
    response.writeHead(200);
    response.write(event(1, 'one'));
  };
  page.dispatchEvent(new Event('online'));
  await soon(() => expect(states).toEqual(['offline', 'live']));
  await soon(() => expect(heard).toEqual(['1 one']));
});

test(
  'a stream that is held back on the way is answered with asking',
  { timeout: 20_000 },
  async () => {
    answer = (request, response) => {
      response.writeHead(200);
      if (!request.url?.includes('poll=1')) response.flushHeaders();
      else response.end(JSON.stringify({ rev: 1, events: [{ rev: 1, event: { word: 'one' } }] }));
    };
    const { heard, states } = open();
    await soon(() => expect(heard).toEqual(['1 one']));
    expect(states).toEqual(['polling']);
  },
);

test('tabs share one stream, and another takes over when the first is closed', async () => {
  const responses: ServerResponse[] = [];
  answer = (request, response) => {
    response.writeHead(200);
    if (request.url?.includes('poll=1')) response.end('{"rev":0,"events":[]}');
    else {
      response.write(':\n\n');
      responses.push(response);
    }
  };
  const [first, second] = [open(), open()];
  await soon(() => expect(responses).toHaveLength(1));
  responses[0]?.write(event(1, 'one'));
  await soon(() => expect(second.heard).toEqual(['1 one']));
  expect(first.heard).toEqual(['1 one']);
  expect(streams()).toHaveLength(1);
  first.stop();
  await soon(() => expect(responses).toHaveLength(2));
  responses[1]?.write(event(2, 'two'));
  await soon(() => expect(second.heard).toEqual(['1 one', '2 two']));
  expect(streams()[1]).toContain('since=1');
});

test('a tab opened later asks for what it missed', async () => {
  answer = (request, response) => {
    response.writeHead(200);
    if (!request.url?.includes('poll=1')) response.write(event(5, 'five'));
    else response.end(JSON.stringify({ rev: 5, events: [{ rev: 5, event: { word: 'five' } }] }));
  };
  const first = open(4);
  await soon(() => expect(first.heard).toEqual(['5 five']));
  const second = open(4);
  await soon(() => expect(second.heard).toEqual(['5 five']));
  expect(streams()).toHaveLength(1);
});

test('a lease left by a tab that crashed is not waited for', async () => {
  answer = (_request, response) => {
    response.writeHead(200);
    response.write(event(1, 'one'));
  };
  stored.set(`resonanz leads ${address}`, 'crashed 99999999999999');
  const { heard } = open();
  await soon(() => expect(heard).toContain('1 one'));
});

test('where storage is blocked each tab has a stream of its own', async () => {
  vi.stubGlobal('localStorage', undefined);
  answer = (_request, response) => {
    response.writeHead(200);
    response.write(event(1, 'one'));
  };
  const [first, second] = [open(), open()];
  await soon(() => expect([...first.heard, ...second.heard]).toEqual(['1 one', '1 one']));
  expect(streams()).toHaveLength(2);
});

import { IncomingMessage, type IncomingHttpHeaders } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { setRealConnection } from './realConnection.ts';

const alone = { trustProxy: false, url: null };
const behindProxy = { trustProxy: true, url: null };

test('what a client claims about itself is not believed', () => {
  const headers = after(
    { host: 'r.local', 'x-forwarded-proto': 'https', 'x-forwarded-host': 'evil.example' },
    alone,
  );
  expect(headers['x-forwarded-proto']).toBe('http');
  expect(headers.host).toBe('r.local');
  expect(headers['x-forwarded-host']).toBeUndefined();
});

test('an invented address does not get through', () => {
  expect(after({ 'x-forwarded-for': '10.9.8.7' }, alone)['x-forwarded-for']).toBe('127.0.0.1');
});

test('a trusted proxy says protocol, host and address', () => {
  const headers = after(
    {
      host: 'localhost:3000',
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'r.example.org',
      'x-forwarded-for': '6.6.6.6, 203.0.113.7',
    },
    behindProxy,
  );
  expect(headers).toMatchObject({
    host: 'r.example.org',
    'x-forwarded-proto': 'https',
    // What stands before the proxy's own entry came from the client.
    'x-forwarded-for': '203.0.113.7',
  });
});

test('a proxy cannot bring in another protocol', () => {
  expect(after({ 'x-forwarded-proto': 'javascript' }, behindProxy)['x-forwarded-proto']).toBe(
    'http',
  );
});

test('requests to the public address came by its protocol, others in the house by plain http', () => {
  const trust = { trustProxy: false, url: 'https://r.example.org' };
  expect(after({ host: 'r.example.org' }, trust)['x-forwarded-proto']).toBe('https');
  expect(after({ host: '192.168.1.5:3000' }, trust)['x-forwarded-proto']).toBe('http');
});

function after(
  headers: IncomingHttpHeaders,
  trust: Parameters<typeof setRealConnection>[1],
): IncomingHttpHeaders {
  const request = new IncomingMessage(new Socket());
  Object.assign(request.headers, headers);
  setRealConnection(request, trust);
  return request.headers;
}

import { afterEach, expect, test, vi } from 'vitest';
import { newId } from '../../../platform/base/ids.ts';
import { sendCommand } from './calls.ts';

afterEach(() => vi.unstubAllGlobals());

const answered = async (status: number) => {
  const body = JSON.stringify({ ok: false, reason: 'malformed' });
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status })));
  const envelope = { id: newId<'command'>(), participantId: newId<'participant'>() };
  return (await sendCommand('KV7M2P', { ...envelope, command: { kind: 'practise' } })).kind;
};

test('what the server will never accept is not sent again', async () => {
  for (const status of [400, 403, 404, 409, 413, 415])
    expect(await answered(status), String(status)).toBe('refused');
});

test('what it could not accept just now is', async () => {
  expect(await answered(429)).toBe('busy');
  for (const status of [500, 502, 503]) expect(await answered(status)).toBe('unreachable');
});

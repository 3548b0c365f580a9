import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { AtpAgent } from '@atproto/api';
import { afterAll, beforeAll } from 'vitest';
import * as v from 'valibot';
import { readBluesky } from '#rooms/explore/server/sources/bluesky.ts';
import {
  externalIds,
  readOnce,
  sourceWith,
} from '#rooms/explore/server/sources/networks.testkit.ts';
import { describe, expect, test } from './cast.ts';

const peers = join(import.meta.dirname, 'peers');
const isInstalled = existsSync(join(peers, 'node_modules/@atproto/dev-env'));
if (!isInstalled)
  console.log('A real Bluesky server is not installed: npm run test:peers does it.');

describe.skipIf(!isInstalled)('a real Bluesky server on loopback', () => {
  let server: ChildProcess;
  let service: string;

  beforeAll(async () => {
    server = spawn(process.execPath, [join(peers, 'pds.mjs')], {
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    service = await addressOf(server);
  });
  afterAll(async () => {
    server.stdin?.end();
    await new Promise((resolve) => server.once('exit', resolve));
  });

  async function jonas() {
    const agent = new AtpAgent({ service });
    const handle = 'jonas.test';
    await agent.createAccount({ email: 'jonas@example.org', handle, password: 'not-a-secret' });
    return { agent, handle, did: agent.assertDid };
  }

  test('what is posted, answered, deleted there and a closed account are followed', async ({
    cast,
  }) => {
    const { agent, handle, did } = await jonas();
    const settings = { mode: 'author', service, from: 'pds', did, handle };
    const source = await sourceWith(cast.bernd, { kind: 'bluesky', settings });

    const post = await agent.post({ text: 'Der Spielplatz ist fertig.', langs: ['de'] });
    const reply = await agent.post({
      text: 'Und er ist schön.',
      reply: { root: post, parent: post },
    });
    const first = await readOnce(readBluesky, source);
    expect(first.arrived).toMatchObject([
      { externalId: reply.uri, text: 'Und er ist schön.', thread: post.uri, replyTo: post.uri },
      { externalId: post.uri, language: 'de', author: { id: did, name: '@jonas.test' } },
    ]);
    expect(await externalIds(source)).toEqual([post.uri, reply.uri].sort());

    await agent.deletePost(reply.uri);
    await readOnce(readBluesky, source);
    expect(await externalIds(source)).toEqual([post.uri]);

    await agent.com.atproto.server.deactivateAccount({});
    await readOnce(readBluesky, source);
    expect(await externalIds(source)).toEqual([]);
    expect(await readBluesky(source, new Date('2026-11-22T12:00:00Z'))).toMatchObject({
      ok: false,
      problem: 'account_unknown',
    });
  });
});

const told = v.object({ url: v.string() });

/** The address it says; everything else it says is its log. */
async function addressOf({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('the server speaks');
  for await (const line of createInterface({ input: stdout })) {
    if (line.startsWith('{"url"')) {
      const { url } = v.parse(told, JSON.parse(line));
      stdout.resume();
      return url.replace('localhost', '127.0.0.1');
    }
  }
  throw new Error('the server ended before it said where it is');
}

import type { IncomingMessage, RequestListener } from 'node:http';
import { randomBytes } from 'node:crypto';
import { inOrganisation } from '#platform/db/database.ts';
import { addMinutes } from '#platform/base/clock.ts';
import type { Scope } from '#platform/auth/scope.ts';
import type { Id } from '#platform/base/ids.ts';
import { serve } from '#platform/web/hostileServer.testkit.ts';
import type { Health } from '../../source.ts';
import { readOnce } from './readOnce.ts';
import { addSource, sourcesFor } from './sources.ts';
import { sourceById } from './sources.queries.ts';

export const at = new Date('2026-11-22T10:00:00Z');
export const later = (minutes: number) => addMinutes(at, minutes);

const item = (number: number) =>
  `<item><guid>n${number}</guid><title>Meldung ${number}</title>` +
  `<link>https://zeitung.example/${number}</link>` +
  `<description>Die Stadtwerke melden Neues, und zwar Nummer ${randomBytes(20).toString('hex')}.` +
  `</description></item>`;
export const feed = (...numbers: number[]) =>
  `<rss version="2.0"><channel><title>Zeitung</title>${numbers.map(item).join('')}</channel></rss>`;

export type Listening = {
  scope: Scope;
  id: Id<'source'>;
  address: string;
  seen: IncomingMessage[];
};

/** An organisation that reads from a server which answers as the test says. */
export async function listening(
  scope: Scope,
  answer: RequestListener,
  work: (listening: Listening) => Promise<void>,
): Promise<void> {
  const seen: IncomingMessage[] = [];
  const server = await serve((request, response) => {
    seen.push(request);
    answer(request, response);
  });
  try {
    const settings = { address: `${server.address}/feed` };
    const id = await inOrganisation(scope, (tx) =>
      addSource(tx, scope.organisationId, { kind: 'feed', name: 'Zeitung', settings }, at),
    );
    await work({ scope, id, address: server.address, seen });
  } finally {
    await server.close();
  }
}

export const keyOf = ({ scope, id }: Listening) => ({
  organisationId: scope.organisationId,
  sourceId: id,
});

export async function healthOf({ scope, id }: Listening): Promise<Health> {
  const found = (await sourcesFor(scope)).find((source) => source.id === id);
  if (!found) throw new Error('the source is there');
  return found.health;
}

export const rowOf = ({ scope, id }: Listening) =>
  inOrganisation(scope, (tx) => sourceById(tx, scope.organisationId, id));

export const readAt = (place: Listening, when: Date) => readOnce(keyOf(place), () => when);

import { inject } from 'vitest';
import { addAccount } from '#platform/auth/people.queries.ts';
import { hashOfPassword } from '#platform/auth/passwords.ts';
import { connect, disconnect, platformDb } from '#platform/db/database.ts';
import { Browser } from './browser.ts';
import { cast, type Member } from './people.ts';
import { startServer } from './server.ts';
import { asAdmin } from './admin.ts';

export const password = 'Bienenstich und Kaffee';

/**
 * The production server on a clone of the template: the cast is in it and can sign in.
 * @param environment settings beyond port, data folder and database.
 */
export async function startInstallation(environment: Record<string, string> = {}) {
  const name = `test_http_${process.pid}`;
  await asAdmin(`create database ${name} template ${inject('template')} owner resonanz_owner`);
  connect({ host: inject('server').host, user: 'resonanz_owner', database: name });
  const hash = await hashOfPassword(password);
  for (const { personId } of Object.values(cast)) await addAccount(platformDb(), personId, hash);
  const host = encodeURIComponent(inject('server').host);
  const wishes = {
    environment: {
      DATABASE_URL: `postgres://resonanz_owner@localhost/${name}?host=${host}`,
      ...environment,
    },
  };
  let server = await startServer(wishes);
  // What a test keeps beside the server lies in the same folder.
  process.env.RESONANZ_DATA = server.dataFolder;
  return {
    get origin() {
      return server.origin;
    },
    get dataFolder() {
      return server.dataFolder;
    },
    get pid() {
      return server.process.pid ?? 0;
    },
    /** What it has written to its log so far. */
    printed: () => server.printed(),
    /** Ends it and starts it anew on the same database, with nothing in its memory. */
    startAgain: async () => {
      await server.stop();
      server = await startServer(wishes);
    },
    stop: async () => {
      await server.stop();
      await disconnect();
      await asAdmin(`drop database ${name} with (force)`);
    },
  };
}

/** A browser in which this member has signed in; without one nobody has. */
export async function browserOf(origin: string, member: Member | null): Promise<Browser> {
  const browser = new Browser(origin);
  if (!member) return browser;
  const answer = await browser.post('/sign-in', { email: member.person.email, password });
  if (answer.status !== 303) throw new Error(`${member.person.name} could not sign in.`);
  return browser;
}

import type { IncomingMessage } from 'node:http';
import { guestCookie, guestOfToken } from '#platform/auth/guests.ts';
import { personOfSession, sessionCookie } from '#platform/auth/sessions.ts';
import { now } from '#platform/base/clock.ts';
import type { Admission } from '#platform/live/hub.ts';
import type { WorkshopKey } from '../board.ts';
import { deskActor, hasVoter, workshopByCode, type Visitor } from './actors.ts';
import { boardTopic, deskTopic } from './announce.ts';
import { announceVoters } from './presence.ts';

const streamPath = /^\/w\/(?<code>[^/]{1,40})\/(?<desk>desk\/)?stream$/;

/**
 * Whom the live hub lets in: `/w/CODE/stream` a browser with a voter, or a moderator;
 * `/w/CODE/desk/stream` moderators only. Voters count as connected by their guest, moderators do
 * not count.
 * @param request with its path and cookies;
 * @param address where it comes from, for the throttle of codes.
 */
export async function authoriseStream(
  request: Pick<IncomingMessage, 'url' | 'headers'>,
  address: string,
): Promise<Admission> {
  const { code, desk } = streamPath.exec(pathOf(request.url))?.groups ?? {};
  if (!code) return null;
  const visitor = await visitorOf(request.headers.cookie ?? '');
  const key = await workshopByCode(code, { guest: visitor.guest, address }, now());
  if (!key || key === 'tooManyTries') return key;
  if (desk) return moderatorOf(key, visitor, deskTopic(key.workshopId));
  const topic = boardTopic(key.workshopId);
  rememberTopic(topic, key);
  if (visitor.guest && (await hasVoter(key, visitor.guest))) {
    return { topic, subject: visitor.guest.id };
  }
  return moderatorOf(key, visitor, topic);
}

/**
 * What the hub tells of a workshop's stream: moderators hear who is connected. Topics of others are
 * left alone.
 * @param subjects as `authoriseStream` named them.
 */
export async function tellConnected(topic: string, subjects: string[]): Promise<void> {
  const key = keys.get(topic);
  if (key) await announceVoters(key, subjects);
}

// The topics this process has let somebody hear. A topic holds no organisation, and the hub knows
// topics only.
const keys = new Map<string, WorkshopKey>();
const mostKeys = 2_000;

function rememberTopic(topic: string, key: WorkshopKey): void {
  keys.delete(topic);
  keys.set(topic, key);
  for (const oldest of keys.keys()) {
    if (keys.size <= mostKeys) return;
    keys.delete(oldest);
  }
}

async function moderatorOf(key: WorkshopKey, visitor: Visitor, topic: string): Promise<Admission> {
  const actor = await deskActor(key, visitor);
  if (actor) return { topic, subject: `desk ${actor.id}` };
  return visitor.person || visitor.guest ? null : 'signIn';
}

async function visitorOf(cookieHeader: string): Promise<Visitor> {
  const session = cookieIn(cookieHeader, sessionCookie);
  const token = cookieIn(cookieHeader, guestCookie);
  const [person, guest] = await Promise.all([
    session ? personOfSession(session) : null,
    token ? guestOfToken(token) : null,
  ]);
  return { person, guest };
}

/** As browsers send it: `name=value; name=value`, the value percent-encoded. */
function cookieIn(header: string, name: string): string | null {
  const pair = header
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${name}=`));
  if (!pair) return null;
  const value = pair.slice(name.length + 1);
  try {
    return decodeURIComponent(value);
  } catch {
    // A value nobody of us has set.
    return value;
  }
}

const pathOf = (url: string | undefined): string => new URL(url ?? '/', 'http://any').pathname;

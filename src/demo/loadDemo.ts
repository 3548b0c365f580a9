import { randomBytes } from 'node:crypto';
import { foundInstallation, isTaken } from '#platform/auth/firstVisit.ts';
import { acceptAsNewPerson, invite } from '#platform/auth/invitations.ts';
import { scopeBySlug } from '#platform/auth/memberships.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { personOfSession, signIn } from '#platform/auth/sessions.ts';
import { assert } from '#platform/base/assert.ts';
import { addDays } from '#platform/base/clock.ts';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { demoOrganisation, demoPeople, firstWorkshop, secondWorkshop } from './content.ts';
import { listenToTown } from './demoListening.ts';
import { fillProgramme } from './demoProgramme.ts';
import { holdWorkshop } from './demoWorkshop.ts';

export type Demo = { slug: string; email: string; password: string };

/**
 * Makes the invented organisation in an empty database, through the rooms' own doors: what it has
 * heard, a finished Impulstag, one in the dot phase, measures in every state.
 * @returns how each of its people signs in; refuses `taken` when somebody already has an account
 * here.
 */
export async function loadDemo(now: Date): Promise<Outcome<Demo, 'taken'>> {
  if (await isTaken()) return refused('taken');
  const password = randomBytes(9).toString('base64url');
  const [owner] = demoPeople;
  const { name: organisation, kind } = demoOrganisation;
  const founder = { ...owner, password, organisation, kind, language: 'de' } as const;
  const founded = await foundInstallation(founder, now);
  if (!founded.ok) return founded;
  const { slug } = founded.value;
  const anna = await signedIn({ email: owner.email, password }, slug, now);
  for (const person of demoPeople.slice(1)) await addMember(anna, { ...person, password }, now);
  const programmeId = await fillProgramme(anna, now);
  await listenToTown(anna, now);
  await holdWorkshop(anna, { ...firstWorkshop, programmeId, until: 'closing' }, addDays(now, -12));
  await holdWorkshop(anna, { ...secondWorkshop, programmeId, until: 'benefit' }, now);
  return done({ slug, email: owner.email, password });
}

type Newcomer = (typeof demoPeople)[number] & { password: string };

async function addMember(owner: Scope, { role, ...person }: Newcomer, now: Date): Promise<void> {
  const invited = await invite(owner, { role, email: person.email }, now);
  assert(invited.ok, 'an owner may invite');
  const accepted = await acceptAsNewPerson(invited.value.token, { ...person, language: 'de' }, now);
  assert(accepted.ok, 'an invitation just written is open');
}

async function signedIn(
  credentials: { email: string; password: string },
  slug: string,
  now: Date,
): Promise<Scope> {
  const session = await signIn(credentials, now);
  assert(session.ok, 'the account just made signs in');
  const person = await personOfSession(session.value.value);
  assert(person, 'the session just made holds');
  const scope = await scopeBySlug(person, slug);
  assert(scope, 'the account just made is a member');
  return scope;
}

import { createGuest } from '#platform/auth/guests.ts';
import type { Guest, Scope } from '#platform/auth/scope.ts';
import { addMinutes } from '#platform/base/clock.ts';
import { newId, type Id } from '#platform/base/ids.ts';
import { assert } from '#platform/base/assert.ts';
import type { ExcursionKey, Note } from '../../excursion/excursion.ts';
import { phoneState } from './excursionState.ts';
import { addExcursion, startExcursion } from './excursions.ts';
import { setOut } from './visits.ts';

export const at = new Date('2026-11-22T10:00:00Z');
export const later = (minutes: number) => addMinutes(at, minutes);

export const places = [
  { network: 'facebook', name: 'Facebook-Gruppe Musterstadt', link: 'https://facebook.com/g' },
  { network: 'kununu', name: 'kununu', link: null },
  { network: 'forum', name: 'Elternforum', link: 'https://eltern.example/' },
] as const;
export const wish = { title: 'Betriebsausflug der Verwaltung', minutes: 60 };

export async function prepared(scope: Scope): Promise<ExcursionKey> {
  const added = await addExcursion(scope, wish, places, at);
  assert(added.ok, 'a lead may prepare an excursion');
  return { organisationId: scope.organisationId, excursionId: added.value };
}

export async function started(scope: Scope): Promise<ExcursionKey> {
  const key = await prepared(scope);
  await startExcursion(scope, key.excursionId, at);
  return key;
}

export const guest = async (): Promise<Guest> => (await createGuest('de')).guest;

export async function out(key: ExcursionKey, who: Guest, now = at) {
  await setOut(key, who, now);
  const visit = (await phoneState(key, who.id, now))?.visit;
  assert(visit, 'who set out is somewhere');
  return visit;
}

export const note = (visitId: Id<'excursion_visit'>, given: Partial<Note> = {}): Note => ({
  visitId,
  who: '',
  about: '',
  ofUs: '',
  findId: newId<'excursion_find'>(at),
  text: '',
  link: null,
  feeling: 'unsure',
  groupId: null,
  ...given,
});

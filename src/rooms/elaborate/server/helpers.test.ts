import { createGuest } from '#platform/auth/guests.ts';
import { expect, test } from '#tests/cast.ts';
import { forgetModerator } from './forgetting/forgetModerator.ts';
import { acceptHelping, helperActor, helpingLink, withdrawHelping } from './helpers.ts';
import { morning, openRoom, type Room } from './room.testkit.ts';

test('a helper is let in by link, to one workshop, until it is withdrawn', async ({ cast }) => {
  const room = await openRoom(cast.carla);
  const other = await openRoom(cast.carla);
  const { guest } = await createGuest('de');
  const token = await helpingLink(room.actor, morning);
  expect(await acceptHelping('nobody-issued-this', { guest }, morning)).toBeNull();
  for (const _ of [1, 2]) {
    expect(await acceptHelping(token, { person: cast.fremd.person }, morning)).toBe(room.code);
    expect(await acceptHelping(token, { guest }, morning)).toBe(room.code);
  }
  const helps = async (key: Room['key'], who: Parameters<typeof helperActor>[1]) =>
    (await helperActor(key, who)) !== null;
  const byLink = { person: null, guest };
  expect(await helps(room.key, byLink)).toBe(true);
  expect(await helps(room.key, { person: cast.fremd.person, guest: null })).toBe(true);
  expect(await helps(other.key, byLink)).toBe(false);
  expect(await helps(room.key, { person: cast.eva.person, guest: null })).toBe(false);
  // A moderator helps without a link.
  expect(await helps(room.key, { person: cast.carla.person, guest: null })).toBe(true);
  await withdrawHelping(room.actor);
  expect(await helps(room.key, byLink)).toBe(false);
  expect(await acceptHelping(token, { guest }, morning)).toBeNull();
});

test('who left the organisation helps with nothing of it any more', async ({ cast }) => {
  const { key, actor } = await openRoom(cast.anna);
  const token = await helpingLink(actor, morning);
  for (const { person } of [cast.eva, cast.dieter]) await acceptHelping(token, { person }, morning);
  const { organisationId } = key;
  await forgetModerator({ organisationId, subjectId: cast.eva.personId });
  expect(await helperActor(key, { person: cast.eva.person, guest: null })).toBeNull();
  expect(await helperActor(key, { person: cast.dieter.person, guest: null })).not.toBeNull();
});

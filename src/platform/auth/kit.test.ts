import { expect, test } from '#tests/cast.ts';
import { newId } from '../base/ids.ts';
import { inOrganisation } from '../db/database.ts';
import { keepInKit, kitItem, kitOf, removeFromKit, renameInKit } from './kit.ts';

const now = new Date('2026-11-22T10:00:00Z');
const template = { kind: 'workshop_template', title: 'Mein Tag', body: { version: 1 } } as const;

test('what a coach keeps is found again, the newest first', async ({ cast }) => {
  const carla = cast.carla.person;
  await keepInKit(carla, template, now);
  await keepInKit(carla, { ...template, title: 'Kürzer' }, new Date('2026-11-23T10:00:00Z'));
  expect((await kitOf(carla)).map((item) => item.title)).toEqual(['Kürzer', 'Mein Tag']);
});

test('nobody else finds it: no owner, no operator', async ({ cast }) => {
  const kept = await keepInKit(cast.carla.person, template, now);
  const id = kept.ok ? kept.value : newId<'kit_item'>();
  for (const other of [cast.anna.person, { ...cast.fremd.person, operator: true }]) {
    expect(await kitOf(other)).toEqual([]);
    expect(await kitItem(other, id)).toBeNull();
    expect(await renameInKit(other, id, 'Meins')).toMatchObject({ reason: 'itemGone' });
    expect(await removeFromKit(other, id)).toMatchObject({ reason: 'itemGone' });
  }
  const inHouse = inOrganisation(cast.anna, (tx) =>
    tx.selectFrom('auth.kit_item').selectAll().execute(),
  );
  await expect(inHouse).rejects.toThrow(/permission denied/);
  expect(await kitItem(cast.carla.person, id)).toMatchObject({ title: 'Mein Tag' });
});

test('a thing gets another name, and leaves the Koffer', async ({ cast }) => {
  const carla = cast.carla.person;
  const kept = await keepInKit(carla, template, now);
  const id = kept.ok ? kept.value : newId<'kit_item'>();
  await renameInKit(carla, id, 'Ganzer Tag');
  expect(await kitItem(carla, id)).toMatchObject({ title: 'Ganzer Tag', body: { version: 1 } });
  expect(await removeFromKit(carla, id)).toMatchObject({ ok: true });
  expect(await kitOf(carla)).toEqual([]);
});

test('a Koffer holds two hundred things', async ({ cast }) => {
  const carla = cast.carla.person;
  for (let kept = 0; kept < 200; kept += 1) await keepInKit(carla, template, now);
  expect(await keepInKit(carla, template, now)).toEqual({ ok: false, reason: 'kitFull' });
});

import { createGuest } from '#platform/auth/guests.ts';
import type { Guest, Scope } from '#platform/auth/scope.ts';
import { addDays, addMinutes } from '#platform/base/clock.ts';
import { newId, type Id } from '#platform/base/ids.ts';
import { assert } from '#platform/base/assert.ts';
import { expect, test } from '#tests/cast.ts';
import { pool } from '#platform/db/database.ts';
import type { ExcursionKey, Note } from '../../excursion/excursion.ts';
import { excursionMap } from '../../excursion/excursionMap.ts';
import { excursionByCode } from './excursionCodes.ts';
import { phoneState, wholeExcursion } from './excursionState.ts';
import {
  addExcursion,
  addPlace,
  cancelExcursion,
  endExcursion,
  excursionsFor,
  removePlace,
  startExcursion,
} from './excursions.ts';
import { forgetExcursions } from './forgetting.ts';
import { hideAnswers, hideFind } from './hiding.ts';
import { goOn, keepNote, setOut } from './visits.ts';

const at = new Date('2026-11-22T10:00:00Z');
const later = (minutes: number) => addMinutes(at, minutes);

const places = [
  { network: 'facebook', name: 'Facebook-Gruppe Musterstadt', link: 'https://facebook.com/g' },
  { network: 'kununu', name: 'kununu', link: null },
  { network: 'forum', name: 'Elternforum', link: 'https://eltern.example/' },
] as const;
const wish = { title: 'Betriebsausflug der Verwaltung', minutes: 60 };

async function prepared(scope: Scope): Promise<ExcursionKey> {
  const added = await addExcursion(scope, wish, places, at);
  assert(added.ok, 'a lead may prepare an excursion');
  return { organisationId: scope.organisationId, excursionId: added.value };
}

async function started(scope: Scope): Promise<ExcursionKey> {
  const key = await prepared(scope);
  await startExcursion(scope, key.excursionId, at);
  return key;
}

const guest = async (): Promise<Guest> => (await createGuest('de')).guest;

async function out(key: ExcursionKey, who: Guest, now = at) {
  await setOut(key, who, now);
  const visit = (await phoneState(key, who.id, now))?.visit;
  assert(visit, 'who set out is somewhere');
  return visit;
}

const note = (visitId: Id<'excursion_visit'>, given: Partial<Note> = {}): Note => ({
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

test('people are spread evenly over the places, and each may go on', async ({ cast }) => {
  const key = await started(cast.bernd);
  const names: string[] = [];
  for (let one = 0; one < 6; one += 1) names.push((await out(key, await guest())).place.name);
  expect(names.sort()).toEqual([
    'Elternforum',
    'Elternforum',
    'Facebook-Gruppe Musterstadt',
    'Facebook-Gruppe Musterstadt',
    'kununu',
    'kununu',
  ]);
  const ada = await guest();
  const first = await out(key, ada);
  const from = { from: first.id, placeId: null };
  expect(await goOn(key, ada, from, later(5))).toEqual({ ok: true, value: null });
  const second = (await phoneState(key, ada.id, later(5)))?.visit;
  expect(second?.place.name).not.toBe(first.place.name);
  // Tapped twice: still at the second place.
  await goOn(key, ada, from, later(5));
  expect((await phoneState(key, ada.id, later(5)))?.visit?.id).toBe(second?.id);
});

test('what is found becomes one mention, however often it is sent', async ({ cast }) => {
  const key = await started(cast.carla);
  const ada = await guest();
  const visit = await out(key, ada);
  const found = note(visit.id, {
    who: 'Eltern',
    text: 'Im Freibad ist das Wasser zu kalt.',
    feeling: 'negative',
  });
  expect(await keepNote(key, ada, found, later(3))).toEqual({ ok: true, value: 'found' });
  expect(await keepNote(key, ada, found, later(4))).toEqual({ ok: true, value: 'found' });
  const { rows } = await pool().query(
    `select m.tonality, m.tonality_by, p.network, s.kind from explore.mention m
     join explore.place p on p.id = m.place_id join explore.source s on s.id = m.source_id`,
  );
  expect(rows).toEqual([
    { tonality: 'negative', tonality_by: 'person', network: 'facebook', kind: 'excursion' },
  ]);
  const whole = await wholeExcursion(key, { hidden: false }, later(5));
  expect(excursionMap(whole?.places ?? [])).toMatchObject([
    { finds: 1, byFeeling: { negative: 1 }, place: { name: visit.place.name } },
  ]);
});

test('answers are kept without a find, and a link alone is asked for its text', async ({
  cast,
}) => {
  const key = await started(cast.bernd);
  const ada = await guest();
  const visit = await out(key, ada);
  const answers = note(visit.id, { who: 'Azubis', about: 'Prüfungen', ofUs: 'gar nicht' });
  expect(await keepNote(key, ada, answers, later(1))).toEqual({ ok: true, value: 'kept' });
  const linked = note(visit.id, { link: 'https://x.example/1' });
  expect(await keepNote(key, ada, linked, later(1))).toEqual({ ok: false, reason: 'textMissing' });
  expect((await phoneState(key, ada.id, later(2)))?.visit?.who).toBe('Azubis');
});

test('before the start and after the end nothing is taken, in the last minutes it is', async ({
  cast,
}) => {
  const key = await prepared(cast.bernd);
  const ada = await guest();
  expect(await setOut(key, ada, at)).toEqual({ ok: false, reason: 'notStarted' });
  expect(await endExcursion(cast.bernd, key.excursionId, at)).toEqual({
    ok: false,
    reason: 'notStarted',
  });
  await startExcursion(cast.bernd, key.excursionId, at);
  const visit = await out(key, ada);
  const text = 'Gut geführt, kurze Wege.';
  expect((await keepNote(key, ada, note(visit.id, { text }), later(69))).ok).toBe(true);
  expect(await keepNote(key, ada, note(visit.id, { text }), later(70))).toEqual({
    ok: false,
    reason: 'over',
  });
  expect(await addPlace(cast.bernd, key.excursionId, places[1], later(71))).toEqual({
    ok: false,
    reason: 'over',
  });
});

test('starting and ending twice does it once; one that started is not cancelled', async ({
  cast,
}) => {
  const key = await started(cast.bernd);
  await startExcursion(cast.bernd, key.excursionId, later(10));
  expect((await excursionsFor(cast.bernd, later(10)))[0]?.startedAt).toEqual(at);
  expect(await cancelExcursion(cast.bernd, key.excursionId)).toEqual({
    ok: false,
    reason: 'startedAlready',
  });
  await endExcursion(cast.bernd, key.excursionId, later(30));
  await endExcursion(cast.bernd, key.excursionId, later(40));
  expect((await wholeExcursion(key, { hidden: false }, later(41)))?.state).toBe('ended');
  const cancelled = await prepared(cast.bernd);
  expect(await cancelExcursion(cast.bernd, cancelled.excursionId)).toEqual({
    ok: true,
    value: null,
  });
});

test('who neither listens nor runs workshops prepares none', async ({ cast }) => {
  const refusal = { ok: false, reason: 'notAllowed' };
  const key = await prepared(cast.anna);
  const { excursionId } = key;
  for (const scope of [cast.dieter, cast.eva]) {
    expect(await addExcursion(scope, wish, places, at)).toEqual(refusal);
    expect(await startExcursion(scope, excursionId, at)).toEqual(refusal);
    expect(await endExcursion(scope, excursionId, at)).toEqual(refusal);
    expect(await addPlace(scope, excursionId, places[0], at)).toEqual(refusal);
    expect(await cancelExcursion(scope, excursionId)).toEqual(refusal);
    const findId = newId<'excursion_find'>(at);
    expect(await hideFind(scope, excursionId, { findId, hidden: true }, at)).toEqual(refusal);
    const visitId = newId<'excursion_visit'>(at);
    expect(await hideAnswers(scope, excursionId, { visitId, hidden: true }, at)).toEqual(refusal);
  }
  expect(await addExcursion(cast.anna, wish, [], at)).toEqual({ ok: false, reason: 'noPlace' });
  const many = Array.from({ length: 41 }, () => places[0]);
  expect(await addExcursion(cast.anna, wish, many, at)).toEqual({
    ok: false,
    reason: 'tooManyPlaces',
  });
});

test("another house's excursion is not there, and neither is another's visit", async ({ cast }) => {
  const key = await started(cast.bernd);
  const gone = { ok: false, reason: 'excursionGone' };
  expect(await startExcursion(cast.fremd, key.excursionId, at)).toEqual(gone);
  const [ada, bela] = [await guest(), await guest()];
  const visit = await out(key, ada);
  await out(key, bela);
  expect(await keepNote(key, bela, note(visit.id, { who: 'ich' }), at)).toEqual({
    ok: false,
    reason: 'visitGone',
  });
});

test('the last place stays, a removed one is proposed to nobody', async ({ cast }) => {
  const key = await started(cast.bernd);
  const whole = await wholeExcursion(key, { hidden: true }, at);
  const [first, second, third] = whole?.places ?? [];
  assert(first && second && third, 'there are three places');
  for (const { id } of [first, second]) {
    await removePlace(cast.bernd, key.excursionId, { id, removed: true }, at);
  }
  expect((await out(key, await guest())).place.name).toBe(third.name);
  const last = { id: third.id, removed: true };
  expect(await removePlace(cast.bernd, key.excursionId, last, at)).toEqual({
    ok: false,
    reason: 'noPlace',
  });
  const made = { id: newId<'excursion_place'>(at), removed: true };
  expect(await removePlace(cast.bernd, key.excursionId, made, at)).toEqual({
    ok: false,
    reason: 'placeGone',
  });
});

test('what was hidden is neither on the wall nor among the mentions', async ({ cast }) => {
  const key = await started(cast.bernd);
  const ada = await guest();
  const visit = await out(key, ada);
  const found = note(visit.id, { who: 'Unfug', text: 'Auch Unfug', feeling: 'positive' });
  await keepNote(key, ada, found, at);
  const { excursionId } = key;
  await hideFind(cast.bernd, excursionId, { findId: found.findId, hidden: true }, at);
  await hideAnswers(cast.bernd, excursionId, { visitId: visit.id, hidden: true }, at);
  const wall = await wholeExcursion(key, { hidden: false }, at);
  expect(wall?.places.flatMap((place) => [...place.found, ...place.answers])).toEqual([]);
  const { rows } = await pool().query(
    'select hidden_at is not null as hidden from explore.mention',
  );
  expect(rows).toEqual([{ hidden: true }]);
  await hideFind(cast.bernd, excursionId, { findId: found.findId, hidden: false }, at);
  expect((await phoneState(key, ada.id, at))?.visit?.finds).toHaveLength(1);
});

test('a code that nobody issued leads nowhere, and answers go by their deadline', async ({
  cast,
}) => {
  const key = await started(cast.bernd);
  const asker = { guest: null, address: '192.0.2.1' };
  const [listed] = await excursionsFor(cast.bernd, at);
  expect(await excursionByCode(listed?.code.toLowerCase() ?? '', asker, at)).toEqual(key);
  expect(await excursionByCode('XXXXXX', asker, at)).toBeNull();
  const ada = await guest();
  const visit = await out(key, ada);
  await keepNote(key, ada, note(visit.id, { who: 'Nachbarn' }), at);
  expect(await forgetExcursions(key.organisationId, addDays(at, 100))).toBe(0);
  expect(await forgetExcursions(key.organisationId, addDays(at, 181))).toBe(1);
  const { rows } = await pool().query('select who, guest_id from explore.excursion_visit');
  expect(rows).toEqual([{ who: '', guest_id: null }]);
  expect(await excursionByCode(listed?.code ?? '', asker, at)).toBeNull();
});

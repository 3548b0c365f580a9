import { addDays } from '#platform/base/clock.ts';
import { newId } from '#platform/base/ids.ts';
import { assert } from '#platform/base/assert.ts';
import { expect, test } from '#tests/cast.ts';
import { pool } from '#platform/db/database.ts';
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
import {
  at,
  guest,
  later,
  note,
  out,
  places,
  prepared,
  started,
  wish,
} from './excursions.testkit.ts';
import { forgetExcursions } from './forgetting.ts';
import { hideAnswers, hideFind } from './hiding.ts';
import { goOn, keepNote } from './visits.ts';

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

test('hiding what two found hides it among the mentions with its copy', async ({ cast }) => {
  const key = await started(cast.bernd);
  const ada = await guest();
  const visit = await out(key, ada);
  const text = 'Das ist Unfug, den jemand an die Wand schreibt, und zwar ein ganzer langer Satz.';
  const [first, copy] = [note(visit.id, { text }), note(visit.id, { text })];
  await keepNote(key, ada, first, at);
  await keepNote(key, ada, copy, later(1));
  await hideFind(cast.bernd, key.excursionId, { findId: first.findId, hidden: true }, later(2));
  const { rows } = await pool().query(
    `select folded_under is not null as copy, hidden_at is not null as hidden
     from explore.mention order by copy`,
  );
  expect(rows).toEqual([
    { copy: false, hidden: true },
    { copy: true, hidden: true },
  ]);
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
  await goOn(key, ada, { from: visit.id, placeId: null }, later(1));
  await out(key, await guest());
  expect((await wholeExcursion(key, { hidden: true }, at))?.people).toBe(2);
  expect(await forgetExcursions(key.organisationId, addDays(at, 100))).toBe(0);
  expect(await forgetExcursions(key.organisationId, addDays(at, 181))).toBe(1);
  const { rows } = await pool().query('select who, guest_id from explore.excursion_visit');
  expect(rows).toEqual(Array.from({ length: 3 }, () => ({ who: '', guest_id: null })));
  expect((await wholeExcursion(key, { hidden: true }, at))?.people).toBe(2);
  expect(await excursionByCode(listed?.code ?? '', asker, at)).toBeNull();
});

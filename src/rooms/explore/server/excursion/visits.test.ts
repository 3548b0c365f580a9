import { expect, test } from '#tests/cast.ts';
import { pool } from '#platform/db/database.ts';
import { assert } from '#platform/base/assert.ts';
import { mostFinds } from '../../excursion/excursion.ts';
import { excursionMap } from '../../excursion/excursionMap.ts';
import { removeSource } from '../sources/changeSource.ts';
import { sourcesFor } from '../sources/sources.ts';
import { phoneState, wholeExcursion } from './excursionState.ts';
import { addPlace, endExcursion, startExcursion } from './excursions.ts';
import { at, guest, later, note, out, places, prepared, started } from './excursions.testkit.ts';
import { goOn, keepNote, setOut } from './visits.ts';

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

test('the same find again is done once, also when no more are taken', async ({ cast }) => {
  const key = await started(cast.bernd);
  const ada = await guest();
  const visit = await out(key, ada);
  const found = note(visit.id, { text: 'Die Warteschlange im Bürgerbüro ist kurz.' });
  await keepNote(key, ada, found, later(1));
  await pool().query(
    `insert into explore.excursion_find (organisation_id, excursion_id, id, visit_id, feeling)
     select $1, $2, gen_random_uuid(), $3, 'unsure' from generate_series(2, $4::int)`,
    [key.organisationId, key.excursionId, visit.id, mostFinds],
  );
  const another = note(visit.id, { text: 'Eins zu viel.' });
  expect(await keepNote(key, ada, another, later(2))).toEqual({
    ok: false,
    reason: 'tooManyFinds',
  });
  expect(await keepNote(key, ada, found, later(3))).toEqual({ ok: true, value: 'found' });
});

test('a phone shows only what it found itself', async ({ cast }) => {
  const key = await started(cast.bernd);
  const [ada, bela] = [await guest(), await guest()];
  const [first, second] = [await out(key, ada), await out(key, bela)];
  await keepNote(key, ada, note(first.id, { text: 'Von Ada.' }), at);
  await keepNote(key, bela, note(second.id, { text: 'Von Bela.' }), at);
  const phone = await phoneState(key, ada.id, at);
  expect(phone?.visit?.finds.map(({ text }) => text)).toEqual(['Von Ada.']);
  expect(phone?.ownFinds).toBe(1);
  expect((await phoneState(key, null, at))?.ownFinds).toBe(0);
});

test('what is found after its source was removed is not lost', async ({ cast }) => {
  const key = await started(cast.bernd);
  const ada = await guest();
  const visit = await out(key, ada);
  const [source] = await sourcesFor(cast.bernd);
  assert(source, 'an excursion that started has its source');
  await removeSource(cast.bernd, source.id, later(1));
  const texts = ['Das Freibad ist zu.', 'Der Bus kommt pünktlich.'];
  for (const text of texts) await keepNote(key, ada, note(visit.id, { text }), later(2));
  const { rows } = await pool().query(
    `select count(*)::int as mentions, count(distinct s.id)::int as sources from explore.mention m
     join explore.source s on s.id = m.source_id where s.removed_at is null`,
  );
  expect(rows).toEqual([{ mentions: 2, sources: 1 }]);
  expect((await phoneState(key, ada.id, later(3)))?.visit?.finds).toHaveLength(2);
});

test('answers are kept without a find, and a link alone is asked for its text', async ({
  cast,
}) => {
  const key = await started(cast.bernd);
  const ada = await guest();
  const visit = await out(key, ada);
  const answers = note(visit.id, { who: 'Azubis', about: 'Prüfungen', ofUs: 'gar nicht' });
  expect(await keepNote(key, ada, answers, later(1))).toEqual({ ok: true, value: 'kept' });
  const { who: _who, about: _about, ofUs: _ofUs, ...alone } = note(visit.id, { text: 'Ein Fund.' });
  await keepNote(key, ada, alone, later(1));
  const linked = note(visit.id, { who: 'Azubis', link: 'https://x.example/1' });
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

import { newId } from '#platform/base/ids.ts';
import { inOrganisation, type Tx } from '#platform/db/database.ts';
import { createGuest } from '#platform/auth/guests.ts';
import { cast, describe, expect, test } from '#tests/cast.ts';
import type { MeasureId } from '../measure.ts';
import {
  changeMeasure,
  createMeasure,
  giveBackMeasure,
  measuresFromOrigin,
  takeOnMeasure,
} from './originMeasures.ts';

const now = new Date('2026-11-22T10:00:00Z');
const { organisationId } = cast.anna;

const inMusterstadt = <T>(work: (tx: Tx) => Promise<T>) => inOrganisation(cast.anna, work);

async function measureOfCard(
  cardId: string,
  what = 'Auf Bewertungen antworten',
): Promise<MeasureId> {
  const origin = { kind: 'card' as const, id: cardId };
  const made = await inMusterstadt((tx) =>
    createMeasure(tx, { organisationId, origin, what, now }),
  );
  if (!made.ok) throw new Error(made.reason);
  return made.value.measureId;
}

const guestId = async () => (await createGuest('de')).guest.id;

describe('a card becomes a measure', () => {
  test('once, however often it is asked for', async ({ cast: _ }) => {
    const cardId = newId<'card'>();
    const [one, two] = await Promise.all([measureOfCard(cardId), measureOfCard(cardId)]);
    expect(two).toBe(one);
    const there = await inMusterstadt((tx) =>
      measuresFromOrigin(tx, organisationId, 'card', [cardId]),
    );
    expect(there).toMatchObject([{ id: one, originId: cardId, taken: false, state: 'planned' }]);
  });

  test('not under a programme that is not there', async ({ cast: _ }) => {
    const origin = { kind: 'card' as const, id: newId<'card'>() };
    const programmeId = newId<'programme'>();
    const made = await inMusterstadt((tx) =>
      createMeasure(tx, { organisationId, origin, what: 'Etwas', programmeId, now }),
    );
    expect(made).toEqual({ ok: false, reason: 'programmeGone' });
  });
});

describe('somebody takes a measure on', () => {
  test('a guest under an own name, with a first step and a day', async ({ cast: _ }) => {
    const measureId = await measureOfCard(newId<'card'>());
    const wish = { organisationId, measureId, taker: { guestId: await guestId() }, now };
    const taken = await inMusterstadt((tx) =>
      takeOnMeasure(tx, { ...wish, name: 'Kim', firstStep: 'Anrufen', dueOn: '2026-12-01' }),
    );
    expect(taken).toMatchObject({
      value: { taken: true, ownerName: 'Kim', firstStep: 'Anrufen', dueOn: '2026-12-01' },
    });
  });

  test('the same one again changes what was said, and keeps what is left out', async ({
    cast: _,
  }) => {
    const measureId = await measureOfCard(newId<'card'>());
    const wish = { organisationId, measureId, taker: { guestId: await guestId() }, now };
    await inMusterstadt((tx) => takeOnMeasure(tx, { ...wish, name: 'Kim', firstStep: 'Anrufen' }));
    const again = await inMusterstadt((tx) =>
      takeOnMeasure(tx, { ...wish, firstStep: 'Schreiben' }),
    );
    expect(again).toMatchObject({ value: { ownerName: 'Kim', firstStep: 'Schreiben' } });
  });

  test('two at once: one gets it, the other reads that it is taken', async ({ cast: _ }) => {
    const measureId = await measureOfCard(newId<'card'>());
    const takers = await Promise.all([guestId(), guestId()]);
    const answers = await Promise.all(
      takers.map((id) =>
        inMusterstadt((tx) =>
          takeOnMeasure(tx, { organisationId, measureId, taker: { guestId: id }, now }),
        ),
      ),
    );
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers).toContainEqual({ ok: false, reason: 'alreadyTaken' });
  });

  test('not one that is unknown, and not one that is done', async ({ cast: _ }) => {
    const taker = { personId: cast.eva.personId };
    const measureId = await measureOfCard(newId<'card'>());
    const unknown = { organisationId, measureId: newId<'measure'>(), taker, now };
    expect(await inMusterstadt((tx) => takeOnMeasure(tx, unknown))).toEqual({
      ok: false,
      reason: 'measureGone',
    });
    await inMusterstadt((tx) =>
      tx
        .updateTable('programme.measure')
        .set({ state: 'done' })
        .where('organisation_id', '=', organisationId)
        .execute(),
    );
    const done = { organisationId, measureId, taker, now };
    expect(await inMusterstadt((tx) => takeOnMeasure(tx, done))).toEqual({
      ok: false,
      reason: 'measureClosed',
    });
    expect(await inMusterstadt((tx) => changeMeasure(tx, { ...done, what: 'Anders' }))).toEqual({
      ok: false,
      reason: 'measureClosed',
    });
  });
});

test('only who took a measure on gives it back', async ({ cast: _ }) => {
  const measureId = await measureOfCard(newId<'card'>());
  const eva = { organisationId, measureId, taker: { personId: cast.eva.personId }, now };
  const guest = { ...eva, taker: { guestId: await guestId() } };
  await inMusterstadt((tx) => takeOnMeasure(tx, eva));
  expect(await inMusterstadt((tx) => giveBackMeasure(tx, guest))).toEqual({
    ok: false,
    reason: 'notTakenByYou',
  });
  expect(await inMusterstadt((tx) => giveBackMeasure(tx, eva))).toMatchObject({
    value: { taken: false, ownerPersonId: null },
  });
});

test('an open measure gets other words and another day', async ({ cast: _ }) => {
  const measureId = await measureOfCard(newId<'card'>());
  const change = { organisationId, measureId, what: 'Neu gefasst', dueOn: '2026-12-24' };
  expect(await inMusterstadt((tx) => changeMeasure(tx, change))).toMatchObject({
    value: { what: 'Neu gefasst', dueOn: '2026-12-24', firstStep: '' },
  });
  const unknown = { ...change, measureId: newId<'measure'>() };
  expect(await inMusterstadt((tx) => changeMeasure(tx, unknown))).toMatchObject({
    reason: 'measureGone',
  });
});

describe('another organisation', () => {
  test('sees nothing, even without the where clause', async ({ cast: _ }) => {
    await measureOfCard(newId<'card'>());
    const seen = await inOrganisation(cast.fremd, (tx) =>
      tx.selectFrom('programme.measure').selectAll().execute(),
    );
    expect(seen).toEqual([]);
  });

  test('can neither take a measure on nor write one under the name of ours', async ({
    cast: _,
  }) => {
    const measureId = await measureOfCard(newId<'card'>());
    const taker = { personId: cast.fremd.personId };
    const foreign = { organisationId: cast.fremd.organisationId, measureId, taker, now };
    expect(await inOrganisation(cast.fremd, (tx) => takeOnMeasure(tx, foreign))).toMatchObject({
      reason: 'measureGone',
    });
    const origin = { kind: 'card' as const, id: newId<'card'>() };
    const smuggled = { organisationId, origin, what: 'Eingeschleust', now };
    await expect(inOrganisation(cast.fremd, (tx) => createMeasure(tx, smuggled))).rejects.toThrow(
      /row-level security/,
    );
  });
});

test('what happened to a measure is recorded without names', async ({ cast: _ }) => {
  const measureId = await measureOfCard(newId<'card'>());
  const eva = { organisationId, measureId, taker: { personId: cast.eva.personId }, now };
  await inMusterstadt((tx) => takeOnMeasure(tx, { ...eva, name: 'Eva' }));
  await inMusterstadt((tx) => giveBackMeasure(tx, eva));
  const facts = await inMusterstadt((tx) =>
    tx
      .selectFrom('platform.fact')
      .select(['kind', 'subject_id', 'numbers'])
      .where('organisation_id', '=', organisationId)
      .orderBy('id')
      .execute(),
  );
  expect(facts.map((fact) => fact.kind).toSorted()).toEqual([
    'programme.measure_created',
    'programme.measure_given_back',
    'programme.measure_taken_on',
  ]);
  expect(facts.every((fact) => fact.subject_id === measureId)).toBe(true);
});

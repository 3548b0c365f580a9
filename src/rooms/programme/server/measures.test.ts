import { setTimeout as pause } from 'node:timers/promises';
import { createGuest } from '#platform/auth/guests.ts';
import { newId } from '#platform/base/ids.ts';
import { inOrganisation } from '#platform/db/database.ts';
import { describe, expect, test, type Member } from '#tests/cast.ts';
import type { MeasureId, MeasureInput } from '../measure.ts';
import { measureQueryFrom } from '../measureList.ts';
import { addDepartment } from './departments.ts';
import {
  addMeasure,
  changeMeasureState,
  giveBackAsMember,
  saveMeasure,
  takeOnForMyself,
} from './measures.ts';
import { findMeasureFor, measuresFor, openMeasuresFor } from './measureViews.ts';
import { createMeasure, freeMeasure, takeOnMeasure } from './originMeasures.ts';
import { lockMeasure } from './originMeasures.queries.ts';

const now = new Date('2026-11-22T10:00:00Z');
const later = new Date('2026-11-23T10:00:00Z');

const input: MeasureInput = {
  what: 'Auf Bewertungen antworten',
  why: 'Niemand antwortet bisher',
  firstStep: 'Die zehn neuesten lesen',
  hoursEstimated: 4,
  hoursSpent: null,
  departmentId: null,
  dueOn: '2026-12-01',
  state: 'planned',
  stuckOn: '',
};

type Wish = Partial<MeasureInput> & { takenOn?: boolean };

async function added(who: Member, wish: Wish = {}): Promise<MeasureId> {
  const outcome = await addMeasure(who, { takenOn: false, ...input, ...wish }, now);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
}

const seenAt = (id: MeasureId, revision = 1) => ({ id, revision });

const list = async (who: Member, search = '') => {
  const { measures } = await measuresFor(who, measureQueryFrom(new URLSearchParams(search)), now);
  return measures.map((measure) => measure.what);
};

describe('adding a measure', () => {
  test('is for everybody but executives', async ({ cast }) => {
    for (const who of [cast.anna, cast.bernd, cast.carla, cast.eva]) await added(who);
    expect(await addMeasure(cast.dieter, { ...input, takenOn: false }, now)).toMatchObject({
      reason: 'notAllowed',
    });
    expect(await list(cast.dieter)).toHaveLength(4);
  });

  test('names oneself or nobody', async ({ cast }) => {
    const mine = await findMeasureFor(cast.anna, await added(cast.eva, { takenOn: true }));
    expect(mine?.owner).toMatchObject({ kind: 'person', name: 'Eva' });
    const open = await findMeasureFor(cast.anna, await added(cast.eva));
    expect(open?.owner).toEqual({ kind: 'nobody' });
  });

  test('refuses the department of another organisation', async ({ cast }) => {
    const foreign = await addDepartment(cast.fremd, { name: 'Presse' }, now);
    const departmentId = foreign.ok ? foreign.value : null;
    const wish = { ...input, departmentId, takenOn: false };
    expect(await addMeasure(cast.anna, wish, now)).toMatchObject({ reason: 'departmentGone' });
    const seen = seenAt(await added(cast.anna));
    expect(await saveMeasure(cast.anna, seen, { ...input, departmentId }, now)).toMatchObject({
      reason: 'departmentGone',
    });
  });
});

describe('changing a measure', () => {
  test('is for owner and lead, and for who took it on', async ({ cast }) => {
    const changed = { ...input, what: 'Anders gesagt' };
    for (const who of [cast.anna, cast.bernd, cast.eva]) {
      const seen = seenAt(await added(cast.eva, { takenOn: true }));
      expect(await saveMeasure(who, seen, changed, now)).toEqual({ ok: true, value: null });
    }
    for (const who of [cast.carla, cast.dieter]) {
      const seen = seenAt(await added(cast.eva, { takenOn: true }));
      expect(await saveMeasure(who, seen, changed, now)).toMatchObject({ reason: 'notAllowed' });
      expect(
        await changeMeasureState(who, seen, { state: 'done', stuckOn: '' }, now),
      ).toMatchObject({ reason: 'notAllowed' });
      expect(await giveBackAsMember(who, seen.id, now)).toMatchObject({ reason: 'notAllowed' });
    }
  });

  test('a form opened before the last change is not saved over it', async ({ cast }) => {
    const seen = seenAt(await added(cast.anna));
    await saveMeasure(cast.anna, seen, { ...input, why: 'Annas Grund' }, now);
    expect(await saveMeasure(cast.bernd, seen, { ...input, why: 'Bernds Grund' }, now)).toEqual({
      ok: false,
      reason: 'changedMeanwhile',
    });
    expect(
      await changeMeasureState(cast.bernd, seen, { state: 'done', stuckOn: '' }, now),
    ).toMatchObject({ reason: 'changedMeanwhile' });
    expect(await findMeasureFor(cast.anna, seen.id)).toMatchObject({ why: 'Annas Grund' });
  });

  test('a stuck one keeps the reason until it goes on', async ({ cast }) => {
    const id = await added(cast.anna);
    const stuck = { state: 'stuck' as const, stuckOn: 'Die Freigabe fehlt' };
    await changeMeasureState(cast.anna, seenAt(id), stuck, later);
    expect(await findMeasureFor(cast.eva, id)).toMatchObject({ ...stuck, stateSince: later });
    await changeMeasureState(cast.anna, seenAt(id, 2), { state: 'running', stuckOn: '' }, later);
    expect(await findMeasureFor(cast.eva, id)).toMatchObject({ state: 'running', stuckOn: null });
  });

  test('the date of a state stays while the state stays', async ({ cast }) => {
    const id = await added(cast.anna);
    await saveMeasure(cast.anna, seenAt(id), { ...input, what: 'Anders gesagt' }, later);
    expect(await findMeasureFor(cast.anna, id)).toMatchObject({ stateSince: now, revision: 2 });
  });
});

describe('taking a measure on', () => {
  test('works once, and not for executives', async ({ cast }) => {
    const id = await added(cast.anna);
    expect(await takeOnForMyself(cast.dieter, id, now)).toMatchObject({ reason: 'notAllowed' });
    expect(await takeOnForMyself(cast.eva, id, now)).toEqual({ ok: true, value: null });
    expect(await takeOnForMyself(cast.carla, id, now)).toMatchObject({ reason: 'alreadyTaken' });
  });

  test('does not work for what is done or unknown', async ({ cast }) => {
    const id = await added(cast.anna, { state: 'done' });
    expect(await takeOnForMyself(cast.eva, id, now)).toMatchObject({ reason: 'measureClosed' });
    const unknown = newId<'measure'>();
    expect(await takeOnForMyself(cast.eva, unknown, now)).toMatchObject({
      reason: 'measureGone',
    });
  });

  test('the owner gives it back, and the lead may free it', async ({ cast }) => {
    for (const who of [cast.eva, cast.bernd]) {
      const id = await added(cast.eva, { takenOn: true });
      expect(await giveBackAsMember(who, id, now)).toEqual({ ok: true, value: null });
      expect(await findMeasureFor(cast.eva, id)).toMatchObject({ owner: { kind: 'nobody' } });
    }
  });

  test('who gives it back does not free what somebody else took on meanwhile', async ({ cast }) => {
    const id = await added(cast.eva, { takenOn: true });
    const { organisationId } = cast.anna;
    let late: ReturnType<typeof giveBackAsMember> | undefined;
    await inOrganisation(cast.anna, async (tx) => {
      await lockMeasure(tx, organisationId, id);
      late = giveBackAsMember(cast.eva, id, now);
      await pause(100);
      await freeMeasure(tx, { organisationId, measureId: id, now });
      const taker = { personId: cast.carla.personId };
      await takeOnMeasure(tx, { organisationId, measureId: id, taker, now });
    });
    expect(await late).toMatchObject({ reason: 'notAllowed' });
    const owner = { kind: 'person', personId: cast.carla.personId };
    expect(await findMeasureFor(cast.eva, id)).toMatchObject({ owner });
  });

  test('a guest shows under the name given, a person who left under none', async ({ cast }) => {
    const { organisationId } = cast.anna;
    const origin = { kind: 'card' as const, id: newId<'card'>() };
    const guestId = (await createGuest('de')).guest.id;
    await inOrganisation(cast.anna, async (tx) => {
      const made = await createMeasure(tx, { organisationId, origin, what: 'Vom Gast', now });
      if (!made.ok) throw new Error(made.reason);
      const { measureId } = made.value;
      const wish = { organisationId, measureId, taker: { guestId }, name: 'Kim', now };
      return takeOnMeasure(tx, wish);
    });
    await added({ ...cast.eva, personId: cast.fremd.personId }, { what: 'Fort', takenOn: true });
    const query = measureQueryFrom(new URLSearchParams('sort=what&direction=down'));
    const { measures } = await measuresFor(cast.anna, query, now);
    expect(measures.map((measure) => measure.owner)).toEqual([
      { kind: 'guest', name: 'Kim' },
      { kind: 'person', personId: cast.fremd.personId, name: null },
    ]);
  });
});

describe('the list', () => {
  test('shows what is open, by due day; what has none comes last', async ({ cast }) => {
    await added(cast.anna, { what: 'Ohne Tag', dueOn: null });
    await added(cast.anna, { what: 'Später', dueOn: '2027-01-01' });
    await added(cast.anna, { what: 'Bald', dueOn: '2026-11-24' });
    await added(cast.anna, { what: 'Fertig', state: 'done' });
    expect(await list(cast.eva)).toEqual(['Bald', 'Später', 'Ohne Tag']);
    expect(await list(cast.eva, 'state=done')).toEqual(['Fertig']);
    expect(await list(cast.eva, 'state=all')).toHaveLength(4);
  });

  test('filters by owner, department and what is overdue', async ({ cast }) => {
    const made = await addDepartment(cast.anna, { name: 'Bauamt' }, now);
    const departmentId = made.ok ? made.value : null;
    await added(cast.eva, { what: 'Meine', takenOn: true, dueOn: '2026-11-21' });
    await added(cast.anna, { what: 'Offen', departmentId });
    await added(cast.anna, { what: 'War spät', state: 'done', dueOn: '2026-11-01' });
    expect(await list(cast.eva, 'owner=me')).toEqual(['Meine']);
    expect(await list(cast.eva, 'owner=nobody')).toEqual(['Offen']);
    expect(await list(cast.eva, `department=${departmentId}`)).toEqual(['Offen']);
    expect(await list(cast.eva, 'overdue=yes&state=all')).toEqual(['Meine']);
  });

  test('sorts by state, words and hours, both ways', async ({ cast }) => {
    await added(cast.anna, { what: 'b', hoursEstimated: 1, state: 'running' });
    await added(cast.anna, { what: 'a', hoursEstimated: 8 });
    await added(cast.anna, { what: 'C', hoursEstimated: null, state: 'stuck', stuckOn: 'Geld' });
    expect(await list(cast.anna, 'sort=what')).toEqual(['a', 'b', 'C']);
    expect(await list(cast.anna, 'sort=state')).toEqual(['C', 'b', 'a']);
    expect(await list(cast.anna, 'sort=hours&direction=down')).toEqual(['a', 'b', 'C']);
  });

  test('the Fahrplan puts the own ones first and counts', async ({ cast }) => {
    await added(cast.anna, { what: 'Von Anna', dueOn: '2026-11-01' });
    await added(cast.eva, { what: 'Von Eva', takenOn: true, dueOn: '2027-01-01' });
    const { measures, counts } = await openMeasuresFor(cast.eva, 8, now);
    expect(measures.map((measure) => measure.what)).toEqual(['Von Eva', 'Von Anna']);
    expect(counts).toMatchObject({
      all: 2,
      open: 2,
      overdue: 1,
      mine: 1,
      mineOverdue: 0,
      unowned: 1,
    });
  });
});

test('another organisation finds, lists and changes nothing', async ({ cast }) => {
  const id = await added(cast.eva, { takenOn: true });
  const seen = seenAt(id);
  const unknown = { ok: false, reason: 'measureGone' };
  expect(await findMeasureFor(cast.fremd, id)).toBeNull();
  expect(await list(cast.fremd, 'state=all')).toEqual([]);
  expect(await saveMeasure(cast.fremd, seen, input, now)).toEqual(unknown);
  const done = { state: 'done' as const, stuckOn: '' };
  expect(await changeMeasureState(cast.fremd, seen, done, now)).toEqual(unknown);
  expect(await takeOnForMyself(cast.fremd, id, now)).toEqual(unknown);
  expect(await giveBackAsMember(cast.fremd, id, now)).toEqual(unknown);
});

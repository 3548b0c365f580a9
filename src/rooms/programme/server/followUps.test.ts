import { inOrganisation, platformDb, pool } from '#platform/db/database.ts';
import { expect, test } from '#tests/cast.ts';
import { answerFollowUp, findFollowUp, stopFollowUps } from './followUpAnswers.ts';
import { askFollowUps } from './followUpMails.ts';
import {
  addresses,
  after,
  answer,
  factKinds,
  followUps,
  linksIn,
  mails,
  measureOf,
  start,
  stateOf,
  takenByGuest,
} from './followUps.testkit.ts';
import { forgetOwnerAddresses } from './followUps.ts';
import { changeMeasureState, giveBackAsMember, takeOnForMyself } from './measures.ts';
import { giveBackMeasure } from './originMeasures.ts';

const way = { origin: 'https://resonanz.example.org', canSend: true };

test('a member who took a measure on is asked after 30 and after 90 days, once each', async ({
  cast,
}) => {
  await measureOf(cast.eva);
  await askFollowUps(after(29), way);
  expect(await mails()).toEqual([]);
  await askFollowUps(after(30), way);
  await askFollowUps(after(30), way);
  await askFollowUps(after(31), way);
  expect(await mails()).toHaveLength(1);
  const [mail] = await mails();
  expect(mail).toMatchObject({ recipient: cast.eva.person.email, forget: false });
  expect(mail?.body).toContain('vor 30 Tagen');
  expect(mail?.body).toContain('Erster Schritt: Vorlage schreiben');
  await askFollowUps(after(90), way);
  expect((await mails()).map(({ body }) => /vor (\d+) Tagen/.exec(body)?.[1])).toEqual([
    '30',
    '90',
  ]);
});

test('two routines at once ask once', async ({ cast }) => {
  await measureOf(cast.eva);
  await Promise.all([askFollowUps(after(30), way), askFollowUps(after(30), way)]);
  expect(await mails()).toHaveLength(1);
});

test('nobody is asked at night, but the next morning', async ({ cast }) => {
  await measureOf(cast.eva);
  await askFollowUps(new Date('2026-12-24T22:03:00Z'), way);
  expect(await mails()).toEqual([]);
  await askFollowUps(new Date('2026-12-25T07:03:00Z'), way);
  expect(await mails()).toHaveLength(1);
});

test('a guest is asked at the address that was left, which is then forgotten', async ({ cast }) => {
  const { measureId } = await takenByGuest(cast.anna);
  await askFollowUps(after(30), way);
  const [mail] = await mails();
  expect(mail).toMatchObject({ recipient: 'ada@example.org', forget: true });
  expect(mail?.subject).toBe('How is your measure going?');
  await askFollowUps(after(90), way);
  const last = linksIn((await mails())[1]).done;
  expect(await addresses()).toEqual([{ measure_id: measureId, email: 'ada@example.org' }]);
  await answerFollowUp(last, { answer: 'running', stuckOn: '' }, after(91));
  expect(await addresses()).toEqual([]);
});

test('without a mail server no guest is asked; members wait in the outbox', async ({ cast }) => {
  await takenByGuest(cast.anna);
  await measureOf(cast.eva);
  await askFollowUps(after(30), { ...way, canSend: false });
  expect((await mails()).map((mail) => mail.recipient)).toEqual([cast.eva.person.email]);
});

test('a guest without an address, and who is no member any more, is never asked', async ({
  cast,
}) => {
  await takenByGuest(cast.anna, null);
  await measureOf(cast.eva);
  await platformDb()
    .deleteFrom('auth.membership')
    .where('person_id', '=', cast.eva.personId)
    .execute();
  await askFollowUps(after(90), way);
  expect(await mails()).toEqual([]);
  expect(await followUps()).toEqual([]);
});

test('the answer is the state of the measure, and may be changed until the link runs out', async ({
  cast,
}) => {
  const measureId = await measureOf(cast.eva);
  await askFollowUps(after(30), way);
  const links = linksIn((await mails())[0]);
  expect(links.running).toBe(links.done);
  expect(await findFollowUp(links.done)).toEqual({
    afterDays: 30,
    what: 'Auf Bewertungen antworten',
    firstStep: 'Vorlage schreiben',
    answer: null,
    stuckOn: '',
    mayAnswer: true,
  });
  await answer(links.done, 'stuck', 'Es fehlt ein Zugang');
  expect(await stateOf(measureId)).toEqual({ state: 'stuck', stuck_on: 'Es fehlt ein Zugang' });
  await answer(links.done, 'done');
  expect(await stateOf(measureId)).toEqual({ state: 'done', stuck_on: null });
  await answer(links.done, 'running');
  expect(await stateOf(measureId)).toEqual({ state: 'running', stuck_on: null });
  expect(await findFollowUp(links.done)).toMatchObject({ answer: 'running' });
  expect(await factKinds()).toEqual([
    'programme.follow_up_answered',
    'programme.follow_up_answered',
    'programme.follow_up_answered',
    'programme.measure_created',
    'programme.measure_done',
    'programme.measure_running',
    'programme.measure_stuck',
  ]);
  await pool().query("update platform.public_token set expires_at = now() - interval '1 minute'");
  expect(await answer(links.done, 'done')).toMatchObject({ reason: 'followUpGone' });
});

test('what was given up elsewhere stays so', async ({ cast }) => {
  const measureId = await measureOf(cast.eva);
  await askFollowUps(after(30), way);
  const { done } = linksIn((await mails())[0]);
  const seen = { id: measureId, revision: 1 };
  await changeMeasureState(cast.bernd, seen, { state: 'abandoned', stuckOn: '' }, after(31));
  expect(await findFollowUp(done)).toMatchObject({ mayAnswer: false });
  expect(await answer(done, 'running')).toMatchObject({ reason: 'measureClosed' });
  await askFollowUps(after(90), way);
  expect(await mails()).toHaveLength(1);
});

test('once the measure is done the address of its owner is gone', async ({ cast }) => {
  const { measureId } = await takenByGuest(cast.anna);
  const seen = { id: measureId, revision: 2 };
  const changed = await changeMeasureState(cast.bernd, seen, { state: 'done', stuckOn: '' }, start);
  expect(changed).toMatchObject({ ok: true });
  expect(await addresses()).toEqual([]);
});

test('a measure given back asks nobody; who takes it on next is asked anew', async ({ cast }) => {
  const { measureId, guest } = await takenByGuest(cast.anna);
  await askFollowUps(after(30), way);
  const { done: oldLink } = linksIn((await mails())[0]);
  const key = { organisationId: cast.anna.organisationId, measureId };
  await inOrganisation(cast.anna, (tx) =>
    giveBackMeasure(tx, { ...key, taker: { guestId: guest.id }, now: after(40) }),
  );
  expect(await addresses()).toEqual([]);
  expect(await findFollowUp(oldLink)).toBeNull();
  await askFollowUps(after(90), way);
  expect(await mails()).toHaveLength(1);
  await takeOnForMyself(cast.eva, measureId, after(95));
  await askFollowUps(after(124), way);
  expect(await mails()).toHaveLength(1);
  await askFollowUps(after(125), way);
  expect(await mails()).toHaveLength(2);
  await giveBackAsMember(cast.eva, measureId, after(126));
  expect(await followUps()).toEqual([]);
});

test('an address nobody answers from is deleted when the last link has run out', async ({
  cast,
}) => {
  await takenByGuest(cast.anna);
  const forget = (days: number) => forgetOwnerAddresses(cast.anna.organisationId, after(days));
  await askFollowUps(after(30), way);
  await askFollowUps(after(90), way);
  expect(await forget(149)).toBe(0);
  expect(await forget(151)).toBe(1);
  expect(await addresses()).toEqual([]);
});

test('a token of another kind, or none at all, leads to no measure', async ({ cast: _cast }) => {
  expect(await findFollowUp('made-up')).toBeNull();
  expect(await answer('made-up', 'done')).toMatchObject({ reason: 'followUpGone' });
});

test('whoever wants no more questions gets none, and the address is gone', async ({ cast }) => {
  const { measureId } = await takenByGuest(cast.anna);
  await askFollowUps(after(30), way);
  const [mail] = await mails();
  const token = linksIn(mail).done;
  expect(mail?.body).toContain(`${way.origin}/f/${token}?language=en\n`);
  expect(await stopFollowUps(token)).toMatchObject({ ok: true });
  expect(await addresses()).toEqual([]);
  await askFollowUps(after(90), way);
  expect(await mails()).toHaveLength(1);
  // The answer to what was asked is still welcome.
  expect(await answer(token, 'running')).toMatchObject({ ok: true });
  expect(await stateOf(measureId)).toMatchObject({ state: 'running' });
  expect(await stopFollowUps('unknown')).toEqual({ ok: false, reason: 'followUpGone' });
});

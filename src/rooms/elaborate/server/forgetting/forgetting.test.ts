import { forgetGuests, forgetExpiredTokens } from '#platform/auth/forgetGuests.ts';
import { createGuest, guestOfToken } from '#platform/auth/guests.ts';
import { workshopByCode } from '../../door.server.ts';
import { assert } from '#platform/base/assert.ts';
import { addDays } from '#platform/base/clock.ts';
import { pool } from '#platform/db/database.ts';
import { expect, test, type Member } from '#tests/cast.ts';
import { boardState } from '../boardState.ts';
import { forgetByDeadline, lastForgotten } from './forgetting.ts';
import { column, endedDay, everything, texts } from './forgetting.testkit.ts';
import { workshopOfReport } from '../reportLink.ts';
import { morning, openRoom } from '../room.testkit.ts';
import { bringRound } from '../rounds/takeHome.ts';

const after = (days: number) => addDays(morning, days);
const nothing = { names: 0, texts: 0, addresses: 0 };

test('on day 29 nothing is forgotten, on day 30 the names of guests are', async ({ cast }) => {
  const { room } = await endedDay(cast.anna);
  expect(await forget(cast.anna, 29)).toEqual(nothing);
  expect(await everything()).toMatch(/Iris/);
  expect(await forget(cast.anna, 30)).toEqual({ ...nothing, names: 1 });
  expect(await column('elaborate.participant', 'name')).toEqual([null, null, null]);
  expect(await column('elaborate.command', 'id')).toEqual([]);
  expect(await everything()).toMatch(texts);
  const { board } = await boardState(room.key, after(31));
  expect(board.standing?.people).toBe(3);
  expect(await forget(cast.anna, 31)).toEqual(nothing);
});

test('who owns a measure keeps the name with the measure', async ({ cast }) => {
  await endedDay(cast.anna);
  await forget(cast.anna, 30);
  expect(await column('programme.measure', 'owner_name')).toEqual(['Iris W.']);
});

test('after twelve months the texts are gone everywhere, and the counts stay', async ({ cast }) => {
  const { room } = await endedDay(cast.anna);
  const before = (await boardState(room.key, morning)).board;
  const link = before.workshop.reportPath?.split('/').at(-1) ?? '';
  expect(await workshopOfReport(link)).toEqual(room.key);
  await forget(cast.anna, 364);
  expect(await everything()).toMatch(texts);
  expect(await forget(cast.anna, 365)).toEqual({ ...nothing, texts: 1 });
  expect(await everything()).not.toMatch(texts);
  expect(await column('platform.file', 'id')).toEqual([]);
  expect(await workshopOfReport(link)).toBeNull();
  const { board } = await boardState(room.key, after(366));
  expect(board.workshop.title).toBe('Impulstag');
  expect(board.cards.map(({ number, title }) => [number, title])).toEqual([
    [1, '–'],
    [2, '–'],
    [3, '–'],
  ]);
  const numbers = ({ standing }: typeof board) =>
    standing?.cards.map(({ title: _title, ...counts }) => counts);
  expect(numbers(board)).toEqual(numbers(before));
  expect(board.progress.participants).toBe(3);
  expect(await forget(cast.anna, 367)).toEqual(nothing);
});

test('a measure keeps its own words', async ({ cast }) => {
  await endedDay(cast.anna);
  await forget(cast.anna, 400);
  expect(await column('programme.measure', 'what')).toEqual(['Eins']);
});

test('how long texts are kept is the house’s choice', async ({ cast }) => {
  await endedDay(cast.anna);
  await pool().query('update auth.organisation set keep_texts_months = 2 where slug = $1', [
    cast.anna.slug,
  ]);
  expect(await forget(cast.anna, 60)).toMatchObject({ texts: 0 });
  expect(await forget(cast.anna, 61)).toMatchObject({ texts: 1 });
});

test('a day nobody ended counts from the last thing that was done or planned in it', async ({
  cast,
}) => {
  const room = await openRoom(cast.anna);
  await room.join('Iris');
  await pool().query('update elaborate.workshop set starts_at = $1', [after(20)]);
  expect(await forget(cast.anna, 49)).toEqual(nothing);
  expect(await forget(cast.anna, 50)).toEqual({ ...nothing, names: 1 });
  expect(await forget(cast.anna, 51)).toEqual(nothing);
});

test('a day that was opened again is forgotten again', async ({ cast }) => {
  const { room } = await endedDay(cast.anna);
  await forget(cast.anna, 30);
  await pool().query('update elaborate.workshop set closed_at = $1', [after(40)]);
  await pool().query("update elaborate.participant set name = 'Iris' where number = 1");
  expect(await forget(cast.anna, 69)).toEqual(nothing);
  expect(await forget(cast.anna, 70)).toEqual({ ...nothing, names: 1 });
  expect((await boardState(room.key, after(70))).board.progress.participants).toBe(3);
});

test('a day that was opened again and is in use keeps everything', async ({ cast }) => {
  const { room } = await endedDay(cast.anna);
  await pool().query('update auth.organisation set keep_texts_months = 1 where slug = $1', [
    cast.anna.slug,
  ]);
  expect((await room.desk({ kind: 'reopen' }, after(13))).ok).toBe(true);
  expect(await forget(cast.anna, 42)).toEqual(nothing);
  expect(await everything()).toMatch(/Iris/);
  expect(await forget(cast.anna, 44)).toEqual({ ...nothing, names: 1, texts: 1 });
});

test('each house forgets its own, and knows when it did so last', async ({ cast }) => {
  await endedDay(cast.anna);
  await endedDay(cast.fremd);
  expect(await lastForgotten(cast.anna)).toEqual({ names: null, texts: null });
  await forget(cast.anna, 365);
  expect(await lastForgotten(cast.anna)).toEqual({
    names: { at: after(365), workshops: 1 },
    texts: { at: after(365), workshops: 1 },
  });
  expect(await lastForgotten(cast.fremd)).toEqual({ names: null, texts: null });
  const { rows } = await pool().query<{ numbers: Record<string, number> }>(
    "select numbers from platform.fact where kind = 'elaborate.texts_forgotten'",
  );
  expect(rows).toEqual([{ numbers: { cards: 3, photos: 1, lines: 2, corrections: 1 } }]);
});

test('two routines at once forget once', async ({ cast }) => {
  await endedDay(cast.anna);
  await Promise.all([forget(cast.anna, 365), forget(cast.anna, 365)]);
  expect(await everything()).not.toMatch(texts);
});

test('of a round that was taken home the words go too, and the counts stay', async ({ cast }) => {
  const round = {
    format: 'resonanz-round/1',
    title: 'Runde',
    guidingQuestion: 'Wo fangen wir an?',
    day: '2026-11-24',
    people: 6,
    dots: { benefit: 5, effort: 5, perCard: 3 },
    columns: [
      { kind: 'step', step: 'explore' },
      { kind: 'own', title: 'Spalte-Text' },
    ],
    cards: [
      {
        number: 1,
        title: 'Eins',
        explanation: 'Zwei',
        column: 1,
        benefitDots: 7,
        effortDots: 2,
        benefitSpread: null,
        effortSpread: null,
      },
    ],
  } as const;
  const wish = { title: 'Unser Tag', agenda: 'dots' } as const;
  const body = { ...round, columns: [...round.columns], cards: [...round.cards] };
  const started = await bringRound(cast.anna, body, wish, morning);
  assert(started.ok, 'an owner starts workshops');
  expect(await everything()).toMatch(texts);
  await forget(cast.anna, 366);
  const [kept] = await column('elaborate.taken_home', 'body');
  expect(kept).toMatchObject({ people: 6, cards: [{ number: 1, title: '–', benefitDots: 7 }] });
  expect(await everything()).not.toMatch(texts);
});

test('a browser nobody needs any more is forgotten after 30 days, others stay', async ({
  cast,
}) => {
  await endedDay(cast.anna);
  await createGuest('de');
  await pool().query('update auth.guest set created_at = $1', [morning]);
  expect(await forgetGuests(morning)).toBe(0);
  expect(await forgetGuests(after(1))).toBe(1);
  await forget(cast.anna, 365);
  // One of three has a measure.
  expect(await forgetGuests(after(1))).toBe(2);
  expect(await column('auth.guest', 'id')).toHaveLength(1);
});

test('whoever comes back after that is a new browser, also in the same moment', async ({
  cast: _,
}) => {
  const { token } = await createGuest('de');
  expect(await guestOfToken(token)).not.toBeNull();
  await pool().query('update auth.guest set created_at = $1', [morning]);
  await forgetGuests(after(1));
  expect(await guestOfToken(token)).toBeNull();
});

test('a browser that joins at this moment is not forgotten', async ({ cast: _ }) => {
  const { guest } = await createGuest('de');
  await pool().query('update auth.guest set created_at = $1', [morning]);
  const joining = await pool().connect();
  await joining.query('begin');
  // As a row that refers to it does.
  await joining.query('select from auth.guest where id = $1 for key share', [guest.id]);
  expect(await forgetGuests(after(1))).toBe(0);
  await joining.query('rollback');
  joining.release();
  expect(await forgetGuests(after(1))).toBe(1);
});

test('links that ran out are forgotten, codes stay', async ({ cast }) => {
  const room = await openRoom(cast.anna);
  await pool().query(
    `insert into platform.public_token (token, kind, organisation_id, subject_id, expires_at)
     values ('old', 'moderation', $1, $2, $3)`,
    [room.key.organisationId, room.key.workshopId, morning],
  );
  expect(await forgetExpiredTokens(morning)).toBe(0);
  expect(await forgetExpiredTokens(after(1))).toBe(1);
  const asker = { guest: null, address: '::1' };
  expect(await workshopByCode(room.code, asker, morning)).toEqual(room.key);
});

const forget = (member: Member, days: number) =>
  forgetByDeadline(member.organisationId, after(days));

import { sql } from 'kysely';
import { createGuest, guestCookie } from '#platform/auth/guests.ts';
import { isId, newId } from '#platform/base/ids.ts';
import { inOrganisation, pool } from '#platform/db/database.ts';
import { expect, test } from '#tests/cast.ts';
import {
  acceptModeration,
  deskActor,
  moderationLink,
  withdrawModeration,
  workshopByCode,
} from './actors.ts';
import { guestState } from './boardState.ts';
import { forgetModerator } from './forgetting/forgetModerator.ts';
import { runGuestCommand } from './guestCommands.ts';
import { originsOfCards } from './origin.ts';
import { morning, openRoom } from './room.testkit.ts';
import { authoriseStream } from './stream.ts';
import { attachToProgramme, createWorkshop, findWorkshopFor, workshopsOf } from './workshops.ts';

const input = { title: 'Impulstag', guidingQuestion: 'Wo anfangen?', headCount: 12 };
const nobody = { guest: null, address: '192.0.2.1' };

test('owner, lead and coach start a workshop, executive and member do not', async ({ cast }) => {
  for (const scope of [cast.anna, cast.bernd, cast.carla]) {
    expect((await createWorkshop(scope, input, morning)).ok).toBe(true);
  }
  for (const scope of [cast.dieter, cast.eva]) {
    const refused = { ok: false, reason: 'notAllowed' };
    expect(await createWorkshop(scope, input, morning)).toEqual(refused);
  }
});

test('owner and lead moderate every workshop, a coach the own ones, others none', async ({
  cast,
}) => {
  const { key } = await openRoom(cast.anna);
  const ofCarla = await openRoom(cast.carla);
  const may = async (who: (typeof cast)['anna'], where = key) =>
    (await deskActor(where, { person: who.person, guest: null })) !== null;
  expect(await may(cast.bernd)).toBe(true);
  expect(await may(cast.carla)).toBe(false);
  expect(await may(cast.carla, ofCarla.key)).toBe(true);
  expect(await may(cast.bernd, ofCarla.key)).toBe(true);
  for (const who of [cast.dieter, cast.eva, cast.fremd]) expect(await may(who)).toBe(false);
});

test('a second moderator joins by link, with or without an account', async ({ cast }) => {
  const { key, actor, code } = await openRoom(cast.anna);
  const token = await moderationLink(actor, morning);
  const { guest } = await createGuest('de');
  expect(await acceptModeration(token, { guest }, morning)).toBe(code);
  expect(await acceptModeration(token, { guest }, morning)).toBe(code);
  expect(await acceptModeration(token, { person: cast.fremd.person }, morning)).toBe(code);
  expect(await deskActor(key, { person: null, guest })).not.toBe(null);
  expect(await deskActor(key, { person: cast.fremd.person, guest: null })).not.toBe(null);
  const other = await openRoom(cast.anna);
  expect(await deskActor(other.key, { person: cast.fremd.person, guest })).toBe(null);
  expect(await acceptModeration('nobody-issued-this', { guest }, morning)).toBe(null);
});

test('a moderation link is made invalid, and who came by it is out', async ({ cast }) => {
  const { key, actor } = await openRoom(cast.carla);
  const other = await openRoom(cast.carla);
  const token = await moderationLink(actor, morning);
  const { guest } = await createGuest('de');
  await acceptModeration(token, { guest }, morning);
  await acceptModeration(await moderationLink(other.actor, morning), { guest }, morning);
  await withdrawModeration(actor);
  expect(await deskActor(key, { person: null, guest })).toBe(null);
  expect(await acceptModeration(token, { guest }, morning)).toBe(null);
  expect(await deskActor(key, { person: cast.carla.person, guest: null })).not.toBe(null);
  expect(await deskActor(other.key, { person: null, guest })).not.toBe(null);
});

test('who left the organisation moderates nothing of it any more', async ({ cast }) => {
  const { key } = await openRoom(cast.anna);
  const link = await moderationLink({ key, id: cast.anna.personId }, morning);
  for (const { person } of [cast.eva, cast.dieter])
    await acceptModeration(link, { person }, morning);
  const { organisationId } = key;
  await forgetModerator({ organisationId, subjectId: cast.eva.personId });
  expect(await deskActor(key, { person: cast.eva.person, guest: null })).toBeNull();
  expect(await deskActor(key, { person: cast.dieter.person, guest: null })).not.toBeNull();
});

test('a code leads to its workshop however it is typed, an unknown one to nothing', async ({
  cast,
}) => {
  const { key, code } = await openRoom(cast.anna);
  expect(await workshopByCode(` ${code.toLowerCase()} `, nobody, morning)).toEqual(key);
  expect(await workshopByCode('NOSUCH', nobody, morning)).toBe(null);
});

test('a person of another organisation finds nothing', async ({ cast }) => {
  const { key, card } = await openRoom(cast.anna);
  const cardId = await card('Eins');
  expect(await findWorkshopFor(cast.fremd, key.workshopId)).toBe(null);
  expect(await workshopsOf(cast.fremd)).toEqual([]);
  expect((await originsOfCards(cast.fremd, [cardId])).size).toBe(0);
  expect(await attachToProgramme(cast.fremd, key.workshopId, null)).toMatchObject({ ok: false });
  expect((await originsOfCards(cast.eva, [cardId])).get(cardId)).toMatchObject({
    cardNumber: 1,
    address: `/o/musterstadt/workshops/${key.workshopId}#card-1`,
  });
});

test('a coach sees the own workshops, everybody else of the house all', async ({ cast }) => {
  const { key } = await openRoom(cast.anna);
  expect(await findWorkshopFor(cast.carla, key.workshopId)).toBe(null);
  expect(await workshopsOf(cast.carla)).toEqual([]);
  for (const scope of [cast.anna, cast.bernd, cast.dieter, cast.eva]) {
    expect(await workshopsOf(scope)).toMatchObject([{ id: key.workshopId }]);
  }
});

test('row-level security holds without the where clause', async ({ cast }) => {
  const { join, card } = await openRoom(cast.anna);
  await join('Iris');
  await card('Eins');
  const tables = ['workshop', 'board_column', 'participant', 'card', 'dot', 'command', 'standing'];
  const counts = await inOrganisation(cast.fremd, async (tx) => {
    const found: number[] = [];
    for (const table of tables) {
      const name = sql.table(`elaborate.${table}`);
      const { rows } = await sql<{
        rows: number;
      }>`select count(*)::int as rows from ${name}`.execute(tx);
      found.push(rows[0]?.rows ?? -1);
    }
    return found;
  });
  expect(counts).toEqual(tables.map(() => 0));
  const { rows } = await pool().query<{ rows: number }>(
    'select count(*)::int as rows from elaborate.card',
  );
  expect(rows[0]?.rows).toBe(1);
});

test('a command under the key of another organisation does nothing', async ({ cast }) => {
  const room = await openRoom(cast.anna);
  const phone = await room.join();
  const foreign = { ...room.key, organisationId: cast.fremd.organisationId };
  const envelope = {
    id: newId<'command'>(),
    participantId: phone.own.participantId,
    command: { kind: 'rename' as const, name: 'x' },
  };
  await expect(runGuestCommand(foreign, phone.guest, envelope, morning)).rejects.toThrow();
  await expect(guestState(foreign, phone.guest, morning)).rejects.toThrow();
});

test('voters and moderators hear the board, only moderators the desk', async ({ cast }) => {
  const { key, actor, code, join } = await openRoom(cast.anna);
  const { guest, token } = await createGuest('de');
  const cookie = `other=1; ${guestCookie}=${token}`;
  const ask = (url: string, headers = { cookie }) => authoriseStream({ url, headers }, '192.0.2.1');
  expect(await ask(`/w/${code}/stream`)).toBe(null);
  expect(await ask(`/w/${code}/stream`, { cookie: '' })).toBe('signIn');
  expect(await ask('/w/NOSUCH/stream')).toBe(null);
  const link = await moderationLink(actor, morning);
  await acceptModeration(link, { guest }, morning);
  const topic = `workshop:${key.workshopId}`;
  expect(await ask(`/w/${code}/stream?since=3`)).toMatchObject({ topic });
  expect(await ask(`/w/${code}/desk/stream`)).toMatchObject({ topic: `${topic}:desk` });
  const voter = await join();
  expect(isId(voter.guest.id)).toBe(true);
});

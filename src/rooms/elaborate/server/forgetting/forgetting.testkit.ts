import { assert } from '#platform/base/assert.ts';
import { newId } from '#platform/base/ids.ts';
import { pool } from '#platform/db/database.ts';
import type { Member } from '#tests/cast.ts';
import { addedPhoto } from '../photos.testkit.ts';
import { morning } from '../room.testkit.ts';
import { inDiscussion, type Talk } from '../talk.testkit.ts';

/** Every word below stands in one place only, and is looked for in all of them. */
export const texts = new RegExp(
  [
    'Eins',
    'Zwei',
    'Drei',
    'Wo fangen',
    'Rathaus',
    'Gastnetz',
    'geheim123',
    'Trainerin',
    'Weil es',
    'Frage-Text',
    'Vortrag',
    'Redner',
    'Gehört',
    'Pinnwand',
    'Vorher-Text',
    'Nachher-Text',
    'Spalte-Text',
    'Zweithaus',
  ].join('|'),
);

/** A day with everything that can be written down in it. */
export async function endedDay(member: Member): Promise<Talk> {
  const talk = await inDiscussion(member);
  const { room, phones, one } = talk;
  const [iris] = phones;
  const say = { lineId: newId<'line'>(), text: 'Weil es eilt' };
  await iris.send({ kind: 'giveReason', cardId: one, ...say });
  await iris.send({ kind: 'askQuestion', lineId: newId<'line'>(), text: 'Frage-Text' });
  const taking = {
    kind: 'takeOn',
    cardId: one,
    name: 'Iris W.',
    firstStep: '',
    dueOn: null,
  } as const;
  const taken = await iris.send(taking);
  assert(taken.ok, 'a measure is taken on');
  const heard = { title: 'Vortrag', speaker: 'Redner', standIn: '', heard: ['Gehört'] };
  await room.desk({ kind: 'changeImpulse', ...heard });
  await room.desk({
    kind: 'changePlace',
    place: 'Rathaus',
    startsAt: null,
    wifiName: 'Gastnetz',
    wifiPassword: 'geheim123',
    facilitator: 'Trainerin',
    secondHost: 'Zweithaus',
  });
  const photoId = await addedPhoto({ ...room.actor, moderates: true });
  await pool().query("update elaborate.photo set description = 'Pinnwand' where id = $1", [
    photoId,
  ]);
  await pool().query(
    `update elaborate.card set photo_id = $1, photo_area = '{0,0,1,1}' where id = $2`,
    [photoId, one],
  );
  await pool().query(
    `insert into elaborate.correction
       (organisation_id, id, workshop_id, part, subject_id, before, after, corrected_at)
     values ($1, gen_random_uuid(), $2, 'title', $2, 'Vorher-Text', 'Nachher-Text', $3)`,
    [room.key.organisationId, room.key.workshopId, morning],
  );
  await pool().query(
    "update elaborate.board_column set step = null, title = 'Spalte-Text' where position = 4",
  );
  const closed = await room.desk({ kind: 'close' });
  assert(closed.ok, 'the day ends');
  return talk;
}

/** All of the room, as text. */
export async function everything(): Promise<string> {
  const { rows } = await pool().query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'elaborate' and c.relkind = 'r'`,
  );
  const dumps = await Promise.all(
    rows.map(
      async ({ name }) => (await pool().query<object>(`select * from elaborate.${name}`)).rows,
    ),
  );
  return JSON.stringify(dumps);
}

export async function column(table: string, name: string): Promise<unknown[]> {
  const { rows } = await pool().query<Record<string, unknown>>(`select ${name} from ${table}`);
  return rows.map((row) => row[name]);
}

import * as v from 'valibot';
import { deskActor, findWorkshopFor, moderationLink } from '#rooms/elaborate/door.server.ts';
import { assert } from '#platform/base/assert.ts';
import { now } from '#platform/base/clock.ts';
import { isId, newId, newTimelessId } from '#platform/base/ids.ts';
import { pool } from '#platform/db/database.ts';
import type { DeskCommand, GuestCommand } from '#rooms/elaborate/door.ts';
import { Browser } from './browser.ts';
import { browserOf } from './installation.ts';
import { cast } from './people.ts';

type Voter = { id: string; guestId: string; name: string; returnWord: string; phone: Browser };

/** A whole day of an Impulstag with secret dots in two rounds, over http, and who took part. */
export type SecretDay = {
  code: string;
  workshopId: string;
  /** Ada and Bela first: they dot differently. */
  voters: [Voter, Voter, ...Voter[]];
  cardIds: string[];
  /** What lets anybody moderate. */
  moderationToken: string;
};

const names = ['Ada', 'Bela', 'Cem', 'Dora', 'Emil', 'Fatma', 'Gerd'] as const;
const titles = ['Auf Bewertungen antworten', 'Azubis erzählen selbst', 'Ein Kanal weniger'];

// For each voter the places of the cards a dot goes to; Ada and Bela dot differently.
const green = [
  [0, 0, 1],
  [0, 2, 2],
  [0, 0, 1],
  [0, 1, 1],
  [0, 0, 0],
  [0, 1, 2],
  [0, 0, 2],
];
const red = [[2, 2], [1], [2, 1], [2], [2, 2, 1], [2, 0], [1, 2]];

export async function secretDay(origin: string): Promise<SecretDay> {
  const lead = await browserOf(origin, cast.bernd);
  const { code, workshopId, moderationToken } = await begin(lead);
  const desk = (command: DeskCommand) =>
    ok(lead.postJson(`/w/${code}/desk/commands`, { id: newId(), command }));
  const voters: Voter[] = [];
  for (const name of names) voters.push(await joined(origin, code, name));
  const [ada, bela, ...others] = voters;
  assert(ada && bela, 'there are two voters and more');
  const by = (voter: Voter, command: GuestCommand) => send(code, voter, command);
  const columnId = await firstColumn(lead, code);
  await desk({ kind: 'enterPhase', phase: 'collect' });
  const cardIds: string[] = [];
  for (const [index, title] of titles.entries()) {
    const cardId = newId<'card'>();
    cardIds.push(cardId);
    const card = { cardId, columnId, title, explanation: '' };
    await (index === 2
      ? by(ada, { kind: 'writeCard', ...card })
      : desk({ kind: 'writeCard', ...card }));
  }
  const place = async (colour: 'benefit' | 'effort', places: number[][]) => {
    await desk({ kind: 'enterPhase', phase: colour });
    for (const [index, voter] of voters.entries())
      for (const card of places[index] ?? [])
        await by(voter, { kind: 'placeDot', cardId: idOf<'card'>(cardIds[card]), colour });
  };
  await place('benefit', green);
  await place('effort', red);
  await desk({ kind: 'enterPhase', phase: 'matrix' });
  await desk({ kind: 'reveal', revealed: 'benefit' });
  await desk({ kind: 'reveal', revealed: 'both' });
  await desk({ kind: 'enterPhase', phase: 'discussion' });
  const first = idOf<'card'>(cardIds[0]);
  await by(ada, {
    kind: 'giveReason',
    lineId: newTimelessId(),
    cardId: first,
    text: 'Kostet wenig.',
  });
  await desk({ kind: 'showReasons', cardId: first });
  await by(bela, { kind: 'askQuestion', lineId: newTimelessId(), text: 'Wer vertritt im Urlaub?' });
  await desk({ kind: 'openSecondRound' });
  await by(ada, { kind: 'takeDot', cardId: first, colour: 'benefit', round: 2 });
  // Five change something, else the second round is not shown.
  for (const other of others.slice(0, 4))
    await by(other, { kind: 'takeDot', cardId: first, colour: 'benefit', round: 2 });
  await by(bela, { kind: 'finish', part: 'second', finished: true });
  await desk({ kind: 'showSecondRound' });
  await desk({ kind: 'enterPhase', phase: 'measures' });
  await desk({ kind: 'makeMeasure', cardId: first, what: '', firstStep: '', dueOn: null });
  await desk({ kind: 'enterPhase', phase: 'closing' });
  await by(ada, { kind: 'sendClosingWord', lineId: newTimelessId(), text: 'Mutig' });
  await desk({ kind: 'close' });
  return { code, workshopId, voters: [ada, bela, ...others], cardIds, moderationToken };
}

async function begin(lead: Browser) {
  const wish = { title: 'Geheimer Tag', guidingQuestion: 'Was zuerst?', headCount: '7' };
  const started = await lead.post(`/o/${cast.bernd.slug}/workshops/new`, wish);
  const code = /\/w\/(\w+)\//.exec(started.headers.get('location') ?? '')?.[1];
  assert(code, 'the workshop was started');
  const { rows } = await pool().query<{ id: string }>(
    'select id from elaborate.workshop where code = $1',
    [code],
  );
  const workshopId = idOf<'workshop'>(rows[0]?.id);
  const found = await findWorkshopFor(cast.bernd, workshopId);
  const actor = found && (await deskActor(found.key, { person: cast.bernd.person, guest: null }));
  assert(actor, 'who starts a workshop moderates it');
  return { code, workshopId, moderationToken: await moderationLink(actor, now()) };
}

const joinAnswer = v.object({
  own: v.object({ participantId: v.string(), returnWord: v.string() }),
});

async function joined(origin: string, code: string, name: string): Promise<Voter> {
  const phone = new Browser(origin);
  const answer = await phone.postJson(`/w/${code}/join`, { name });
  const { own } = v.parse(joinAnswer, await answer.json());
  const { rows } = await pool().query<{ guest_id: string }>(
    'select guest_id from elaborate.participant where id = $1',
    [own.participantId],
  );
  const guestId = rows[0]?.guest_id ?? '';
  return { id: own.participantId, guestId, name, returnWord: own.returnWord, phone };
}

const columnsAnswer = v.object({
  board: v.object({ workshop: v.object({ columns: v.array(v.object({ id: v.string() })) }) }),
});

async function firstColumn(lead: Browser, code: string) {
  const answer = await lead.get(`/w/${code}/desk/state`);
  const { board } = v.parse(columnsAnswer, await answer.json());
  return idOf<'board_column'>(board.workshop.columns[0]?.id);
}

const send = (code: string, voter: Voter, command: GuestCommand): Promise<void> =>
  ok(
    voter.phone.postJson(`/w/${code}/commands`, { id: newId(), participantId: voter.id, command }),
  );

async function ok(answering: Promise<Response>): Promise<void> {
  const answer = await answering;
  const text = await answer.text();
  assert(answer.status === 200, `what is done on a whole day is allowed: ${text}`);
}

function idOf<Kind extends string>(text: string | undefined) {
  assert(isId<Kind>(text), 'an id of the day');
  return text;
}

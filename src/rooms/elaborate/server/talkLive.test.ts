import { newId } from '#platform/base/ids.ts';
import { pool } from '#platform/db/database.ts';
import { expect, test } from '#tests/cast.ts';
import { boardAfter, deskAfter, type BoardEvent, type DeskEvent } from '../events.ts';
import { deskState } from './boardState.ts';
import { ballot, newHelper, sender } from './paper.testkit.ts';
import { minutesLater, openRoom, type Room } from './room.testkit.ts';
import { fiveChange, inDiscussion } from './talk.testkit.ts';

type Message<Event> = { rev: number; event: Event };

async function told<Event>(topic: string, after: number): Promise<Message<Event>[]> {
  const { rows } = await pool().query<Message<Event>>(
    `select rev::int, body::jsonb as event from platform.live_message
     where topic = $1 and rev > $2 order by rev`,
    [topic, after],
  );
  return rows;
}

/** What the streams of a room carry from here on. */
async function listening({ key }: Room) {
  const topic = `workshop:${key.workshopId}`;
  const before = await deskState(key, minutesLater(1));
  return {
    before,
    board: () => told<BoardEvent>(topic, before.rev),
    desk: () => told<DeskEvent>(`${topic}:desk`, before.deskRev),
  };
}

/** Without the counts, which come when their pause is over. */
const kinds = (messages: Message<{ kind: string }>[]) =>
  messages.map(({ event }) => event.kind).filter((kind) => kind !== 'progress');

test('a reason is told to the desk alone, until it is shown', async ({ cast }) => {
  const { room, phones, one: cardId } = await inDiscussion(cast.anna);
  const streams = await listening(room);
  const lineId = newId<'line'>();
  await phones[0].send({ kind: 'giveReason', lineId, cardId, text: 'Weil es eilt.' });
  expect(kinds(await streams.desk())).toEqual(['deskLines']);
  expect(kinds(await streams.board())).toEqual([]);
  await room.desk({ kind: 'showReasons', cardId });
  expect(kinds(await streams.board())).toEqual(['lines']);
});

test('who listens sees in the end what who loads anew sees', async ({ cast }) => {
  const { room, phones, one, two } = await inDiscussion(cast.anna);
  const streams = await listening(room);
  const [phone] = phones;
  const line = () => ({ lineId: newId<'line'>() });
  await phone.send({ kind: 'askQuestion', ...line(), text: 'Wer zahlt das?' });
  await phone.send({ kind: 'giveReason', ...line(), cardId: one, text: 'Es eilt.' });
  await room.desk({ kind: 'discuss', cardId: one, minutes: 3 });
  await room.desk({ kind: 'showReasons', cardId: one });
  await room.desk({ kind: 'openSecondRound' });
  await phone.send({
    kind: 'moveDot',
    fromCardId: one,
    toCardId: two,
    colour: 'benefit',
    round: 2,
  });
  await phone.send({ kind: 'finish', part: 'second', finished: true });
  await fiveChange(room, two);
  expect(await room.desk({ kind: 'showSecondRound' })).toMatchObject({ ok: true });
  const [reason] = (await room.board()).board.lines.filter(({ kind }) => kind === 'reason');
  if (reason) await room.desk({ kind: 'setLine', lineId: reason.id, state: 'hidden' });
  const after = await deskState(room.key, minutesLater(2));
  const boardEvents = (await streams.board()).map(({ event }) => event);
  expect(boardEvents.reduce(boardAfter, streams.before.board)).toEqual(after.board);
  const deskEvents = (await streams.desk()).map(({ event }) => event);
  const { lines } = deskEvents.reduce(deskAfter, streams.before.desk);
  expect(lines).toEqual(after.desk.lines);
  expect(lines).toHaveLength(2);
});

test('a paper ballot is counted for the desk when it is typed and when it is withdrawn', async ({
  cast,
}) => {
  const room = await openRoom(cast.anna);
  const cardId = await room.card('Azubis einbinden');
  const send = sender(await newHelper(room));
  await room.enter('benefit');
  const { desk } = await listening(room);
  await send(ballot(1, [[cardId, 1]]));
  await send(ballot(2, [[cardId, 1]]));
  await send({ kind: 'withdrawBallot', number: 1 });
  const counts = (await desk()).flatMap(({ event }) =>
    event.kind === 'ballots' ? event.ballots : [],
  );
  expect(counts).toEqual([1, 2, 1]);
});

import { addPosition } from '#rooms/explore/server/positions/positions.ts';
import { addWatch } from '#rooms/explore/server/watches/watches.ts';
import { assert } from '#platform/base/assert.ts';
import { expect, test, type Member } from '#tests/cast.ts';
import { positionsToTake, takePositions } from '#rooms/elaborate/server/positionCards.ts';
import { morning, openRoom } from '#rooms/elaborate/server/room.testkit.ts';

async function standFor(member: Member, topic: string, sentence: string): Promise<void> {
  const asked = { kind: 'topic' as const, name: topic, query: topic, personReason: null };
  const watch = await addWatch(member, asked, morning);
  assert(watch.ok, 'the lead adds watches');
  await addPosition(member, { sentence, watch: watch.value, targetGroup: null }, morning);
}

test('positions come to the table as cards under Zuhören, and never twice', async ({ cast }) => {
  const { bernd } = cast;
  const taking = { scope: bernd, language: 'de' as const, now: morning };
  const room = await openRoom(bernd);
  expect(await positionsToTake(room.key, taking)).toBeNull();
  await standFor(bernd, 'Bus', 'Der Bus kommt pünktlich.');
  await standFor(
    bernd,
    'Ausbildung',
    'Bei uns lernt man einen Beruf mit Zukunft, ganz nah an zu Hause.',
  );
  expect(await positionsToTake(room.key, taking)).toEqual({ open: 2, taken: 0 });
  expect(await takePositions(room.actor, taking)).toEqual({ ok: true, value: 2 });
  expect(await takePositions(room.actor, taking)).toEqual({ ok: true, value: 0 });
  expect(await positionsToTake(room.key, taking)).toEqual({ open: 0, taken: 2 });
  await standFor(bernd, 'Wohnen', 'Hier findet man Wohnungen.');
  expect(await takePositions(room.actor, taking)).toEqual({ ok: true, value: 1 });
  await room.enter('collect');
  await room.enter('group');
  const { board } = await room.board();
  expect(board.cards.map(({ title }) => title).sort()).toEqual([
    'Bei uns lernt man einen Beruf mit Zukunft, ganz nah an zu…',
    'Der Bus kommt pünktlich.',
    'Hier findet man Wohnungen.',
  ]);
  const listening = board.workshop.columns.find(({ step }) => step === 'explore');
  expect(new Set(board.cards.map(({ columnId }) => columnId))).toEqual(new Set([listening?.id]));
});

test('a card that was taken off the board does not come back', async ({ cast }) => {
  const { bernd } = cast;
  const taking = { scope: bernd, language: 'de' as const, now: morning };
  const room = await openRoom(bernd);
  await standFor(bernd, 'Bus', 'Der Bus kommt.');
  await takePositions(room.actor, taking);
  await room.enter('collect');
  await room.enter('group');
  const [card] = (await room.board()).board.cards;
  assert(card, 'the position is a card');
  await room.desk({ kind: 'hideCard', cardId: card.id });
  expect(await takePositions(room.actor, taking)).toEqual({ ok: true, value: 0 });
});

test('a closed workshop takes no positions', async ({ cast }) => {
  const { bernd } = cast;
  const taking = { scope: bernd, language: 'de' as const, now: morning };
  const room = await openRoom(bernd);
  await standFor(bernd, 'Bus', 'Der Bus kommt.');
  await room.desk({ kind: 'close' });
  expect(await positionsToTake(room.key, taking)).toBeNull();
  expect((await takePositions(room.actor, taking)).ok).toBe(false);
});

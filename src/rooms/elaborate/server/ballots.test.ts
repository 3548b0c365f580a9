import { assert } from '#platform/base/assert.ts';
import { newId } from '#platform/base/ids.ts';
import { pool } from '#platform/db/database.ts';
import { expect, test, type Member } from '#tests/cast.ts';
import type { HelperCommand } from '../ballots/paper.ts';
import type { CardId } from '../board.ts';
import { ballot, newHelper, revealed, sender } from './paper.testkit.ts';
import { paperState } from './paperState.ts';
import { openRoom, type Room } from './room.testkit.ts';

/** A room with a helper, two cards, in the phase of green dots. */
async function roomWithPaper(scope: Member) {
  const room = await openRoom(scope);
  const [one, two] = [await room.card('Azubis einbinden'), await room.card('Jobseite')];
  const helper = await newHelper(room);
  await room.enter('benefit');
  return { room, one, two, helper, send: sender(helper) };
}

test('a paper ballot is one voter without a browser, and nobody waits for it', async ({ cast }) => {
  const { room, one, send } = await roomWithPaper(cast.anna);
  await room.join('Iris');
  await send(ballot(12, [[one, 2]]));
  const { progress } = (await room.board()).board;
  expect(progress).toMatchObject({ participants: 2, benefitDone: 1, effortDone: 1 });
  const { rows } = await pool().query<{ number: number; guest_id: string | null; word: string }>(
    `select number, guest_id, return_word as word from elaborate.participant
     where ballot_number = 12`,
  );
  expect(rows).toMatchObject([{ number: 2, guest_id: null }]);
  // A word as people type it has small letters and hyphens only.
  expect(rows[0]?.word).toMatch(/^PAPER /);
});

test('ballots are typed from the first dots on until the reveal', async ({ cast }) => {
  const { room, one, send } = await roomWithPaper(cast.anna);
  await room.enter('group');
  expect(await send(ballot(1, [[one, 1]]))).toEqual({ ok: false, reason: 'wrongPhase' });
  for (const [position, phase] of (['benefit', 'effort', 'matrix'] as const).entries()) {
    await room.enter(phase);
    expect((await send(ballot(position + 1, [[one, 1]], [[one, 1]]))).ok).toBe(true);
  }
  await room.desk({ kind: 'reveal', revealed: 'benefit' });
  const late = { ok: false, reason: 'alreadyRevealed' };
  expect(await send(ballot(9, [[one, 1]]))).toEqual(late);
  expect(await send({ kind: 'withdrawBallot', number: 1 })).toEqual(late);
  await room.desk({ kind: 'close' });
  expect(await send(ballot(9, [[one, 1]]))).toEqual({ ok: false, reason: 'closed' });
});

test('a ballot keeps the rules for dots', async ({ cast }) => {
  const { room, one, two, send } = await roomWithPaper(cast.anna);
  const { dots } = (await room.board()).board.workshop;
  const reasonOf = async (command: HelperCommand) => {
    const outcome = await send(command);
    return outcome.ok ? null : outcome.reason;
  };
  expect(await reasonOf(ballot(1, [[one, dots.perCard + 1]]))).toBe('cardFull');
  const more = Array.from({ length: dots.benefit + 1 }, () => one);
  const cards = await Promise.all(more.map((_, index) => extraCard(room, index)));
  expect(
    await reasonOf(
      ballot(
        1,
        cards.map((cardId) => [cardId, 1]),
      ),
    ),
  ).toBe('noDotsLeft');
  expect(
    await reasonOf(
      ballot(
        1,
        [],
        cards.map((cardId) => [cardId, 1]),
      ),
    ),
  ).toBe('noDotsLeft');
  expect(await reasonOf(ballot(1, []))).toBe('emptyBallot');
  await room.desk({ kind: 'hideCard', cardId: two });
  expect(await reasonOf(ballot(1, [[two, 1]]))).toBe('cardGone');
  const other = await openRoom(cast.anna);
  expect(await reasonOf(ballot(1, [[await other.card('Woanders'), 1]]))).toBe('cardGone');
  expect((await paperState(room.key)).typed).toEqual([]);
});

/** Cards are written before the dots; straight into the table, as a moderator did earlier. */
async function extraCard(room: Room, index: number): Promise<CardId> {
  const id = newId<'card'>();
  await pool().query(
    `insert into elaborate.card (organisation_id, id, workshop_id, column_id, number, title,
       created_at)
     select organisation_id, $1, workshop_id, column_id, $2, 'Mehr', created_at
     from elaborate.card where workshop_id = $3 order by number limit 1`,
    [id, 100 + index, room.key.workshopId],
  );
  return id;
}

test('the same number again replaces the ballot only when that is meant', async ({ cast }) => {
  const { room, one, two, send } = await roomWithPaper(cast.anna);
  await send(ballot(7, [[one, 3]], [[one, 1]]));
  expect(await send(ballot(7, [[two, 1]]))).toEqual({ ok: false, reason: 'ballotThere' });
  expect((await send(ballot(7, [[two, 1]], [], true))).ok).toBe(true);
  expect((await room.board()).board.progress.participants).toBe(1);
  const standing = await revealed(room);
  expect(standing).toMatchObject({ people: 1, benefitDots: 1, effortDots: 0 });
});

test('a ballot is withdrawn by its number', async ({ cast }) => {
  const { room, one, two, send } = await roomWithPaper(cast.anna);
  await send(ballot(7, [[one, 3]]));
  await send(ballot(8, [[two, 1]]));
  expect(await send({ kind: 'withdrawBallot', number: 7 })).toMatchObject({ ok: true });
  expect(await send({ kind: 'withdrawBallot', number: 7 })).toEqual({
    ok: false,
    reason: 'ballotGone',
  });
  expect((await paperState(room.key)).typed).toEqual([8]);
  expect(await revealed(room)).toMatchObject({ people: 1, benefitDots: 1 });
});

test('a command that is sent again happens once', async ({ cast }) => {
  const { room, one, send } = await roomWithPaper(cast.anna);
  const id = newId<'command'>();
  expect((await send(ballot(7, [[one, 1]]), id)).ok).toBe(true);
  expect((await send(ballot(7, [[one, 1]]), id)).ok).toBe(true);
  expect((await room.board()).board.progress.participants).toBe(1);
});

test('two helpers with the same ballot at the same moment: it counts once', async ({ cast }) => {
  const { room, one, two, send } = await roomWithPaper(cast.anna);
  const sendToo = sender(await newHelper(room));
  const outcomes = await Promise.all([
    send(ballot(7, [[one, 1]])),
    sendToo(ballot(7, [[two, 1]])),
    send(ballot(8, [[one, 1]])),
    sendToo(ballot(8, [[two, 1]])),
  ]);
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(2);
  expect(outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.reason))).toEqual([
    'ballotThere',
    'ballotThere',
  ]);
  expect(await revealed(room)).toMatchObject({ people: 2, benefitDots: 2 });
});

test('what a helper sees is the same whatever was dotted, before the reveal and after', async ({
  cast,
}) => {
  const { room, one, two, helper, send } = await roomWithPaper(cast.anna);
  const phone = await room.join('Iris');
  const seen = async () => JSON.stringify(await paperState(helper.key));
  const before = await seen();
  await phone.send({ kind: 'placeDot', cardId: one, colour: 'benefit', round: 1 });
  expect(await seen()).toBe(before);
  const typed = await send(ballot(1, [[one, 3]]));
  expect(typed).toEqual({ ok: true, value: null });
  const withOne = await seen();
  await send(ballot(1, [[two, 2]], [[one, 1]], true));
  expect(await seen()).toBe(withOne);
  await revealed(room);
  expect(await seen()).not.toMatch(/benefitDots|effortDots|mean|spread|rank|people|count/i);
  expect(await seen()).not.toContain('Iris');
});

test('a card written on paper follows the rule for cards and says that it was on paper', async ({
  cast,
}) => {
  const room = await openRoom(cast.anna);
  const send = sender(await newHelper(room));
  const columnId = (await room.board()).board.workshop.columns[0]?.id;
  assert(columnId, 'a board has columns');
  const card = (): HelperCommand => ({
    kind: 'writePaperCard',
    cardId: newId<'card'>(),
    columnId,
    title: 'Mehr Licht',
    explanation: '',
  });
  for (const phase of ['collect', 'group'] as const) {
    await room.enter(phase);
    expect((await send(card())).ok).toBe(true);
  }
  const { rows } = await pool().query('select paper from elaborate.card');
  expect(rows).toEqual([{ paper: true }, { paper: true }]);
  const lost = { ...card(), columnId: newId<'board_column'>() };
  expect(await send(lost)).toEqual({ ok: false, reason: 'columnGone' });
  await room.enter('benefit');
  expect(await send(card())).toEqual({ ok: false, reason: 'wrongPhase' });
});

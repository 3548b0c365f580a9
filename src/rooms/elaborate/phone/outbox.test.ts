import { expect, test, vi } from 'vitest';
import { newId } from '../../../platform/base/ids.ts';
import type { Own } from '../board.ts';
import type { GuestCommand, GuestEnvelope } from '../commands.ts';
import type { Answer } from './calls.ts';
import { Delivery } from './delivery.ts';
import { commandsOf, Outbox, pauseBeforeAttempt } from './outbox.ts';
import { sampleOwn } from './board.testkit.ts';
import { shelfFor } from './shelf.ts';

const voter = newId<'participant'>();
const write = (title: string): GuestEnvelope => ({
  id: newId(),
  participantId: voter,
  command: { kind: 'writeCard', cardId: newId(), columnId: newId(), title, explanation: '' },
});
const practise = (): GuestEnvelope => ({
  id: newId(),
  participantId: voter,
  command: { kind: 'practise' },
});
const titles = (outbox: Outbox) =>
  commandsOf(outbox.waiting(), voter).map((command: GuestCommand) =>
    command.kind === 'writeCard' ? command.title : command.kind,
  );

const boxOf = (browser: Storage) => new Outbox(shelfFor('KV7M2P', () => browser));

function storage(): Storage {
  const kept = new Map<string, string>();
  const store = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem(key: string, value: string) {
      kept.set(key, value);
      Object.defineProperty(store, key, { value, enumerable: true, configurable: true });
    },
    removeItem(key: string) {
      kept.delete(key);
      Reflect.deleteProperty(store, key);
    },
    clear: () => kept.clear(),
    key: (index: number) => [...kept.keys()][index] ?? null,
    length: 0,
  };
  for (const name of ['getItem', 'setItem', 'removeItem', 'clear', 'key', 'length'])
    Object.defineProperty(store, name, { enumerable: false });
  return store;
}

test('what waits is there after a reload, in the order it was done', () => {
  const browser = storage();
  const before = boxOf(browser);
  for (const title of ['eins', 'zwei', 'drei']) before.add(write(title));
  expect(titles(boxOf(browser))).toEqual(['eins', 'zwei', 'drei']);
  expect(titles(new Outbox(shelfFor('ANDERE', () => browser)))).toEqual([]);
});

test('two tabs keep what the other one added', () => {
  const browser = storage();
  const tabs = [1, 2].map(() => boxOf(browser));
  tabs[0]?.add(write('hier'));
  tabs[1]?.add(write('dort'));
  expect(tabs.map(titles)).toEqual([
    ['hier', 'dort'],
    ['hier', 'dort'],
  ]);
});

test('a browser that refuses storage still sends', () => {
  const outbox = new Outbox(
    shelfFor('KV7M2P', () => {
      throw new Error('private');
    }),
  );
  const envelope = write('trotzdem');
  outbox.add(envelope);
  expect(titles(outbox)).toEqual(['trotzdem']);
  outbox.done(envelope);
  expect(titles(outbox)).toEqual([]);
});

test('a refused card stays with its writer until they let it go, a refused tap does not', () => {
  const outbox = boxOf(storage());
  const [card, tap] = [write('zu spät'), practise()];
  for (const envelope of [card, tap]) {
    outbox.add(envelope);
    outbox.refuse(envelope, 'wrongPhase');
  }
  expect(outbox.waiting()).toEqual([]);
  const [refused, ...more] = outbox.refused();
  expect(refused).toEqual({ envelope: card, reason: 'wrongPhase' });
  expect(more).toEqual([]);
  if (refused) outbox.forget(refused);
  expect(outbox.refused()).toEqual([]);
});

test('a dot that came when its phase was over is told, one for a full card is not', () => {
  const outbox = boxOf(storage());
  const cardId = newId<'card'>();
  const place = (): GuestEnvelope => ({
    id: newId(),
    participantId: voter,
    command: { kind: 'placeDot', cardId, colour: 'benefit', round: 1 },
  });
  for (const reason of ['cardFull', 'wrongPhase', 'alreadyRevealed']) {
    const envelope = place();
    outbox.add(envelope);
    outbox.refuse(envelope, reason);
  }
  expect(
    outbox
      .refused()
      .map(({ reason }) => reason)
      .sort(),
  ).toEqual(['alreadyRevealed', 'wrongPhase']);
});

test('a line that was not accepted stays with its writer', () => {
  const outbox = boxOf(storage());
  const lineId = newId<'line'>();
  const envelope: GuestEnvelope = {
    id: newId(),
    participantId: voter,
    command: { kind: 'askQuestion', lineId, text: 'Wer bezahlt das?' },
  };
  outbox.add(envelope);
  outbox.refuse(envelope, 'tooManyLines');
  expect(outbox.refused()).toEqual([{ envelope, reason: 'tooManyLines' }]);
});

test('commands go out one after the other and again until they are answered', async () => {
  const browser = storage();
  const outbox = boxOf(browser);
  const sent: string[] = [];
  const answers: Answer<Own>['kind'][] = ['unreachable', 'done', 'refused', 'done'];
  const send = (envelope: GuestEnvelope): Promise<Answer<Own>> => {
    sent.push(envelope.id);
    const kind = answers.shift();
    if (kind === 'done') return Promise.resolve({ kind, value: sampleOwn() });
    return Promise.resolve(
      kind === 'refused' ? { kind, reason: 'wrongPhase' } : { kind: 'unreachable' },
    );
  };
  const taken = vi.fn();
  const delivery = new Delivery({ outbox, send, onAnswer: taken, chance: () => 0 });
  const envelopes = [write('eins'), write('zwei'), write('drei')];
  for (const envelope of envelopes) outbox.add(envelope);
  delivery.nudge();
  await vi.waitFor(() => expect(taken).toHaveBeenCalledTimes(1));
  delivery.nudge();
  await vi.waitFor(() => expect(outbox.waiting()).toEqual([]));
  const [one, two, three] = envelopes.map((envelope) => envelope.id);
  expect(sent).toEqual([one, one, two, three]);
  expect(outbox.refused()).toHaveLength(1);
});

test('a browser that is not known any more keeps everything for later', async () => {
  const outbox = boxOf(storage());
  outbox.add(write('eins'));
  const taken = vi.fn();
  const send = () => Promise.resolve<Answer<Own>>({ kind: 'unknownGuest' });
  new Delivery({ outbox, send, onAnswer: taken }).nudge();
  await vi.waitFor(() => expect(taken).toHaveBeenCalledOnce());
  expect(outbox.waiting()).toHaveLength(1);
});

test('attempts become rarer, but never rarer than every 15 seconds', () => {
  expect(pauseBeforeAttempt(1, 1)).toBe(1000);
  expect(pauseBeforeAttempt(3, 0)).toBe(2000);
  expect(pauseBeforeAttempt(50, 1)).toBe(15_000);
});

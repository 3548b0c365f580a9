import { expect } from '@playwright/test';
import * as v from 'valibot';
import { newId, newTimelessId } from '#platform/base/ids.ts';
import type { CardId } from '#rooms/elaborate/board.ts';
import type { Board, GuestCommand, GuestState, Own } from '#rooms/elaborate/door.ts';
import { Browser } from '../browser.ts';

/** A guest whose phone nobody looks at: does over http what the page would do. */
export class QuietGuest {
  readonly #browser: Browser;
  readonly #code: string;
  #own: Own | null = null;

  constructor(origin: string, code: string) {
    this.#browser = new Browser(origin);
    this.#code = code;
  }

  async join(): Promise<void> {
    const answer = await this.#browser.postJson(`/w/${this.#code}/join`, {});
    this.#own = spoken<{ own: Own }>(await answer.json()).own;
  }

  async write(title: string): Promise<void> {
    const columnId = (await this.board()).workshop.columns[1]?.id;
    if (!columnId) throw new Error('a board has columns');
    await this.send({ kind: 'writeCard', cardId: newId(), columnId, title, explanation: '' });
  }

  /** Places dots on cards by their numbers, and is done. */
  async dot(colour: 'benefit' | 'effort', numbers: readonly number[]): Promise<void> {
    for (const number of numbers) {
      await this.send({ kind: 'placeDot', cardId: await this.#cardId(number), colour });
    }
    await this.send({ kind: 'finish', part: colour, finished: true });
  }

  /** In the second round: a dot fewer on a card than in the first. */
  async takeAgain(colour: 'benefit' | 'effort', number: number): Promise<void> {
    const cardId = await this.#cardId(number);
    await this.send({ kind: 'takeDot', cardId, colour, round: 2 });
  }

  /** In the second round: a dot more on a card. */
  async placeAgain(colour: 'benefit' | 'effort', number: number): Promise<void> {
    const cardId = await this.#cardId(number);
    await this.send({ kind: 'placeDot', cardId, colour, round: 2 });
  }

  async #cardId(number: number): Promise<CardId> {
    const card = (await this.board()).cards.find((one) => one.number === number);
    if (!card) throw new Error(`there is no card ${number}`);
    return card.id;
  }

  async giveReason(text: string): Promise<void> {
    // The desk chose one a moment ago; it arrives when it arrives.
    const talkedAbout = async () => (await this.board()).workshop.discussion.cardId;
    await expect.poll(talkedAbout).not.toBeNull();
    const cardId = await talkedAbout();
    if (!cardId) throw new Error('a card is being talked about');
    await this.send({ kind: 'giveReason', lineId: newTimelessId(), cardId, text });
  }

  async board(): Promise<Board> {
    const answer = await this.#browser.get(`/w/${this.#code}/state`);
    return spoken<GuestState>(await answer.json()).board;
  }

  async send(command: GuestCommand): Promise<void> {
    const participantId = this.#own?.participantId;
    const envelope = { id: newId(), participantId, command };
    const answer = await this.#browser.postJson(`/w/${this.#code}/commands`, envelope);
    if (answer.status !== 200) throw new Error(`${command.kind}: ${await answer.text()}`);
    await answer.body?.cancel();
  }
}

// What our own server says has the shape of its types; that is what the other tests are for.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- asker names it
const isSpoken = <T>(said: unknown): said is T => v.is(v.object({}), said);

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- asker names it
function spoken<T>(said: unknown): T {
  if (!isSpoken<T>(said)) throw new Error('the server said something else');
  return said;
}

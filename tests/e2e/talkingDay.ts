import type { Page } from '@playwright/test';
import { newId } from '#platform/base/ids.ts';
import type { BoardState, CardId } from '#rooms/elaborate/board.ts';
import type { DeskCommand } from '#rooms/elaborate/commands.ts';
import type { Phase } from '#rooms/elaborate/phases.ts';
import { isBoardState } from '#rooms/elaborate/send.ts';
import { expect, type House } from './house.ts';
import { Impulstag } from './impulstag.ts';
import type { QuietGuest } from './quietGuest.ts';

/** An Impulstag that is moderated by what the desk sends, for tests of the phones. */
export class TalkingDay {
  readonly day: Impulstag;
  /** Of cards 1 to 3. */
  readonly cards: CardId[] = [];

  private constructor(day: Impulstag) {
    this.day = day;
  }

  static async start(house: House): Promise<TalkingDay> {
    return new TalkingDay(await Impulstag.start(house, await house.moderator()));
  }

  /** Three cards of the moderator, numbered one to three. */
  async writeCards(): Promise<void> {
    await this.enter('collect');
    const columnId = (await this.state()).board.workshop.columns[0]?.id;
    for (const title of ['Stellenseite', 'Tag der offenen Tür', 'Antwort in drei Tagen']) {
      if (!columnId) break;
      const cardId = newId<'card'>();
      await this.send({ kind: 'writeCard', cardId, columnId, title, explanation: '' });
      this.cards.push(cardId);
    }
  }

  enter = (phase: Phase) => this.send({ kind: 'enterPhase', phase });

  /** Three green dots on card 1 and two on card 2, then three red ones on card 3. */
  async dot(phones: Page[], quiet: QuietGuest[] = []): Promise<void> {
    await this.enter('benefit');
    for (const phone of phones) {
      await this.day.dot(phone, 1, 3);
      await this.day.dot(phone, 2, 2);
      await this.day.finish(phone);
    }
    for (const guest of quiet) await guest.dot('benefit', [1, 1, 1, 2, 2]);
    await this.#allDone('benefitDone', phones.length + quiet.length);
    await this.enter('effort');
    for (const phone of phones) {
      await expect(phone.getByRole('heading', { level: 1 })).toHaveText(
        this.day.words.task.dots.effort,
      );
      await this.day.dot(phone, 3, 3);
      await this.day.finish(phone);
    }
    for (const guest of quiet) await guest.dot('effort', [3, 3, 3]);
    await this.#allDone('effortDone', phones.length + quiet.length);
  }

  /** A tap is shown before it has arrived; what arrives after its phase counts no more. */
  async #allDone(part: 'benefitDone' | 'effortDone', people: number): Promise<void> {
    await expect.poll(async () => (await this.state()).board.progress[part]).toBe(people);
  }

  async reveal(): Promise<void> {
    await this.enter('matrix');
    await this.send({ kind: 'reveal', revealed: 'benefit' });
    await this.send({ kind: 'reveal', revealed: 'both' });
  }

  /** Cards 1 and 2 are discussed, card 2 is being talked about. */
  async discuss(): Promise<void> {
    await this.enter('discussion');
    for (const cardId of this.cards.slice(0, 2))
      await this.send({ kind: 'addToDiscussion', cardId });
    await this.send({ kind: 'discuss', cardId: this.cards[1] ?? null, minutes: 3 });
  }

  async state(): Promise<BoardState> {
    const answer = await this.day.desk.request.get(`/w/${this.day.code}/desk/state`);
    const body: unknown = await answer.json();
    if (!isBoardState(body)) throw new Error('The desk has no state.');
    return body;
  }

  async send(command: DeskCommand): Promise<void> {
    const answer = await this.day.desk.request.post(`/w/${this.day.code}/desk/commands`, {
      data: { id: newId<'command'>(), command },
      headers: { origin: this.day.house.origin },
    });
    expect(answer.ok(), await answer.text()).toBe(true);
  }
}

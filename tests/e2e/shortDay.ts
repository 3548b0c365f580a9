import type { Page } from '@playwright/test';
import * as v from 'valibot';
import { newId } from '#platform/base/ids.ts';
import type { DeskCommand } from '#rooms/elaborate/commands.ts';
import type { Phase } from '#rooms/elaborate/phases.ts';
import { expect, words, type House, openMore } from './house.ts';

const deskState = v.object({
  board: v.object({
    workshop: v.object({ id: v.string(), reportPath: v.nullable(v.string()) }),
    cards: v.array(v.object({ id: v.string() })),
  }),
});

/** A workshop with three cards, moderated by what the desk sends. */
export class Day {
  readonly desk: Page;
  readonly code: string;
  readonly house: House;
  readonly words: ReturnType<typeof words>;

  private constructor(house: House, desk: Page, code: string) {
    this.house = house;
    this.desk = desk;
    this.code = code;
    this.words = words(house.language);
  }

  static async start(house: House, kind: 'house' | 'open_round' = 'house'): Promise<Day> {
    const desk = await house.moderator();
    const started = await desk.request.post('/o/stadt-musterstadt/workshops/new', {
      form: {
        title: 'Tag mit Papier',
        guidingQuestion: 'Womit fangen wir an?',
        headCount: 6,
        template: 'dots',
        cards: 'Azubis einbinden\nJobseite überarbeiten\nBewertungen beantworten',
        kind,
      },
      headers: { origin: house.origin, accept: 'text/html' },
      maxRedirects: 0,
    });
    const code = /\/w\/([A-Z0-9]+)/.exec(started.headers().location ?? '')?.[1] ?? '';
    return new Day(house, desk, code);
  }

  /** The workshop whose page the desk is on. */
  static async of(house: House, desk: Page): Promise<Day> {
    const link = await desk.locator('a[href$="/desk"]').first().getAttribute('href');
    return new Day(house, desk, /\/w\/([A-Z0-9]+)/.exec(link ?? '')?.[1] ?? '');
  }

  enter = (phase: Phase) => this.send({ kind: 'enterPhase', phase });

  /** A command, as the desk sends it. */
  send = (command: DeskCommand) => this.#post('desk/commands', command);

  async reveal(): Promise<void> {
    await this.send({ kind: 'reveal', revealed: 'benefit' });
    await this.send({ kind: 'reveal', revealed: 'both' });
  }

  async state(): Promise<v.InferOutput<typeof deskState>> {
    const answer = await this.desk.request.get(`/w/${this.code}/desk/state`);
    return v.parse(deskState, await answer.json());
  }

  /** So many ballots, all alike: three green dots on one card, three red ones on another. */
  async vote(ballots: number, [green, red]: [number, number]): Promise<void> {
    const ids = (await this.state()).board.cards.map((card) => card.id);
    for (let number = 1; number <= ballots; number += 1) {
      await this.#post('ballots/commands', {
        kind: 'typeBallot',
        number,
        benefit: [{ cardId: ids[green], count: 3 }],
        effort: [{ cardId: ids[red], count: 3 }],
        replace: false,
      });
    }
  }

  /** The path of a link for helpers, made at the desk. */
  async helpingPath(): Promise<string> {
    const { deskSettings, parts } = this.words;
    await this.desk.goto(`/w/${this.code}/desk`);
    await openMore(this.desk, parts.more);
    await this.desk.getByRole('button', { name: deskSettings.makeHelpLink }).click();
    const shown = this.desk.getByRole('textbox', { name: deskSettings.helpLink });
    return new URL(await shown.inputValue()).pathname;
  }

  async #post(path: string, command: object): Promise<void> {
    const answer = await this.desk.request.post(`/w/${this.code}/${path}`, {
      data: { id: newId<'command'>(), command },
      headers: { origin: this.house.origin },
    });
    expect(answer.ok(), await answer.text()).toBe(true);
  }
}

import type { Page } from '@playwright/test';
import type { Phase } from '#rooms/elaborate/phases.ts';
import { expect, sees, words, type House } from './house.ts';

/** The steps of an Impulstag as its people take them; found by role and label. */
export class Impulstag {
  readonly house: House;
  readonly desk: Page;
  readonly code: string;
  readonly words: ReturnType<typeof words>;

  private constructor(house: House, desk: Page, code: string) {
    this.house = house;
    this.desk = desk;
    this.code = code;
    this.words = words(house.language);
  }

  /** *Impulstag starten*: three questions, then the desk. */
  static async start(
    house: House,
    desk: Page,
    { title = 'Impulstag Rathaus', heads = 3 } = {},
  ): Promise<Impulstag> {
    const t = words(house.language).workshops;
    await desk.goto('/o/stadt-musterstadt/workshops/new');
    await desk.getByLabel(t.workshopTitle).fill(title);
    await desk.getByLabel(t.guidingQuestion).fill('Womit fangen wir an?');
    await desk.getByLabel(t.headCount).fill(String(heads));
    await desk.getByRole('button', { name: t.begin }).click();
    await desk.waitForURL(/\/w\/[A-Z0-9]+\/desk/);
    const code = /\/w\/([A-Z0-9]+)\/desk/.exec(desk.url())?.[1] ?? '';
    return new Impulstag(house, desk, code);
  }

  async join(phone: Page, name = ''): Promise<void> {
    const { phone: t, task } = this.words;
    await phone.goto(`/w/${this.code}`);
    if (name) await phone.getByLabel(t.nameLabel).fill(name);
    await phone.getByRole('button', { name: t.join, exact: true }).click();
    await expect(phone.getByRole('heading', { level: 1 })).toHaveText(task.arrive.title);
  }

  async practise(phone: Page): Promise<void> {
    const { task } = this.words;
    await phone.getByRole('button', { name: task.arrive.place }).click();
    await sees(phone, task.arrive.placed);
  }

  /** Goes on until this phase, at the desk or on the moderator's phone. */
  async next(phase: Phase, at = this.desk): Promise<void> {
    const { desk: t } = this.words;
    const current = at
      .getByRole('navigation', { name: t.phaseRail })
      .locator('[aria-current=step]');
    for (let name = ''; name !== t.phases[phase];) {
      const onward = at.getByRole('button', { name: t.nextShort('') });
      name = (await onward.innerText()).replace(t.nextShort(''), '').trim();
      await onward.click();
      await expect(current).toContainText(name);
    }
  }

  async write(phone: Page, title: string): Promise<void> {
    const { collect } = this.words.task;
    await phone.getByLabel(collect.cardTitle).fill(title);
    const columns = phone.getByRole('group', { name: collect.column });
    await columns.getByRole('radio').first().check();
    await phone.getByRole('button', { name: collect.send }).click();
    await sees(phone, title);
  }

  async dot(phone: Page, number: number, dots = 1): Promise<void> {
    const { dots: t } = this.words.task;
    for (let placed = 0; placed < dots; placed += 1) {
      await phone.getByRole('button', { name: t.place(number), exact: true }).click();
    }
  }

  async finish(phone: Page): Promise<void> {
    const { task } = this.words;
    await phone.getByRole('button', { name: task.done, exact: true }).click();
    await sees(phone, task.isDone);
  }

  /** *Das übernehme ich*, under a name of one's own. */
  async takeOn(phone: Page, title: string, name: string): Promise<void> {
    const { measures } = this.words.task;
    await phone.getByRole('button', { name: measures.takeOnOf(title) }).click();
    await phone.getByLabel(measures.name).first().fill(name);
    await phone.getByRole('button', { name: measures.confirm }).click();
    await sees(phone, measures.yours);
  }
}

import type { Page } from '@playwright/test';
import { accountMessages } from '../../src/routes/messages/account.ts';
import { memberMessages } from '../../src/routes/messages/members.ts';
import { expect, openMore, sees, test, type House } from './house.ts';
import { Impulstag } from './impulstag.ts';
import { QuietGuest } from './quietGuest.ts';

// Twenty invented people: thirteen quiet ones; Ada, whose phone dies; Bela and Ben, who share one;
// Cem, who comes late; the boss; two without a phone.
const quietPeople = 13;

test('a day with twenty guests, with and without phone, late, lost and returned', async ({
  house,
}) => {
  test.setTimeout(300_000);
  const day = await Impulstag.start(house, await house.moderator(), {
    title: 'Zwanzig Gäste',
    heads: 20,
  });
  const { ballots, closing, deskTalk, discussion, phone: t, result, task, wallTalk } = day.words;
  const wall = await house.wall();
  await wall.goto(`/w/${day.code}/wall`);
  const helper = await helperOf(house, day);
  const boss = await bossOf(house, day.desk);

  const [ada, bela] = [await house.phone(), await house.phone()];
  await day.join(ada, 'Ada');
  const word = await returnWordOn(ada, day);
  await day.join(bela, 'Bela');
  await bela
    .getByRole('button', { name: t.nextPerson })
    .or(bela.getByRole('link', { name: t.nextPerson }))
    .first()
    .click();
  await bela.getByLabel(t.nameLabel).fill('Ben');
  await bela.getByRole('button', { name: t.joinAsNext }).click();
  await expect(bela.getByRole('heading', { level: 1 })).toHaveText(task.arrive.title);
  await day.join(boss, 'Chef');
  const quiet = Array.from({ length: quietPeople }, () => new QuietGuest(house.origin, day.code));
  for (const guest of quiet) await guest.join();
  await sees(wall, day.words.wall.here(17, 20));

  await day.next('collect');
  await day.write(ada, 'Auf Bewertungen antworten');
  // The wrong phase is clicked and undone: what was written is still there.
  await day.next('group');
  await day.desk
    .getByRole('button', { name: day.words.desk.backTo(day.words.desk.phases.collect) })
    .click();
  await day.write(boss, 'Mehr Werbung schalten');
  for (const [index, guest] of quiet.slice(0, 4).entries()) await guest.write(`Idee ${index + 3}`);
  await day.next('group');
  await sees(wall, 'Auf Bewertungen antworten');

  await day.next('benefit');
  for (const guest of quiet) await guest.dot('benefit', [1, 1, 2, 3]);
  await day.dot(ada, 1, 2);
  await ada.context().close();
  const replaced = await house.phone();
  await replaced.goto(`/w/${day.code}`);
  await replaced.getByText(t.wasHere).click();
  await replaced.getByLabel(t.returnLabel).fill(word);
  await replaced.getByRole('button', { name: t.comeBack }).click();
  await sees(replaced, task.dots.left(3, 5));
  await day.finish(replaced);
  const cem = await house.phone();
  await cem.goto(`/w/${day.code}`);
  await cem.getByRole('button', { name: t.join, exact: true }).click();
  await day.dot(cem, 2, 3);
  await day.finish(cem);
  await day.dot(boss, 2, 3);
  await day.finish(boss);

  await day.next('effort');
  for (const guest of quiet) await guest.dot('effort', [2, 2, 3]);
  await typeBallot(helper, ballots.number, ['1 1 2', '3']);
  await typeBallot(helper, ballots.number, ['1 3', '2 2']);
  await sees(helper, ballots.typed(2));
  await day.dot(boss, 1, 1);
  await day.finish(boss);

  await day.next('matrix');
  await day.desk.getByRole('button', { name: result.revealBenefit }).click();
  await day.desk.getByRole('button', { name: result.revealEffort }).click();
  await sees(replaced, closing.receipt.title);

  await day.next('discussion');
  await day.desk
    .getByRole('button', { name: /^(Mit Karte|Start with card|Begin)/ })
    .first()
    .click();
  await sees(wall, wallTalk.leadLast);
  await quiet[0]?.giveReason('Das kostet uns am wenigsten.');
  await sees(day.desk, 'Das kostet uns am wenigsten.');
  await expect(wall.getByText('Das kostet uns am wenigsten.')).toHaveCount(0);
  await day.desk.getByRole('button', { name: deskTalk.showAll }).click();
  await sees(wall, 'Das kostet uns am wenigsten.');
  await day.desk.getByRole('button', { name: deskTalk.openSecond }).click();
  await replaced.getByRole('button', { name: discussion.second.take.benefit(1) }).click();
  await replaced.getByRole('button', { name: task.done, exact: true }).click();
  // A second round is shown once five have changed something.
  for (const guest of quiet.slice(0, 5)) await guest.takeAgain('benefit', 1);
  await sees(day.desk, deskTalk.secondDone(3, 20));
  await day.desk.getByRole('button', { name: deskTalk.showSecond }).click();
  await sees(wall, wallTalk.secondShown);

  await day.next('measures');
  await day.takeOn(cem, 'Auf Bewertungen antworten', 'Cem');
  await day.next('closing');
  await cem.getByLabel(closing.word.label).fill('Mutig');
  await cem.getByRole('button', { name: closing.word.send }).click();
  await sees(wall, 'Mutig');
  await day.desk.getByRole('button', { name: result.endNow }).click();
  await sees(wall, day.words.wallTalk.report);

  await bossLearnsNothing(boss, day, word);
  const guestReads = await house.phone();
  await guestReads.goto(await reportPathOf(day.desk, day.code));
  await sees(guestReads, 'Auf Bewertungen antworten');
});

/** Somebody who opened the link for helpers. */
async function helperOf(house: House, day: Impulstag): Promise<Page> {
  const { deskSettings, ballots } = day.words;
  await openMore(day.desk, day.words.parts.more);
  await day.desk.getByRole('button', { name: deskSettings.makeHelpLink }).click();
  const link = await day.desk.getByRole('textbox', { name: deskSettings.helpLink }).inputValue();
  await day.desk.goto(`/w/${day.code}/desk`);
  const helper = await house.phone({ viewport: { width: 1024, height: 700 } });
  await helper.goto(new URL(link).pathname);
  await helper.getByRole('button', { name: ballots.accept }).click();
  return helper;
}

let ballotNumber = 0;

/** By keyboard only, as who types a pile does. */
async function typeBallot(
  helper: Page,
  number: string,
  [benefit, effort]: [string, string],
): Promise<void> {
  ballotNumber += 1;
  await helper.getByLabel(number).focus();
  for (const text of [String(ballotNumber), benefit, effort]) {
    await helper.keyboard.type(text);
    await helper.keyboard.press('Enter');
  }
  await expect(helper.getByText(String(ballotNumber)).first()).toBeVisible();
}

/** An executive of the house, invited by its owner, who takes part with the own phone. */
async function bossOf(house: House, owner: Page): Promise<Page> {
  const [t, account] = [memberMessages[house.language], accountMessages[house.language]];
  const desk = owner.url();
  await owner.goto('/o/stadt-musterstadt/members');
  const role = owner.getByRole('combobox', { name: t.role, exact: true }).last();
  await role.selectOption('executive');
  await owner.getByRole('button', { name: t.inviteSubmit }).click();
  const link = await owner.getByRole('textbox', { name: t.link }).inputValue();
  const boss = await house.phone();
  await boss.goto(new URL(link).pathname);
  await boss.getByLabel(account.name, { exact: true }).fill('Carl Chef');
  await boss.getByLabel(account.email).fill('chef@musterstadt.example');
  await boss.getByLabel(account.password).fill('Bienenstich und Kaffee');
  await boss.getByRole('button', { name: account.invitationNewSubmit }).click();
  await boss.waitForURL('**/o/stadt-musterstadt');
  await owner.goto(desk);
  return boss;
}

async function returnWordOn(phone: Page, day: Impulstag): Promise<string> {
  const said = await phone.getByText(day.words.phone.yourWord('')).first().textContent();
  return (said ?? '').replace(day.words.phone.yourWord(''), '').trim();
}

/** The result is open to a boss; the desk is not, and nothing names who dotted what. */
async function bossLearnsNothing(boss: Page, day: Impulstag, word: string): Promise<void> {
  for (const place of ['desk', 'desk/state', 'wall/state']) {
    const answer = await boss.request.get(`/w/${day.code}/${place}`);
    expect(answer.status(), place).toBe(404);
  }
  await boss.goto('/o/stadt-musterstadt/workshops');
  await boss.getByRole('link', { name: 'Zwanzig Gäste' }).first().click();
  await sees(boss, 'Auf Bewertungen antworten');
  const result = boss.url();
  for (const format of ['', '/csv', '/json', '/md']) {
    const answer = await boss.request.get(`${result}/report${format}`);
    expect(answer.status(), format).toBe(200);
    const text = await answer.text();
    for (const secret of [word, 'Ada', 'Bela', 'Ben'])
      expect(text, format).not.toMatch(new RegExp(`\\b${secret}\\b`));
  }
}

async function reportPathOf(desk: Page, code: string): Promise<string> {
  const answer = await desk.request.get(`/w/${code}/wall/state`);
  const path = /"reportPath":"([^"]+)"/.exec(await answer.text())?.[1];
  if (!path) throw new Error('at the end of the day its report has a link');
  return path;
}

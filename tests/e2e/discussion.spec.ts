import type { Page } from '@playwright/test';
import { deskTalkMessages } from '#rooms/elaborate/messages/deskTalk.ts';
import { matrixMessages } from '#rooms/elaborate/messages/matrix.ts';
import { phoneClosingMessages } from '#rooms/elaborate/messages/phoneClosing.ts';
import { phoneDiscussionMessages } from '#rooms/elaborate/messages/phoneDiscussion.ts';
import { phoneTalkMessages } from '#rooms/elaborate/messages/phoneTalk.ts';
import { preparePageMessages } from '#rooms/elaborate/messages/preparePage.ts';
import { wallTalkMessages } from '#rooms/elaborate/messages/wallTalk.ts';
import { expect, expectAccessible, sees, test } from './house.ts';
import { Impulstag } from './impulstag.ts';
import { QuietGuest } from './quietGuest.ts';

const d = deskTalkMessages.de;
const fields = preparePageMessages.de;
const onWall = wallTalkMessages.de;
const talk = phoneTalkMessages.de;
const discussion = phoneDiscussionMessages.de;
const closing = phoneClosingMessages.de;

test('from the impulse through the discussion to the closing word', async ({ house }) => {
  test.setTimeout(240_000);
  const day = await Impulstag.start(house, await house.moderator({ width: 1280, height: 800 }));
  const { desk } = day;
  const { desk: at, result } = day.words;
  const wall = await house.wall();
  await wall.goto(`/w/${day.code}/wall`);
  const [ada, bela] = [await house.phone(), await house.phone()];
  for (const phone of [ada, bela]) await day.join(phone);

  await test.step('the stand-in speaks', async () => {
    await day.next('impulse');
    await desk.getByLabel(fields.impulseTitle).fill('Zuhören, bevor wir senden');
    await desk.getByLabel(fields.speaker).fill('Maria Muster');
    await desk.getByLabel(fields.standIn).fill('Karl Vertreter');
    await desk.getByLabel(fields.heardOf(1)).fill('Niemand hat geantwortet.');
    await desk.getByRole('button', { name: d.saveImpulse }).click();
    await desk.getByRole('button', { name: d.standInSpeaksOf('Karl Vertreter') }).click();
    await sees(wall, onWall.inPlaceOf('Karl Vertreter', 'Maria Muster'));
    await sees(wall, 'Niemand hat geantwortet.');
    await sees(ada, talk.impulse.stoodIn('Karl Vertreter', 'Maria Muster'));
    await expectAccessible(wall);
    await expectAccessible(desk);
  });

  await test.step('the wrong phase is one tap away from the right one', async () => {
    await day.next('collect');
    await desk.getByRole('button', { name: at.backTo(at.phases.impulse) }).click();
    await sees(wall, 'Zuhören, bevor wir senden');
    await day.next('collect');
  });

  await toTheMatrix(day, [ada, bela]);

  await test.step('a question is parked and answered', async () => {
    await desk.getByRole('button', { name: d.questionsOpen(0) }).click();
    const store = desk.getByRole('dialog', { name: d.questions });
    await store.getByLabel(d.question).fill('Was ist mit Briefen?');
    await store.getByRole('button', { name: d.keep }).click();
    await sees(wall, onWall.parked(1));
    await store.getByRole('button', { name: `${d.answered}: Was ist mit Briefen?` }).click();
    await sees(desk, d.isAnswered);
    await expectAccessible(desk);
    await desk.keyboard.press('Escape');
    await expect(wall.getByText(onWall.parked(1))).toHaveCount(0);
  });

  await test.step('a reason is on the wall only once it is shown', async () => {
    await day.next('discussion');
    await sees(wall, onWall.topics);
    await desk.getByRole('button', { name: /^Mit Karte/ }).click();
    await sees(wall, onWall.reasonOnPhone);
    await ada.getByLabel(discussion.reason).fill('Weil es sonst niemand tut.');
    await ada.getByRole('button', { name: discussion.sendOf(1) }).click();
    await sees(desk, 'Weil es sonst niemand tut.');
    await sees(ada, discussion.sent);
    await expect(wall.getByText('Weil es sonst niemand tut.')).toHaveCount(0);
    await expect(bela.getByText('Weil es sonst niemand tut.')).toHaveCount(0);
    await desk.getByRole('button', { name: d.showAll }).click();
    await sees(wall, 'Weil es sonst niemand tut.');
    await expectAccessible(desk);
    await expectAccessible(wall);
    await desk.getByRole('button', { name: `${d.hide}: Weil es sonst niemand tut.` }).click();
    await expect(wall.getByText('Weil es sonst niemand tut.')).toHaveCount(0);
  });

  await test.step('the second round is shown as arrows', async () => {
    await desk.getByRole('button', { name: d.openSecond }).click();
    await sees(wall, onWall.secondTask);
    await ada.getByRole('button', { name: discussion.second.take.benefit(1) }).click();
    await sees(wall, day.words.wall.finished(0, 2));
    await expectAccessible(wall);
    await desk.getByRole('button', { name: d.showSecond }).click();
    await sees(desk, at.refusals.tooFewChanged);
    for (let late = 0; late < 5; late += 1) {
      const guest = new QuietGuest(house.origin, day.code);
      await guest.join();
      await guest.placeAgain('effort', 1);
    }
    await desk.getByRole('button', { name: d.showSecond }).click();
    await sees(wall, onWall.secondShown);
    await sees(wall, matrixMessages.de.arrowLegend);
    const table = desk.getByRole('table', { name: matrixMessages.de.tableOfRounds });
    await expect(table.getByRole('row', { name: /Antworten am Wochenende/ })).toContainText(/5.*4/);
    await expectAccessible(wall);
    await expectAccessible(desk);
  });

  await test.step('closing words stand on the wall until they are hidden', async () => {
    await day.next('measures');
    await day.next('closing');
    await sees(wall, onWall.closingTask);
    await ada.getByLabel(closing.word.label).fill('Zuversicht');
    await ada.getByRole('button', { name: closing.word.send }).click();
    await sees(wall, 'Zuversicht');
    await desk.getByRole('button', { name: `${d.hide}: Zuversicht` }).click();
    await expect(wall.getByText('Zuversicht')).toHaveCount(0);
    await expectAccessible(desk);
    await expectAccessible(wall);
    await desk.getByRole('button', { name: result.endNow }).first().click();
    await sees(wall, day.words.wall.closed);
    await sees(wall, onWall.reportOnPhone);
    await expectAccessible(wall);
    await expectAccessible(desk);
  });
});

/** Two cards, dotted by two people and revealed. */
async function toTheMatrix(day: Impulstag, [ada, bela]: [Page, Page]): Promise<void> {
  const { result } = day.words;
  await day.write(ada, 'Antworten am Wochenende');
  await day.write(bela, 'Ein Leitfaden');
  await day.next('group');
  await day.next('benefit');
  await day.dot(ada, 1, 3);
  await day.dot(bela, 1, 2);
  for (const phone of [ada, bela]) await day.finish(phone);
  await day.next('effort');
  await day.dot(bela, 2, 3);
  await day.finish(bela);
  await day.next('matrix');
  await day.desk.getByRole('button', { name: result.revealBenefit }).click();
  await day.desk.getByRole('button', { name: result.revealEffort }).click();
}

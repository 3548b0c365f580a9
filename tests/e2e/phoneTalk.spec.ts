import type { Page } from '@playwright/test';
import { phoneClosingMessages } from '#rooms/elaborate/messages/phoneClosing.ts';
import { phoneDiscussionMessages } from '#rooms/elaborate/messages/phoneDiscussion.ts';
import { phoneTalkMessages } from '#rooms/elaborate/messages/phoneTalk.ts';
import { expect, expectAccessible, languages, sees, test } from './house.ts';
import { QuietGuest } from './quietGuest.ts';
import { TalkingDay } from './talkingDay.ts';

const german = {
  talk: phoneTalkMessages.de,
  discussion: phoneDiscussionMessages.de,
  closing: phoneClosingMessages.de,
};

/** By keyboard alone: what has the focus is opened, pressed or sent. */
async function press(page: Page, role: 'button' | 'link', name: string): Promise<void> {
  await page.getByRole(role, { name, exact: true }).focus();
  await page.keyboard.press('Enter');
}

for (const language of languages) {
  test.describe(language, () => {
    test.use({ language });

    test('impulse, parked question, reason, second round, closing and receipt', async ({
      house,
    }) => {
      test.setTimeout(180_000);
      const talk = phoneTalkMessages[language];
      const discussion = phoneDiscussionMessages[language];
      const closing = phoneClosingMessages[language];
      const moderated = await TalkingDay.start(house);
      const { day } = moderated;
      const [ada, bela] = [await house.phone(), await house.phone()];
      for (const phone of [ada, bela]) await day.join(phone);

      await test.step('the impulse is listened to, a question is parked', async () => {
        await moderated.send({
          ...{ kind: 'changeImpulse', title: 'Zuhören', speaker: 'Maria Muster' },
          ...{ standIn: 'Karl Vertreter', heard: ['Niemand hat geantwortet.'] },
        });
        await moderated.send({ kind: 'standIn', standsIn: true });
        await moderated.enter('impulse');
        await sees(ada, talk.impulse.stoodIn('Karl Vertreter', 'Maria Muster'));
        await sees(ada, 'Niemand hat geantwortet.');
        await ada.getByText(talk.question.park).first().focus();
        await ada.keyboard.press('Enter');
        await ada.getByLabel(talk.question.label).fill('Wer bezahlt das?');
        await expectAccessible(ada);
        await press(ada, 'button', talk.question.park);
        await sees(ada, talk.question.sent);
        await bela.getByText(talk.question.park).first().click();
        await sees(bela, 'Wer bezahlt das?');
      });

      await moderated.writeCards();
      await moderated.enter('group');
      await sees(ada, talk.next(day.words.desk.phases.benefit));
      const quiet = Array.from({ length: 5 }, () => new QuietGuest(house.origin, day.code));
      for (const guest of quiet) await guest.join();
      await moderated.dot([ada, bela], quiet);
      await moderated.reveal();

      await test.step('the own dots are counted as they were placed', async () => {
        await sees(ada, closing.receipt.unchanged(5, 3));
        await ada.getByText(closing.receipt.details).click();
        await sees(ada, closing.receipt.benefit(1, 3));
        await expectAccessible(ada);
      });

      await test.step('a reason is sent once and shown when the moderator shows it', async () => {
        await moderated.discuss();
        await sees(ada, discussion.now);
        await ada.getByLabel(discussion.reason).first().fill('Im Mai hat keine Schule Zeit.');
        await expectAccessible(ada);
        await press(ada, 'button', discussion.sendOf(2));
        await sees(ada, discussion.sent);
        await expect(bela.getByText('Im Mai hat keine Schule Zeit.')).toHaveCount(0);
        const cardId = moderated.cards[1];
        // What was sent is shown as sent before it has arrived.
        await expect
          .poll(async () => {
            if (cardId) await moderated.send({ kind: 'showReasons', cardId });
            return (await moderated.state()).board.lines.map((line) => line.text);
          })
          .toContain('Im Mai hat keine Schule Zeit.');
        await sees(bela, 'Im Mai hat keine Schule Zeit.');
      });

      await test.step('dots move in the second round', async () => {
        await moderated.send({ kind: 'openSecondRound' });
        await sees(ada, discussion.second.line);
        await press(ada, 'button', discussion.second.take.benefit(1));
        await sees(ada, discussion.second.free(1, 2));
        await press(ada, 'button', discussion.second.place.benefit(2));
        await sees(ada, discussion.second.free(0, 2));
        await ada.getByText(discussion.second.fetch).click();
        await press(ada, 'button', discussion.second.take.effort(3));
        await sees(ada, discussion.second.free(0, 3));
        await expectAccessible(ada);
        await day.finish(ada);
        await sees(bela, discussion.second.nothing);
        for (const guest of quiet) await guest.takeAgain('effort', 3);
        await moderated.send({ kind: 'showSecondRound' });
        await sees(ada, discussion.shown.benefit(1, 20 / 7, 3));
        await sees(ada, discussion.shown.yoursBenefit(2, 3, 2));
        await sees(bela, discussion.shown.yoursNothing);
        await expectAccessible(ada);
      });

      await test.step('the private card stays here, the word goes to the wall', async () => {
        const sent: string[] = [];
        ada.on('request', (request) => sent.push(request.postData() ?? ''));
        await moderated.enter('measures');
        await moderated.enter('closing');
        await ada.getByLabel(closing.card.change).fill('Selbst anrufen');
        await ada.getByLabel(closing.word.label).fill('Aufbruch');
        await expectAccessible(ada);
        await press(ada, 'button', closing.word.send);
        await sees(ada, closing.word.sent);
        await expect
          .poll(async () => (await moderated.state()).board.lines.map((line) => line.text))
          .toContain('Aufbruch');
        await ada.reload();
        await expect(ada.getByLabel(closing.card.change)).toHaveValue('Selbst anrufen');
        await ada.getByText(closing.card.send).first().click();
        await expect(ada.getByRole('link', { name: closing.card.mailto })).toBeVisible();
        await moderated.send({ kind: 'close' });
        await sees(ada, day.words.task.closed.line);
        await expect(ada.getByLabel(closing.card.change)).toHaveValue('Selbst anrufen');
        await sees(ada, closing.receipt.unchanged(5, 3));
        await expectAccessible(ada);
        expect(sent.join()).not.toContain('Selbst anrufen');
      });
    });
  });
}

test('who came back by word is told plainly that this device cannot compare', async ({ house }) => {
  const moderated = await TalkingDay.start(house);
  const { phone: t } = moderated.day.words;
  const [before, after] = [await house.phone(), await house.phone()];
  await moderated.day.join(before);
  await moderated.day.practise(before);
  const said = await before.getByText(t.yourWord('')).first().textContent();
  await moderated.writeCards();
  await moderated.dot([before]);
  await after.goto(`/w/${moderated.day.code}`);
  await after.getByText(t.wasHere).click();
  await after.getByLabel(t.returnLabel).fill(said?.replace(t.yourWord(''), '') ?? '');
  await after.getByRole('button', { name: t.comeBack }).click();
  await moderated.reveal();
  await sees(after, german.closing.receipt.notHere(5, 3));
  await sees(after, german.closing.receipt.notHereWhy);
});

test('a dot that arrives when its phase is over is told, and stays told', async ({ house }) => {
  const moderated = await TalkingDay.start(house);
  const { phone: t, task } = moderated.day.words;
  const ada = await house.phone();
  await moderated.day.join(ada);
  await moderated.writeCards();
  await moderated.enter('benefit');
  await moderated.day.dot(ada, 1, 1);
  await expect.poll(async () => (await moderated.state()).board.workshop.phase).toBe('benefit');
  await ada.context().setOffline(true);
  await moderated.day.dot(ada, 2, 2);
  await sees(ada, t.dotsOffline);
  await moderated.enter('effort');
  await ada.context().setOffline(false);
  await sees(ada, task.dots.effort);
  await sees(ada, t.lateDots([2]));
  await expectAccessible(ada);
  await ada.reload();
  await sees(ada, t.lateDots([2]));
  await ada.getByRole('button', { name: t.ok }).first().click();
  await expect(ada.getByText(t.lateDots([2]))).toHaveCount(0);
});

test('two people at one phone have a private card each', async ({ house }) => {
  const { closing } = german;
  const moderated = await TalkingDay.start(house);
  const { phone: t } = moderated.day.words;
  const shared = await house.phone();
  await moderated.day.join(shared);
  await moderated.writeCards();
  await moderated.dot([shared]);
  await moderated.reveal();
  await moderated.enter('closing');
  await shared.getByLabel(closing.card.change).fill('Nur für mich');
  await shared.getByRole('link', { name: t.nextPerson }).click();
  await shared.getByRole('button', { name: t.joinAsNext }).click();
  await expect(shared.getByLabel(closing.card.change)).toHaveValue('');
  await shared.getByRole('link', { name: t.nextPerson }).click();
  await shared.getByRole('link', { name: t.goOnAs(t.person(1)) }).click();
  await expect(shared.getByLabel(closing.card.change)).toHaveValue('Nur für mich');
});

test('without JavaScript: a question, a reason, dots of the second round, a closing word', async ({
  house,
}) => {
  const { talk, discussion, closing } = german;
  const moderated = await TalkingDay.start(house);
  const { day } = moderated;
  const plain = await house.phone({ javaScriptEnabled: false });
  const again = () => plain.goto(`/w/${day.code}`);
  await day.join(plain);
  await plain.getByText(talk.question.park).first().click();
  await plain.getByLabel(talk.question.label).fill('Wer bezahlt das?');
  await plain.getByRole('button', { name: talk.question.park }).click();
  await plain.getByText(talk.question.park).first().click();
  await sees(plain, 'Wer bezahlt das?');
  await moderated.writeCards();
  await moderated.enter('benefit');
  await again();
  await day.dot(plain, 1, 3);
  await moderated.enter('effort');
  await again();
  await day.dot(plain, 3, 3);
  await moderated.reveal();
  await again();
  await sees(plain, closing.receipt.notHere(3, 3));
  await moderated.discuss();
  await again();
  await plain.getByLabel(discussion.reason).first().fill('Ohne Skript');
  await plain.getByRole('button', { name: discussion.sendOf(2) }).click();
  await sees(plain, discussion.sent);
  await moderated.send({ kind: 'openSecondRound' });
  await again();
  await plain.getByRole('button', { name: discussion.second.take.benefit(1) }).click();
  await plain.getByRole('button', { name: discussion.second.place.benefit(2) }).click();
  await sees(plain, discussion.second.free(2, 2));
  await day.finish(plain);
  await moderated.enter('closing');
  await again();
  // The browser under test parses `noscript` as if scripts ran.
  expect(await plain.content()).toContain(closing.card.withoutScript);
  await plain.getByLabel(closing.word.label).fill('Ruhe');
  await plain.getByRole('button', { name: closing.word.send }).click();
  await sees(plain, closing.word.sent);
});

import { isId, newTimelessId, type Id } from '#platform/base/ids.ts';
import { memberMessages } from '../../src/routes/messages/members.ts';
import { home } from './globalSetup.ts';
import { expect, expectAccessible, languages, test, type House } from './house.ts';
import { Day } from './shortDay.ts';

/** A day that ended, with something of everything a report can hold. */
async function endedDay(house: House): Promise<{ day: Day; id: string; report: string }> {
  const day = await Day.start(house);
  const heard = ['Niemand hat geantwortet.'];
  const people = { speaker: 'Maria Muster', standIn: 'Karl Vertreter' };
  await day.send({ kind: 'changeImpulse', title: 'Zuhören', ...people, heard });
  await day.enter('benefit');
  await day.vote(6, [0, 1]);
  await day.enter('matrix');
  await day.reveal();
  const [cardId] = (await day.state()).board.cards.map(({ id }) => id).filter(isCard);
  expect(cardId).toBeDefined();
  if (cardId) await day.send({ kind: 'makeMeasure', cardId, what: '', firstStep: '', dueOn: null });
  const lineId = newTimelessId<'line'>();
  await day.send({ kind: 'writeQuestion', lineId, text: 'Was ist mit Briefen?' });
  await day.send({ kind: 'close' });
  const { id, reportPath } = (await day.state()).board.workshop;
  return { day, id, report: reportPath ?? '' };
}

const isCard = (id: string): id is Id<'card'> => isId<'card'>(id);

for (const language of languages) {
  test.describe(language, () => {
    test.use({ language });

    test('everybody can use the pages of members', async ({ house }) => {
      test.setTimeout(180_000);
      const { day, id } = await endedDay(house);
      const other = await endedDay(house);
      const { desk: page } = day;
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.goto(`${home}/workshops/${id}`);
      await expectAccessible(page);
      const measure = page.locator(`a[href^="${home}/measures/"]`).first();
      const measurePath = (await measure.getAttribute('href')) ?? '';
      for (const path of [
        `${home}/workshops`,
        `${home}/workshops/${id}/prepare`,
        `${home}/workshops/${id}/report`,
        `${home}/workshops/${id}/report/correct`,
        `${home}/workshops/compare?first=${id}&second=${other.id}`,
        `${home}/workshops/take-home`,
        home,
        `${home}/measures`,
        `${home}/measures/new`,
        measurePath,
        `${measurePath}/edit`,
        `${home}/programme`,
        `${home}/members`,
        `${home}/settings`,
        '/account',
        '/account/kit',
        // The owner is the operator, who alone reads it.
        ...(language === 'de' ? ['/account/outbox'] : []),
      ]) {
        expect((await page.goto(path))?.status(), path).toBe(200);
        await expectAccessible(page);
      }
    });

    test('everybody can use the pages without an account', async ({ house }) => {
      test.setTimeout(120_000);
      const { day, report } = await endedDay(house);
      const page = await house.phone();
      for (const path of [
        '/sign-in',
        '/sign-in/forgotten',
        '/privacy',
        '/imprint',
        '/accessibility',
        report,
        `/w/${day.code}`,
        `/w/${day.code}/reminders`,
      ]) {
        expect((await page.goto(path))?.status(), path).toBe(200);
        await expectAccessible(page);
      }
    });
  });
}

test('what is opened before the page has come to life stays open', async ({ house }) => {
  const page = await house.moderator();
  const scripts = Promise.withResolvers<null>();
  await page.route('**/_app/**/*.js', async (route) => {
    await scripts.promise;
    await route.continue();
  });
  await page.goto(`${home}/members`, { waitUntil: 'commit' });
  const roles = page.locator('details', { hasText: memberMessages.de.whatRolesDo });
  await roles.locator('summary').click();
  await expect(roles).toHaveAttribute('open');
  scripts.resolve(null);
  await page.waitForLoadState('networkidle');
  await expect(roles).toHaveAttribute('open');
  await roles.locator('summary').click();
  await expect(roles).not.toHaveAttribute('open');
});

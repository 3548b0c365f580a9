import { expect, expectAccessible, languages, sees, test } from './house.ts';
import { Impulstag } from './impulstag.ts';

for (const language of languages) {
  test.describe(language, () => {
    test.use({ language });

    test('an Impulstag from the first code to the first measure', async ({ house }) => {
      test.setTimeout(180_000);
      const day = await Impulstag.start(house, await house.moderator());
      const { desk: at, result, task, matrix, wall: onWall } = day.words;
      const wall = await house.wall();
      await wall.goto(`/w/${day.code}/wall`);
      await expectAccessible(wall);
      const [ada, bela, cem] = [await house.phone(), await house.phone(), await house.phone()];
      await ada.goto(`/w/${day.code}`);
      await expectAccessible(ada);
      for (const phone of [ada, bela, cem]) {
        await day.join(phone);
        await day.practise(phone);
      }
      await sees(wall, onWall.here(3, 3));
      await sees(day.desk, at.connected(3, 3));
      await expectAccessible(day.desk);

      await day.next('collect');
      await day.write(ada, 'Instagram-Kanal aufbauen');
      await day.write(bela, 'Aufbau eines Instagram-Kanals');
      await day.write(cem, 'Wer antwortet am Wochenende?');
      await expect(wall.getByText('Instagram-Kanal aufbauen')).toHaveCount(0);
      await expect(bela.getByText('Instagram-Kanal aufbauen')).toHaveCount(0);
      await expectAccessible(ada);
      await expectAccessible(wall);

      await day.next('group');
      await sees(wall, 'Instagram-Kanal aufbauen');
      await day.desk.getByRole('button', { name: at.togetherOf(1, 2) }).click();
      await sees(wall, onWall.includes([2]));
      await sees(bela, task.group.merged(1));
      await expectAccessible(day.desk);
      await expectAccessible(bela);

      await day.next('benefit');
      await day.dot(ada, 1, 3);
      await expect(
        ada.getByRole('button', { name: task.dots.place(1), exact: true }),
      ).toBeDisabled();
      await day.dot(ada, 3, 2);
      await sees(ada, task.dots.noneLeft);
      await day.dot(bela, 1, 2);
      await day.dot(cem, 3, 1);
      for (const phone of [ada, bela]) await day.finish(phone);
      await sees(wall, onWall.finished(2, 3));
      await expectAccessible(ada);
      await expectAccessible(wall);

      await day.next('effort');
      await day.dot(bela, 3, 3);
      await expectAccessible(bela);
      await day.next('matrix');
      await sees(ada, task.matrix.before);
      await day.desk.getByRole('button', { name: result.revealBenefit }).click();
      await sees(ada, task.matrix.benefitShown);
      await day.desk.getByRole('button', { name: result.revealEffort }).click();
      await expect(wall.getByRole('img', { name: matrix.name })).toBeVisible();
      const first = day.desk.getByRole('row', { name: /Instagram-Kanal aufbauen/ });
      await expect(first).toContainText(/5.*0/);
      await expectAccessible(wall);
      await expectAccessible(day.desk);
      await expectAccessible(ada);

      await day.desk
        .getByRole('button', { name: result.makeMeasureOf(1) })
        .first()
        .click();
      await day.desk.getByRole('button', { name: result.make }).click();
      await day.next('measures');
      await day.takeOn(cem, 'Instagram-Kanal aufbauen', 'Cem');
      await sees(wall, onWall.takenBy('Cem'));
      await expectAccessible(cem);
      await expectAccessible(wall);
      await day.desk.goto('/o/stadt-musterstadt');
      await expectAccessible(day.desk);
      await day.desk.goto('/o/stadt-musterstadt/measures');
      await expect(
        day.desk.getByRole('link', { name: 'Instagram-Kanal aufbauen' }).first(),
      ).toBeVisible();
    });
  });
}

import { expect, sees, test } from './house.ts';
import { Impulstag } from './impulstag.ts';

// Phones in a venue reach the server by a name or an address on plain http: no secure context.
test.use({ venue: 'venue.test' });

test('a phone takes part on plain http, where the browser allows it least', async ({ house }) => {
  const day = await Impulstag.start(house, await house.moderator());
  const { result, task } = day.words;
  const ada = await house.phone();
  await day.join(ada);
  expect(await ada.evaluate(() => isSecureContext)).toBe(false);
  await day.practise(ada);
  await day.next('collect');
  await day.write(ada, 'Im Saal geschrieben');
  await day.next('group');
  await day.next('benefit');
  await day.dot(ada, 1, 3);
  await day.finish(ada);
  await day.next('effort');
  await day.dot(ada, 1, 1);
  await day.next('matrix');
  await day.desk.getByRole('button', { name: result.revealBenefit }).click();
  await sees(ada, task.matrix.benefitShown);
  await day.desk.getByRole('button', { name: result.revealEffort }).click();
  await day.desk
    .getByRole('button', { name: result.makeMeasureOf(1) })
    .first()
    .click();
  await day.desk.getByRole('button', { name: result.make }).click();
  await day.next('measures');
  await day.takeOn(ada, 'Im Saal geschrieben', 'Ada');
  await sees(day.desk, result.takenBy('Ada'));
});

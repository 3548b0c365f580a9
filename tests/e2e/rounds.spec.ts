import { expect, expectAccessible, sees, test } from './house.ts';
import { Day } from './shortDay.ts';

test('a round is taken home, brought into the own house and stands beside it', async ({
  house,
}) => {
  const round = await Day.start(house, 'open_round');
  const { rounds: t } = round.words;
  const guest = await house.phone();
  await guest.goto(`/w/${round.code}/take-home`);
  await sees(guest, t.notYet);
  await round.enter('benefit');
  await round.vote(6, [0, 1]);
  await round.enter('matrix');
  await round.reveal();
  await guest.reload();
  await sees(guest, t.whatIsNot);
  await expectAccessible(guest);
  const started = guest.waitForEvent('download');
  await guest.getByRole('link', { name: t.download }).click();
  const download = await started;
  expect(download.suggestedFilename()).toBe('resonanz-runde.json');

  const { desk } = round;
  await desk.goto('/o/stadt-musterstadt/workshops/take-home');
  await desk.getByLabel(t.file).setInputFiles({
    name: 'something.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"format":"else"}'),
  });
  await desk.getByRole('button', { name: t.look }).click();
  await sees(desk, t.problems.notARound);
  await expectAccessible(desk);
  await desk.getByLabel(t.file).setInputFiles(await download.path());
  await desk.getByRole('button', { name: t.look }).click();
  await sees(desk, t.previewLine);
  await expectAccessible(desk);
  await desk.getByLabel(t.titleField).fill('Nach der Runde');
  await desk.getByRole('button', { name: t.bring }).click();
  await sees(desk, t.sidesWait);
  const own = await Day.of(house, desk);
  await own.enter('benefit');
  await own.vote(6, [1, 0]);
  await own.enter('matrix');
  await own.reveal();
  await desk.reload();
  await sees(desk, t.benefitVerdict.less);
  await expectAccessible(desk);
});

test('two days of the house are compared', async ({ house }) => {
  const first = await Day.start(house);
  const { rounds: t } = first.words;
  const ids: string[] = [];
  for (const day of [first, await Day.start(house)]) {
    await day.enter('benefit');
    await day.vote(6, ids.length === 0 ? [0, 1] : [1, 0]);
    await day.enter('matrix');
    await day.reveal();
    ids.push((await day.state()).board.workshop.id);
  }
  const { desk } = first;
  await desk.goto(`/o/stadt-musterstadt/workshops/compare?first=${ids[0]}&second=${ids[1]}`);
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText(t.compareTitle);
  await sees(desk, t.bothTitle(3));
  await sees(desk, t.compareBenefit.more);
  await expectAccessible(desk);
});

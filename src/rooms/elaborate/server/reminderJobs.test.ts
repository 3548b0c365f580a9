import { addMinutes } from '#platform/base/clock.ts';
import { listenToFacts } from '#platform/facts/facts.ts';
import { expect, test } from '#tests/cast.ts';
import { passDeadlines } from './deadlines.ts';
import { endReminders } from './reminderJobs.ts';
import {
  ada,
  addresses,
  after,
  agreed,
  byDeadline,
  ended,
  eve,
  jobs,
  mails,
  planned,
  tell,
  way,
} from './reminders.testkit.ts';
import { leaveAddress } from './reminders.ts';
import { morning, openRoom } from './room.testkit.ts';

test('each phase is told once, with its deadline, in the language of the address', async ({
  cast,
}) => {
  const room = await byDeadline(cast.bernd);
  await agreed(room, ada, eve);
  await passDeadlines(after(1));
  await tell(room, 'collect');
  await tell(room, 'collect');
  const told = (await mails()).slice(2);
  expect(told).toHaveLength(2);
  const german = told.find((mail) => mail.recipient === ada.email);
  const english = told.find((mail) => mail.recipient === eve.email);
  expect(german?.subject).toBe('Impulstag: Jetzt Karten schreiben');
  expect(german?.body).toContain('Das geht bis 24. November 2026 um 12:00 Uhr.');
  expect(german?.body).toContain(`https://resonanz.example.org/w/${room.code}\n`);
  expect(english?.body).toContain('This lasts until 24 November 2026 at 12:00.');
});

test('a phase that has been left again is told nobody', async ({ cast }) => {
  const room = await byDeadline(cast.bernd);
  await agreed(room, ada);
  await room.enter('collect');
  await room.enter('arrive');
  for (const phase of planned) await tell(room, phase);
  expect(await mails()).toHaveLength(1);
});

test('every phase of a day by deadline has its job, those in a room have none', async ({
  cast,
}) => {
  const room = await byDeadline(cast.bernd);
  await room.enter('collect');
  const inRoom = await openRoom(cast.bernd);
  await inRoom.enter('collect');
  expect(await jobs()).toEqual(['tell_phase']);
});

test('at the end there is a last mail with the report, and every address is gone', async ({
  cast,
}) => {
  const room = await byDeadline(cast.bernd);
  await agreed(room, ada);
  await leaveAddress(room.key, eve, morning, way);
  await room.desk({ kind: 'close' });
  await endReminders(ended(room), addMinutes(morning, 9), way);
  expect(await addresses()).toHaveLength(2);
  await endReminders(ended(room), addMinutes(morning, 10), way);
  await endReminders(ended(room), addMinutes(morning, 11), way);
  expect(await addresses()).toEqual([]);
  const last = (await mails()).slice(2);
  expect(last).toMatchObject([{ recipient: 'ada@example.org', forget: true }]);
  expect(last[0]?.body).toMatch(/https:\/\/resonanz.example.org\/r\/\S+\n/);
});

test('an end that is undone tells nobody and deletes nothing', async ({ cast }) => {
  const room = await byDeadline(cast.bernd);
  await agreed(room, ada);
  await room.desk({ kind: 'close' });
  await room.desk({ kind: 'reopen' });
  await endReminders(ended(room), addMinutes(morning, 20), way);
  expect(await addresses()).toHaveLength(1);
  expect(await mails()).toHaveLength(1);
});

test('the end of a day is heard', async ({ cast }) => {
  listenToFacts({ 'elaborate.workshop_closed': ['end_reminders'] });
  const room = await openRoom(cast.bernd);
  await room.desk({ kind: 'close' });
  listenToFacts({});
  expect(await jobs()).toEqual(['end_reminders']);
});

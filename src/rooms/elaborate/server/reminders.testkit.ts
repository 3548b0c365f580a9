import { assert } from '#platform/base/assert.ts';
import { addMinutes } from '#platform/base/clock.ts';
import { pool } from '#platform/db/database.ts';
import type { Member } from '#tests/cast.ts';
import type { Phase } from '../phases.ts';
import { tellPhase } from './reminderJobs.ts';
import { confirmReminder, leaveAddress } from './reminders.ts';
import { morning, openRoom, type Room } from './room.testkit.ts';

export const way = { origin: 'https://resonanz.example.org', canSend: true };
export const planned: Phase[] = ['arrive', 'collect', 'group', 'benefit', 'effort', 'matrix'];
export const after = (hours: number) => addMinutes(morning, hours * 60);
export const ada = { email: 'ada@example.org', language: 'de', asker: 'ada' } as const;
export const eve = { email: 'eve@example.org', language: 'en', asker: 'eve' } as const;

export async function byDeadline(member: Member): Promise<Room> {
  const room = await openRoom(member);
  const agenda = planned.map((phase, position) => ({
    phase,
    minutes: 10,
    deadlineAt: after(position + 1).toISOString(),
  }));
  const outcome = await room.desk({ kind: 'changeAgenda', pace: 'deadlines', agenda });
  assert(outcome.ok, 'the agenda is allowed');
  return room;
}

/** They left their addresses and agreed. */
export async function agreed(room: Room, ...wishes: (typeof ada | typeof eve)[]): Promise<void> {
  for (const wish of wishes) {
    const before = (await mails()).length;
    await leaveAddress(room.key, wish, morning, way);
    await confirmReminder(room.key, await tokenIn(before), morning);
  }
}

export const tell = ({ key }: Room, phase: Phase) => tellPhase({ ...key, phase }, morning, way);

export const ended = ({ key }: Room) => ({
  organisationId: key.organisationId,
  kind: 'elaborate.workshop_closed',
  subjectId: key.workshopId,
  numbers: {},
});

type MailRow = { recipient: string; subject: string; body: string; forget: boolean };

export async function mails(): Promise<MailRow[]> {
  const { rows } = await pool().query<MailRow>(
    'select * from platform.mail order by created_at, id',
  );
  return rows;
}

export const tokenIn = async (position: number): Promise<string> =>
  /\/reminders\/(\S+)\?/.exec((await mails())[position]?.body ?? '')?.[1] ?? '';

export async function addresses() {
  const { rows } = await pool().query<{ email: string }>(
    'select email from elaborate.reminder_address',
  );
  return rows;
}

export async function jobs() {
  const { rows } = await pool().query<{ task_identifier: string }>(
    "select task_identifier from graphile_worker.jobs where task_identifier <> 'send_mail'",
  );
  return rows.map((row) => row.task_identifier).sort();
}

import { createGuest } from '#platform/auth/guests.ts';
import type { Guest, Scope } from '#platform/auth/scope.ts';
import { assert } from '#platform/base/assert.ts';
import { addDays } from '#platform/base/clock.ts';
import { newId } from '#platform/base/ids.ts';
import { inOrganisation, pool } from '#platform/db/database.ts';
import type { Member } from '#tests/cast.ts';
import type { MeasureId } from '../measure.ts';
import { answerFollowUp } from './followUpAnswers.ts';
import { addMeasure } from './measures.ts';
import { createMeasure, takeOnMeasure } from './originMeasures.ts';

/** Nine o'clock in Musterstadt. */
export const start = new Date('2026-11-24T08:00:00Z');
export const after = (days: number) => addDays(start, days);

export async function measureOf(member: Member): Promise<MeasureId> {
  const input = {
    what: 'Auf Bewertungen antworten',
    why: '',
    firstStep: 'Vorlage schreiben',
    hoursEstimated: null,
    hoursSpent: null,
    departmentId: null,
    dueOn: null,
    state: 'planned',
    stuckOn: '',
    takenOn: true,
  } as const;
  const added = await addMeasure(member, input, start);
  assert(added.ok, 'the member may add measures');
  return added.value;
}

const left = { email: 'ada@example.org', language: 'en' } as const;

export async function takenByGuest(
  scope: Scope,
  address: typeof left | null = left,
): Promise<{ measureId: MeasureId; guest: Guest }> {
  const { guest } = await createGuest('en');
  const { organisationId } = scope;
  return inOrganisation(scope, async (tx) => {
    const origin = { kind: 'card', id: newId<'card'>() } as const;
    const made = await createMeasure(tx, { organisationId, origin, what: 'Website', now: start });
    assert(made.ok, 'a measure is made');
    const { measureId } = made.value;
    const taker = { guestId: guest.id };
    await takeOnMeasure(tx, { organisationId, measureId, taker, address, now: start });
    return { measureId, guest };
  });
}

export const answer = (token: string, given: 'done' | 'running' | 'stuck', stuckOn = '') =>
  answerFollowUp(token, { answer: given, stuckOn }, after(32));

type MailRow = { recipient: string; subject: string; body: string; forget: boolean };

export async function mails(): Promise<MailRow[]> {
  const { rows } = await pool().query<MailRow>(
    'select * from platform.mail order by created_at, id',
  );
  return rows;
}

export function linksIn(mail: MailRow | undefined) {
  const token = (given: string) =>
    new RegExp(`^https://resonanz.example.org/f/(\\S+)\\?answer=${given}&`, 'm').exec(
      mail?.body ?? '',
    )?.[1] ?? '';
  return { done: token('done'), running: token('running'), stuck: token('stuck') };
}

export async function addresses() {
  const { rows } = await pool().query<{ measure_id: string; email: string }>(
    'select measure_id, email from programme.owner_address',
  );
  return rows;
}

export const followUps = async () =>
  (await pool().query<{ id: string }>('select id from programme.follow_up')).rows;

export async function stateOf(id: MeasureId) {
  const { rows } = await pool().query<{ state: string; stuck_on: string | null }>(
    'select state, stuck_on from programme.measure where id = $1',
    [id],
  );
  return rows[0];
}

export async function factKinds() {
  const { rows } = await pool().query<{ kind: string }>('select kind from platform.fact');
  return rows.map((row) => row.kind).sort();
}

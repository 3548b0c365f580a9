import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assert } from '#platform/base/assert.ts';
import { addDays, now } from '#platform/base/clock.ts';
import { newId } from '#platform/base/ids.ts';
import { pool } from '#platform/db/database.ts';
import { createWorkshop, deskActor, runDeskCommand } from '#rooms/elaborate/door.server.ts';
import { askFollowUps } from '#rooms/programme/door.server.ts';
import { addMeasure } from '#rooms/programme/server/measures.ts';
import { Browser } from './browser.ts';
import { startInstallation } from './installation.ts';
import { cast } from './people.ts';
import { freePort } from './ports.ts';

let installation: Awaited<ReturnType<typeof startInstallation>>;

const mailOrigin = 'https://resonanz.example.org';

beforeAll(async () => {
  // Mails are sent only where links in them have a known address.
  const port = await freePort();
  installation = await startInstallation({
    PORT: port,
    RESONANZ_URL: `http://localhost:${port}`,
    // Nobody listens there: what is sent stays to be read here.
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'resonanz@example.org',
  });
});

afterAll(() => installation.stop());

describe('the link after 30 days', () => {
  test('shows the measure, changes nothing when it is opened, and answers by a button', async () => {
    const path = await askedPath();
    const reader = new Browser(installation.origin);
    for (const answer of ['done', 'running', 'stuck']) {
      const page = await reader.get(`${path}?answer=${answer}&language=de`);
      expect(page.status).toBe(200);
      const text = await page.text();
      expect(text).toContain('Auf Bewertungen antworten');
      expect(text).not.toMatch(/Musterstadt|Eva/);
    }
    expect(await measureState()).toEqual({ state: 'planned', stuck_on: null });
    const missing = await reader.post(path, { answer: 'stuck', stuckOn: ' ' });
    expect(missing.status).toBe(400);
    expect(await measureState()).toMatchObject({ state: 'planned' });
    const stuck = await reader.post(path, { answer: 'stuck', stuckOn: 'Es fehlt ein Zugang' });
    expect(stuck.status).toBe(200);
    expect(await measureState()).toEqual({ state: 'stuck', stuck_on: 'Es fehlt ein Zugang' });
    await reader.post(path, { answer: 'done' });
    expect(await measureState()).toMatchObject({ state: 'done' });
    const elsewhere = await reader.post(path, { answer: 'running' }, 'https://example.org');
    expect(elsewhere.status).toBe(403);
    expect((await reader.post(`${path}x`, { answer: 'running' })).status).toBe(404);
    expect(await measureState()).toMatchObject({ state: 'done' });
    expect(reader.cookies).toEqual([]);
  });
});

describe('an address for the mails of a day by deadline', () => {
  test('is asked first, agrees by a button, and is deleted by another', async () => {
    const code = await dayByDeadline();
    const guest = new Browser(installation.origin);
    const page = `/w/${code}/reminders`;
    expect(await (await guest.get(page)).text()).toContain('name="email"');
    expect((await guest.post(page, { email: 'nobody' })).status).toBe(400);
    expect((await guest.post(page, { email: 'Ada@Example.org' })).status).toBe(200);
    const link = await reminderPath();
    await guest.get(link);
    expect(await addresses()).toEqual([{ email: 'ada@example.org', agreed: false }]);
    await guest.post(link, { answer: 'confirm' });
    expect(await addresses()).toEqual([{ email: 'ada@example.org', agreed: true }]);
    await guest.get(link);
    await guest.post(link, { answer: 'stop' });
    expect(await addresses()).toEqual([]);
    expect(guest.cookies).toEqual([]);
  });
});

async function askedPath(): Promise<string> {
  const at = addDays(now(), -30);
  const input = {
    what: 'Auf Bewertungen antworten',
    why: '',
    firstStep: '',
    hoursEstimated: null,
    hoursSpent: null,
    departmentId: null,
    dueOn: null,
    state: 'planned',
    stuckOn: '',
    takenOn: true,
  } as const;
  assert((await addMeasure(cast.eva, input, at)).ok, 'a member may add measures');
  const noon = new Date(`${now().toISOString().slice(0, 10)}T12:00:00Z`);
  await askFollowUps(addDays(noon, 1), { origin: mailOrigin, canSend: true });
  return pathIn(/(\/f\/[\w-]+)\?/);
}

async function dayByDeadline(): Promise<string> {
  const at = now();
  const wish = { title: 'Drei Tage', guidingQuestion: 'Was zuerst?', headCount: 12 };
  const started = await createWorkshop(cast.bernd, { ...wish, pace: 'deadlines' }, at);
  assert(started.ok, 'a lead starts workshops');
  const key = { organisationId: cast.bernd.organisationId, workshopId: started.value.id };
  const actor = await deskActor(key, { person: cast.bernd.person, guest: null });
  assert(actor, 'who starts a workshop moderates it');
  const command = { kind: 'enterPhase', phase: 'collect' } as const;
  await runDeskCommand(actor, { id: newId<'command'>(), command }, at);
  return started.value.code;
}

const reminderPath = () => pathIn(/(\/w\/\w+\/reminders\/[\w-]+)\?/);

async function pathIn(link: RegExp): Promise<string> {
  const { rows } = await pool().query<{ body: string }>('select body from platform.mail');
  const found = rows.map(({ body }) => link.exec(body)?.[1]).find((path) => path);
  assert(found, 'the mail waits in the outbox');
  return found;
}

async function measureState() {
  const { rows } = await pool().query<{ state: string; stuck_on: string | null }>(
    'select state, stuck_on from programme.measure',
  );
  return rows[0];
}

async function addresses() {
  const { rows } = await pool().query<{ email: string; agreed: boolean }>(
    'select email, confirmed_at is not null as agreed from elaborate.reminder_address',
  );
  return rows;
}

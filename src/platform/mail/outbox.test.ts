import { createServer, type AddressInfo, type Socket } from 'node:net';
import { expect, test } from '#tests/cast.ts';
import { inOrganisation, platformDb, pool } from '../db/database.ts';
import { addDays, now } from '../base/clock.ts';
import { forgetOldMails, outbox, queueForgottenMail, queueMail } from './outbox.ts';
import { sendMail } from './sendMail.ts';

const mail = { to: 'eva@example.org', subject: 'Einladung', text: 'Guten Tag, Eva' };
const from = 'Resonanz <resonanz@example.org>';
const first = { number: 1, last: 10 };
const last = { number: 10, last: 10 };
const secret = { recipient: 'eva@example.org', subject: 'Ihre Karte', body: 'Ändern: Website' };

test('a mail written inside an organisation belongs to it and is waiting to be sent', async ({
  cast,
}) => {
  const id = await inOrganisation(cast.anna, (tx) => queueMail(tx, mail));
  expect(await outbox()).toMatchObject([
    { id, recipient: 'eva@example.org', subject: 'Einladung', sent_at: null, failed_at: null },
  ]);
  const { rows } = await pool().query('select organisation_id from platform.mail');
  expect(rows).toEqual([{ organisation_id: cast.anna.organisationId }]);
  const jobs = await pool().query('select task_identifier, max_attempts from graphile_worker.jobs');
  expect(jobs.rows).toEqual([{ task_identifier: 'send_mail', max_attempts: 10 }]);
});

test('without a mail server the mail stays readable in the outbox', async ({ cast: _cast }) => {
  const id = await queueMail(platformDb(), mail);
  await sendMail({ id }, null, first);
  expect(await outbox()).toMatchObject([
    { body: 'Guten Tag, Eva', sent_at: null, failed_at: null },
  ]);
});

test('a mail is sent once, however often its job runs', async ({ cast: _cast }) => {
  const server = await mailServer('250 OK');
  const id = await queueMail(platformDb(), mail);
  await sendMail({ id }, { url: server.url, from }, first);
  await sendMail({ id }, { url: server.url, from }, first);
  server.close();
  expect(server.received()).toHaveLength(1);
  expect(server.received()[0]).toContain(`Message-ID: <${id}@example.org>`);
  expect((await outbox())[0]?.sent_at).toBeInstanceOf(Date);
});

test('a refused mail shows why, without the address, and can still be sent later', async ({
  cast: _cast,
}) => {
  const refusing = await mailServer('550 no such user eva@example.org');
  const id = await queueMail(platformDb(), mail);
  await expect(sendMail({ id }, { url: refusing.url, from }, first)).rejects.toThrow(/^[^@]*$/);
  refusing.close();
  expect(await outbox()).toMatchObject([{ failure: 'EENVELOPE 550', sent_at: null }]);
  const server = await mailServer('250 OK');
  await sendMail({ id }, { url: server.url, from }, first);
  server.close();
  expect(await outbox()).toMatchObject([{ failed_at: null, failure: null }]);
});

test('of a forgotten mail the outbox shows neither recipient nor text; once sent both go', async ({
  cast,
}) => {
  const server = await mailServer('250 OK');
  const id = await inOrganisation(cast.anna, (tx) => queueForgottenMail(tx, secret));
  expect(await outbox()).toMatchObject([{ recipient: '', body: '', subject: 'Ihre Karte' }]);
  await sendMail({ id }, { url: server.url, from }, first);
  await sendMail({ id }, { url: server.url, from }, first);
  server.close();
  expect(server.received()).toHaveLength(1);
  expect(server.received()[0]).toContain('To: eva@example.org');
  const [mail] = await kept();
  expect(mail).toMatchObject({
    recipient: '',
    body: '',
    organisation_id: cast.anna.organisationId,
  });
  expect(mail?.sent_at).toBeInstanceOf(Date);
});

test('a forgotten mail is tried again, and emptied when it has failed for good', async ({
  cast,
}) => {
  const refusing = await mailServer('550 no such user');
  const id = await inOrganisation(cast.anna, (tx) => queueForgottenMail(tx, secret));
  await expect(sendMail({ id }, { url: refusing.url, from }, first)).rejects.toThrow('550');
  expect(await kept()).toMatchObject([{ recipient: 'eva@example.org', failure: 'EENVELOPE 550' }]);
  await expect(sendMail({ id }, { url: refusing.url, from }, last)).rejects.toThrow('550');
  refusing.close();
  expect(await kept()).toMatchObject([{ recipient: '', body: '', sent_at: null }]);
});

test('a forgotten mail waits for no server and for no lost job', async ({ cast }) => {
  const id = await inOrganisation(cast.anna, (tx) => queueForgottenMail(tx, secret));
  await sendMail({ id }, null, first);
  expect(await kept()).toMatchObject([{ recipient: '', body: '', failure: 'no server' }]);
  await inOrganisation(cast.anna, (tx) => queueForgottenMail(tx, secret));
  expect(await forgetOldMails(addDays(now(), -1))).toBe(0);
  expect(await forgetOldMails(addDays(now(), 1))).toBe(1);
  expect(await kept()).toMatchObject([{ recipient: '' }, { recipient: '' }]);
});

async function kept() {
  const { rows } = await pool().query<Record<string, unknown>>(
    'select * from platform.mail order by created_at, id',
  );
  return rows;
}

/** Speaks just enough SMTP; answers every recipient with the same line. */
async function mailServer(recipientAnswer: string) {
  const received: string[] = [];
  const server = createServer((socket) => converse(socket, recipientAnswer, received));
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = addressOf(server.address());
  return {
    url: `smtp://127.0.0.1:${port}`,
    received: () => received,
    close: () => server.close(),
  };
}

function converse(socket: Socket, recipientAnswer: string, received: string[]): void {
  let content: string | null = null;
  socket.write('220 test\r\n');
  socket.on('data', (chunk) => {
    const text = chunk.toString();
    if (content !== null) {
      content += text;
      if (!content.endsWith('\r\n.\r\n')) return;
      received.push(content);
      content = null;
      socket.write('250 OK\r\n');
    } else if (text.startsWith('DATA')) {
      content = '';
      socket.write('354 go on\r\n');
    } else if (text.startsWith('RCPT')) socket.write(`${recipientAnswer}\r\n`);
    else socket.write('250 OK\r\n');
  });
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (typeof address !== 'object' || !address) throw new Error('it listens on a port');
  return address;
}

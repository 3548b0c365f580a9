import { expect, test } from '#tests/cast.ts';
import { inOrganisation } from '#platform/db/database.ts';
import type { Id } from '#platform/base/ids.ts';
import type { Member } from '#tests/people.ts';
import { pauseSource, removeSource } from './changeSource.ts';
import { knownPosts } from './streams.queries.ts';
import { createWebhook, renewWebhook } from './webhook.ts';
import { receiveDelivery } from './webhookDeliveries.ts';
import { signatureOf } from './webhookSignature.ts';

const at = new Date('2026-11-22T10:00:00Z');
const seconds = at.getTime() / 1000;

async function webhook(member: Member) {
  const made = await createWebhook(member, { name: 'Eigenes System', keeps: 'everything' }, at);
  if (!made.ok) throw new Error(made.reason);
  const { id, token, secret } = made.value;
  const send = (sent: unknown) => {
    const body = typeof sent === 'string' ? sent : JSON.stringify(sent);
    return receiveDelivery(token, { signature: signatureOf(secret, seconds, body), body }, at);
  };
  return { id, token, secret, send };
}

const kept = (member: Member, sourceId: Id<'source'>) =>
  inOrganisation(member, (tx) =>
    knownPosts(
      tx,
      { organisationId: member.organisationId, sourceId },
      { after: '', since: new Date(0), most: 1000 },
    ),
  );

const mention = (id: string, text = 'Der Schalter war zu.') => ({ id, text });

test('one or many signed mentions are taken, and the same again is known', async ({ cast }) => {
  const { id, send } = await webhook(cast.bernd);
  expect(await send(mention('1'))).toMatchObject({ ok: true, value: { taken: 1, known: 0 } });
  expect(await send([mention('1'), mention('2')])).toMatchObject({ value: { taken: 1, known: 1 } });
  expect(await send({ mentions: [mention('3'), mention('3')] })).toMatchObject({
    value: { taken: 1, known: 1, refused: [] },
  });
  expect(await kept(cast.bernd, id)).toEqual(['1', '2', '3']);
});

test('another text is an edit, and what is deleted there goes', async ({ cast }) => {
  const { id, send } = await webhook(cast.bernd);
  await send([mention('1'), mention('2')]);
  expect(await send(mention('1', 'Der Schalter war offen, alles gut.'))).toMatchObject({
    value: { taken: 1, known: 0 },
  });
  expect(await send({ id: '2', deleted: true })).toMatchObject({ value: { taken: 1 } });
  expect(await kept(cast.bernd, id)).toEqual(['1']);
});

test('what is wrong is told by number and field, and the others are kept', async ({ cast }) => {
  const { id, send } = await webhook(cast.bernd);
  const received = await send([
    mention('1'),
    { id: '2' },
    mention('3', ' '),
    { ...mention('4'), link: 'javascript:alert(1)' },
    { ...mention('5'), published_at: 'gestern' },
    { ...mention('6'), place: { network: 'myspace' } },
    { ...mention('7'), colour: 'blue' },
    { ...mention('8'), stars: 9 },
    'text',
    { id: '9', deleted: false },
  ]);
  if (!received.ok) throw new Error(received.reason);
  expect(received.value.taken).toBe(1);
  expect(received.value.refused.map(({ index, id, reason }) => `${index} ${id} ${reason}`)).toEqual(
    [
      '1 2 text: is missing, unknown or of another kind',
      '2 3 text: must not be empty',
      '3 4 link: must be an address that starts with http:// or https://',
      '4 5 published_at: must be a time such as 2026-11-22T10:00:00Z',
      '5 6 place.network: is missing, unknown or of another kind',
      '6 7 colour: is missing, unknown or of another kind',
      '7 8 stars: is missing, unknown or of another kind',
      '8  must be an object',
      '9 9 deleted: is missing, unknown or of another kind',
    ],
  );
  expect(await kept(cast.bernd, id)).toEqual(['1']);
});

test('without the right signature nothing is taken', async ({ cast }) => {
  const { token, secret } = await webhook(cast.bernd);
  const body = JSON.stringify(mention('1'));
  const send = (signature: string | null) => receiveDelivery(token, { signature, body }, at);
  for (const missing of [null, '', 'v1=abc', `t=${seconds}`, `t=x,v1=${'0'.repeat(64)}`]) {
    expect(await send(missing)).toEqual({ ok: false, reason: 'signatureMissing' });
  }
  expect(await send(signatureOf('another', seconds, body))).toMatchObject({
    reason: 'signatureWrong',
  });
  expect(await send(signatureOf(secret, seconds, `${body} `))).toMatchObject({
    reason: 'signatureWrong',
  });
  for (const off of [-301, 301]) {
    expect(await send(signatureOf(secret, seconds + off, body))).toMatchObject({
      reason: 'signatureOld',
    });
  }
  expect(await send(signatureOf(secret, seconds - 299, body))).toMatchObject({ ok: true });
  const both = `${signatureOf('another', seconds, body)},${signatureOf(secret, seconds, body).split(',')[1]}`;
  expect(await send(both)).toMatchObject({ ok: true });
});

test('too much, too many, too often, no JSON and a foreign address are refused', async ({
  cast,
}) => {
  const { send, token } = await webhook(cast.bernd);
  const many = Array.from({ length: 501 }, (_, index) => mention(String(index)));
  expect(await send(many)).toMatchObject({ reason: 'tooMany' });
  expect(await send(mention('1', 'x'.repeat(1_000_001)))).toMatchObject({ reason: 'tooLarge' });
  for (const body of ['', '{', '7', 'null', '{"mentions":7}']) {
    expect(await send(body)).toMatchObject({ reason: 'notJson' });
  }
  const nobody = { signature: null, body: '[]' };
  expect(await receiveDelivery('unknown', nobody, at)).toMatchObject({ reason: 'webhookGone' });
  for (let call = 0; call < 120; call += 1) await receiveDelivery(token, nobody, at);
  expect(await send(mention('1'))).toMatchObject({ reason: 'tooOften' });
});

test('a paused webhook takes nothing, and a removed one is not there', async ({ cast }) => {
  const { id, send } = await webhook(cast.bernd);
  await pauseSource(cast.bernd, id, at);
  expect(await send(mention('1'))).toMatchObject({ reason: 'paused' });
  await removeSource(cast.bernd, id, at);
  expect(await send(mention('1'))).toMatchObject({ reason: 'webhookGone' });
  expect(await kept(cast.bernd, id)).toEqual([]);
});

test('a renewed webhook has another address and secret; who may not edit gets none', async ({
  cast,
}) => {
  const { id, send } = await webhook(cast.bernd);
  const renewed = await renewWebhook(cast.bernd, id);
  expect(await send(mention('1'))).toMatchObject({ reason: 'webhookGone' });
  if (!renewed.ok) throw new Error(renewed.reason);
  const body = JSON.stringify(mention('1'));
  const signature = signatureOf(renewed.value.secret, seconds, body);
  expect(await receiveDelivery(renewed.value.token, { signature, body }, at)).toMatchObject({
    ok: true,
  });
  for (const member of [cast.carla, cast.dieter, cast.eva]) {
    expect(await renewWebhook(member, id)).toEqual({ ok: false, reason: 'notAllowed' });
    expect(await createWebhook(member, { name: 'x', keeps: 'everything' }, at)).toEqual({
      ok: false,
      reason: 'notAllowed',
    });
  }
  expect(await renewWebhook(cast.fremd, id)).toEqual({ ok: false, reason: 'sourceGone' });
});

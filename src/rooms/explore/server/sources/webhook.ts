import { randomBytes } from 'node:crypto';
import {
  findPublicToken,
  issuePublicToken,
  newLinkToken,
  withdrawPublicTokens,
} from '#platform/auth/publicTokens.ts';
import { may } from '#platform/auth/rights.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { seal, unseal } from '#platform/auth/sealed.ts';
import { isId, type Id } from '#platform/base/ids.ts';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { inOrganisation, type Tx } from '#platform/db/database.ts';
import type { Keeping } from '../../source.ts';
import type { SourceKey } from '../takeIn.ts';
import { addSource } from './sources.ts';
import { sourceById } from './sources.queries.ts';
import { setSealedToken } from './streams.queries.ts';

/** What is shown once: the last part of the address, and what deliveries are signed with. */
export type WebhookKeys = { id: Id<'source'>; token: string; secret: string };

/** A new webhook, with its address and secret. */
export async function createWebhook(
  scope: Scope,
  { name, keeps }: { name: string; keeps: Keeping },
  now: Date,
): Promise<Outcome<WebhookKeys, 'notAllowed'>> {
  if (!may(scope.role, 'editListening')) return refused('notAllowed');
  return inOrganisation(scope, async (tx) => {
    const { organisationId, personId: createdBy } = scope;
    const wish = { kind: 'webhook', name, keeps, createdBy } as const;
    const sourceId = await addSource(tx, organisationId, wish, now);
    return done(await newKeys(tx, { organisationId, sourceId }));
  });
}

/** Another address and another secret; the ones before work no more. */
export async function renewWebhook(
  scope: Scope,
  sourceId: Id<'source'>,
): Promise<Outcome<WebhookKeys, 'notAllowed' | 'sourceGone'>> {
  if (!may(scope.role, 'editListening')) return refused('notAllowed');
  return inOrganisation(scope, async (tx) => {
    const { organisationId } = scope;
    const row = await sourceById(tx, organisationId, sourceId);
    if (row?.kind !== 'webhook') return refused('sourceGone');
    await withdrawPublicTokens(tx, { kind: 'webhook', subjectId: sourceId });
    return done(await newKeys(tx, { organisationId, sourceId }));
  });
}

async function newKeys(tx: Tx, key: SourceKey): Promise<WebhookKeys> {
  const token = newLinkToken();
  const secret = `whsec_${randomBytes(32).toString('base64url')}`;
  const { sourceId: id } = key;
  await issuePublicToken(tx, { token, kind: 'webhook', subjectId: id, expiresAt: null });
  await setSealedToken(tx, key, seal(secret, id));
  return { id, token, secret };
}

/** A webhook as its address finds it. */
export type OpenWebhook = { key: SourceKey; secret: string; paused: boolean };

/** `sealBroken`: the installation's secret is another one than when the webhook was made. */
export async function findWebhook(
  token: string,
): Promise<Outcome<OpenWebhook, 'webhookGone' | 'sealBroken'>> {
  const found = await findPublicToken(token, 'webhook');
  if (!found || !isId<'source'>(found.subjectId)) return refused('webhookGone');
  const { organisationId, subjectId: sourceId } = found;
  const key = { organisationId, sourceId };
  const row = await inOrganisation(key, (tx) => sourceById(tx, organisationId, sourceId));
  if (row?.kind !== 'webhook' || row.sealed_token === null) return refused('webhookGone');
  const secret = unseal(row.sealed_token, sourceId);
  return secret.ok ? done({ key, secret: secret.value, paused: row.paused_at !== null }) : secret;
}

/** What a webhook is called, for who may renew it. */
export async function webhookName(
  scope: Scope,
  sourceId: Id<'source'>,
): Promise<Outcome<string, 'notAllowed' | 'sourceGone'>> {
  if (!may(scope.role, 'editListening')) return refused('notAllowed');
  const row = await inOrganisation(scope, (tx) => sourceById(tx, scope.organisationId, sourceId));
  return row?.kind === 'webhook' ? done(row.name) : refused('sourceGone');
}

import { membersOf, type Member } from '#platform/auth/memberships.ts';
import { may } from '#platform/auth/rights.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { dayIn } from '#platform/base/clock.ts';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { inOrganisation } from '#platform/db/database.ts';
import type { Order, OrderInput } from '../../report/order.ts';
import { lastWhole } from '../../report/period.ts';
import { sectionsOf } from '../../report/sections.ts';
import { deleteOrder, ordersOf, upsertOrder, type OrderRow } from './orders.queries.ts';

export type Reader = Pick<Member, 'personId' | 'name'> & { order: Order | null };

/**
 * Whose report somebody may order: owner and lead for all who may read mentions, everybody else for
 * themselves.
 */
export async function readersFor(scope: Scope): Promise<Reader[]> {
  const members = await membersOf(scope);
  const orders = await inOrganisation(scope, (tx) => ordersOf(tx, scope.organisationId));
  const known = new Map(orders.map((row) => [row.person_id, orderOf(row)]));
  return members
    .filter((member) => mayOrderFor(scope, member))
    .map(({ personId, name }) => ({ personId, name, order: known.get(personId) ?? null }));
}

const mayOrderFor = (scope: Scope, { personId, role }: Member): boolean =>
  may(role, 'readMentions') && (personId === scope.personId || may(scope.role, 'editListening'));

export const orderOf = (row: OrderRow): Order => ({
  personId: row.person_id,
  rhythm: row.rhythm,
  sections: sectionsOf(row.sections),
  spikes: row.spikes_since !== null,
});

/** Saves what somebody gets by mail; the first report comes when the current period is over. */
export async function orderReport(
  scope: Scope,
  input: OrderInput,
  now: Date,
): Promise<Outcome<null, 'notAllowed' | 'readerGone'>> {
  if (!may(scope.role, 'readMentions')) return refused('notAllowed');
  const reader = (await membersOf(scope)).find(({ personId }) => personId === input.person);
  if (!reader) return refused('readerGone');
  if (!mayOrderFor(scope, reader)) return refused('notAllowed');
  return inOrganisation(scope, async (tx) => {
    const { organisationId } = scope;
    if (!input.rhythm && !input.spikes) {
      await deleteOrder(tx, organisationId, reader.personId);
      return done(null);
    }
    await upsertOrder(tx, {
      organisation_id: organisationId,
      person_id: reader.personId,
      rhythm: input.rhythm,
      sections: [...input.sections],
      spikes_since: input.spikes ? now : null,
      sent_until: input.rhythm ? lastWhole(input.rhythm, dayIn(scope.timeZone, now)).to : null,
      ordered_by: scope.personId,
      ordered_at: now,
    });
    return done(null);
  });
}

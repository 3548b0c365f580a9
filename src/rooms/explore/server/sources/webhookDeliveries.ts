import { RecentMap } from '#platform/base/recentMap.ts';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { inOrganisation } from '#platform/db/database.ts';
import {
  deliveredIn,
  itemsIn,
  mostDeliveryBytes,
  mostOfDelivery,
} from '../../sources/webhookDelivery.ts';
import { takeIn, takeOut, type SourceKey } from '../takeIn.ts';
import { holdOpen, moveStream } from './streams.queries.ts';
import { findWebhook } from './webhook.ts';
import { whyNotSigned } from './webhookSignature.ts';

/** What became of a delivery. */
export type Received = {
  /** New, edited there, and gone from here. */
  taken: number;
  /** There already, and unchanged. */
  known: number;
  /** Not kept, because no watch finds them and the source keeps matches only. */
  passedOver: number;
  refused: { index: number; id: string; reason: string }[];
};

export type DeliveryRefusal =
  | 'webhookGone'
  | 'sealBroken'
  | 'tooOften'
  | 'paused'
  | 'tooLarge'
  | 'notJson'
  | 'tooMany'
  | 'signatureMissing'
  | 'signatureOld'
  | 'signatureWrong';

/**
 * Takes a signed delivery in, in one transaction. The same id again changes nothing, with another
 * text it is an edit; items that are wrong are told by number and field, the others are kept.
 */
export async function receiveDelivery(
  token: string,
  sent: { signature: string | null; body: string },
  now: Date,
): Promise<Outcome<Received, DeliveryRefusal>> {
  if (!mayCall(token, now)) return refused('tooOften');
  if (Buffer.byteLength(sent.body) > mostDeliveryBytes) return refused('tooLarge');
  const found = await findWebhook(token);
  if (!found.ok) return found;
  const { key, secret, paused } = found.value;
  const unsigned = whyNotSigned(sent.signature, { secret, body: sent.body, now });
  if (unsigned) return refused(unsigned);
  if (paused) return refused('paused');
  const items = itemsIn(sent.body);
  if (!items) return refused('notJson');
  if (items.length > mostOfDelivery) return refused('tooMany');
  const kept = await keep(key, items, now);
  return kept ? done(kept) : refused('webhookGone');
}

/** Null when the source was paused or removed meanwhile. */
function keep(key: SourceKey, items: readonly unknown[], now: Date): Promise<Received | null> {
  const read = items.map(deliveredIn);
  const arrived = read.flatMap((one) => (one.ok && 'arrived' in one ? [one.arrived] : []));
  const gone = read.flatMap((one) => (one.ok && 'gone' in one ? [one.gone] : []));
  const wrong = read.flatMap((one, index) =>
    one.ok ? [] : [{ index, id: one.id, reason: one.reason }],
  );
  // Of one id said twice in a delivery the last counts.
  const last = new Map(arrived.map((one) => [one.externalId, one]));
  return inOrganisation(key, async (tx) => {
    if (!(await holdOpen(tx, key))) return null;
    const took = await takeIn(tx, key, [...last.values()], now);
    const left = gone.length > 0 ? await takeOut(tx, key, gone, now) : 0;
    await moveStream(tx, key, { cursor: {}, now });
    return {
      taken: took.added + took.edited + left,
      known: took.known + arrived.length - last.size,
      passedOver: took.passedOver,
      refused: wrong,
    };
  });
}

// 500 mentions each: far more than anybody's tool says about one house.
const callsAMinute = 120;
const calls = new RecentMap<{ minute: number; count: number }>(10_000);

function mayCall(token: string, now: Date): boolean {
  const minute = Math.floor(now.getTime() / 60_000);
  const known = calls.get(token);
  const count = known?.minute === minute ? known.count + 1 : 1;
  calls.set(token, { minute, count });
  return count <= callsAMinute;
}

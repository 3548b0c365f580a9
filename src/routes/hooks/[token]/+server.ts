import { now } from '#platform/base/clock.ts';
import {
  receiveDelivery,
  type DeliveryRefusal,
} from '#rooms/explore/server/sources/webhookDeliveries.ts';
import { mostDeliveryBytes, mostOfDelivery } from '#rooms/explore/sources/webhookDelivery.ts';
import type { RequestHandler } from './$types.ts';

/** Mentions that another system hands us; see docs/webhook.md. Its signature is who asks. */
export const POST: RequestHandler = async ({ params, request }) => {
  const body = await bodyOf(request);
  if (body === null) return answer('tooLarge');
  const signature = request.headers.get('x-resonanz-signature');
  const received = await receiveDelivery(params.token, { signature, body }, now());
  return received.ok ? Response.json(received.value) : answer(received.reason);
};

/** Null as soon as it is longer than allowed. */
async function bodyOf({ body }: Request): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.length;
    if (length > mostDeliveryBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

const answers: Record<DeliveryRefusal, { status: number; message: string }> = {
  webhookGone: { status: 404, message: 'There is no webhook at this address.' },
  sealBroken: {
    status: 410,
    message: 'The secret cannot be read any more; renew it at the source.',
  },
  tooOften: { status: 429, message: 'At most 120 calls a minute; try again in a minute.' },
  paused: { status: 409, message: 'The source is paused.' },
  tooLarge: { status: 413, message: `Send at most ${mostDeliveryBytes} bytes.` },
  notJson: { status: 400, message: 'Send a mention, a list of mentions, or {"mentions": […]}.' },
  tooMany: { status: 413, message: `Send at most ${mostOfDelivery} mentions a call.` },
  signatureMissing: { status: 401, message: 'X-Resonanz-Signature must be t=…,v1=….' },
  signatureOld: { status: 401, message: 'The signature is more than 5 minutes off.' },
  signatureWrong: { status: 401, message: 'The signature does not fit the body and the secret.' },
};

function answer(reason: DeliveryRefusal): Response {
  const { status, message } = answers[reason];
  const headers = status === 429 ? { 'retry-after': '60' } : undefined;
  return Response.json({ reason, message }, { status, ...(headers ? { headers } : {}) });
}

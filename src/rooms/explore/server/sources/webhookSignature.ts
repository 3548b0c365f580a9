import { createHmac, timingSafeEqual } from 'node:crypto';

/** How far the sender's clock, or a held-up delivery, may be off. */
export const toleranceSeconds = 300;

/** What a sender puts into the header `X-Resonanz-Signature`: `t=1795341600,v1=…`. */
export const signatureOf = (secret: string, seconds: number, body: string): string =>
  `t=${seconds},v1=${digestOf(secret, seconds, body).toString('hex')}`;

/**
 * Why a signature does not hold; null: it does. HMAC-SHA256 over the time, a dot and the body as
 * sent (RFC 2104); several `v1` are allowed, while a secret is being renewed.
 */
export function whyNotSigned(
  header: string | null,
  { secret, body, now }: { secret: string; body: string; now: Date },
): 'signatureMissing' | 'signatureOld' | 'signatureWrong' | null {
  const seconds = /(?:^|,)\s*t=(\d{1,12})\s*(?:,|$)/.exec(header ?? '')?.[1];
  const given = [...(header ?? '').matchAll(/(?:^|,)\s*v1=([0-9a-f]{64})\s*(?=,|$)/gi)];
  if (seconds === undefined || given.length === 0) return 'signatureMissing';
  if (Math.abs(now.getTime() / 1000 - Number(seconds)) > toleranceSeconds) return 'signatureOld';
  const expected = digestOf(secret, Number(seconds), body);
  const fits = given
    .slice(0, 5)
    .some(([, hex = '']) => timingSafeEqual(Buffer.from(hex, 'hex'), expected));
  return fits ? null : 'signatureWrong';
}

const digestOf = (secret: string, seconds: number, body: string): Buffer =>
  createHmac('sha256', secret).update(`${seconds}.${body}`).digest();

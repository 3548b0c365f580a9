import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { done, refused, type Outcome } from '../base/outcome.ts';
import { derivedFromSecret } from './secret.ts';

/**
 * A secret as it may lie in the database: AES-256-GCM (NIST SP 800-38D) with a key of this
 * installation.
 * @param belongsTo to what it belongs, such as its row's id: moved to another row it does not open.
 * @returns `v1.` and nonce, tag and secret in base64url.
 */
export function seal(secret: string, belongsTo: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, key(), nonce).setAAD(Buffer.from(belongsTo));
  const hidden = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return version + Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString('base64url');
}

/** Opens what `seal` made; refused when the installation's secret is another one than then. */
export function unseal(sealed: string, belongsTo: string): Outcome<string, 'sealBroken'> {
  if (!sealed.startsWith(version)) return refused('sealBroken');
  const bytes = Buffer.from(sealed.slice(version.length), 'base64url');
  if (bytes.length < nonceBytes + tagBytes) return refused('sealBroken');
  const decipher = createDecipheriv(algorithm, key(), bytes.subarray(0, nonceBytes))
    .setAAD(Buffer.from(belongsTo))
    .setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  try {
    const hidden = bytes.subarray(nonceBytes + tagBytes);
    return done(decipher.update(hidden, undefined, 'utf8') + decipher.final('utf8'));
  } catch {
    // GCM says no more than that it does not fit: another key, another row, or changed bytes.
    return refused('sealBroken');
  }
}

const algorithm = 'aes-256-gcm';
const version = 'v1.';
const nonceBytes = 12;
const tagBytes = 16;
const key = (): Buffer => derivedFromSecret('sealed tokens v1');

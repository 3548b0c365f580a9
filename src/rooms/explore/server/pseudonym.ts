import { createHmac } from 'node:crypto';
import type { Network } from '../networks.ts';
import type { SourceKind } from '../source.ts';

/**
 * The author's pseudonym in one organisation: the same account has another one in every other.
 * @param salt the 32 bytes of the organisation's sheet.
 */
export const pseudonymOf = (salt: Uint8Array, network: Network, account: string): string =>
  createHmac('sha256', salt)
    .update(`${network}\n${account.toLowerCase()}`)
    // 128 bits: nobody has the same one by chance.
    .digest('base64url')
    .slice(0, 22);

// What these bring anybody can read without an account, with the name beside it. A file, a webhook
// or a paste may come from a closed group.
const publicKinds: readonly SourceKind[] = ['feed', 'mastodon', 'bluesky'];

// Conversations that are not meant for everybody: who said something there is nobody's business.
const notPublic: readonly Network[] = [
  'whatsapp',
  'telegram',
  'facebook',
  'telephone',
  'in_person',
  'letter',
  'other',
];

/** Whether a name that stands there becomes a pseudonym; else it is not used at all. */
export const makesPseudonym = (network: Network): boolean => !notPublic.includes(network);

/** Whether the readable name of an author may be kept. */
export const keepsNames = (kind: SourceKind): boolean => publicKinds.includes(kind);

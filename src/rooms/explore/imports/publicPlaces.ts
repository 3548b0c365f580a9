import type { Network } from '../networks.ts';

// Conversations that are not meant for everybody: what somebody is called there is nobody's
// business.
const notPublic: readonly Network[] = [
  'whatsapp',
  'telegram',
  'facebook',
  'telephone',
  'in_person',
  'letter',
  'other',
];

/** Whether what is said there is for everybody to read, with the name that stands beside it. */
export const namesArePublic = (network: Network): boolean => !notPublic.includes(network);

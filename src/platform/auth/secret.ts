import { createHmac } from 'node:crypto';
import { secret } from '#env';

/** Bytes that only this installation can make, different for each purpose. */
export const derivedFromSecret = (purpose: string): Buffer =>
  createHmac('sha256', secret()).update(purpose).digest();

import { hashPassword } from 'better-auth/crypto';

/**
 * Length is what makes a password hard to guess (NIST SP 800-63B); no rule about its characters.
 */
export const shortestPassword = 10;

/** Hashing takes longer the longer it is. */
export const longestPassword = 128;

/** @returns scrypt with its salt, in the form better-auth reads. */
export const hashOfPassword = (password: string): Promise<string> => hashPassword(password);

import { vi } from 'vitest';
import { describe, expect, test } from '#tests/cast.ts';
import { newId } from '../base/ids.ts';
import { inOrganisation } from '../db/database.ts';
import { issuePublicToken, newWorkshopCode } from './publicTokens.ts';
import { findWorkshopCode, type Asker } from './workshopCodes.ts';

// Turns are given away at once and waited for elsewhere.
vi.mock('node:timers/promises', () => ({ setTimeout: () => Promise.resolve() }));

const now = new Date('2026-11-22T09:00:00Z');
const guesses = (asker: () => Asker, count: number) =>
  Promise.all(Array.from({ length: count }, () => findWorkshopCode('NOSUCH', asker(), now)));
const tooManyOf = (found: unknown[]) => found.filter((one) => one === 'tooManyTries').length;

describe('guessing codes of workshops', () => {
  test('is refused once many wait, while who knows the code goes in', async ({ cast }) => {
    const token = newWorkshopCode();
    const issue = { kind: 'workshop', subjectId: newId(), expiresAt: null, token } as const;
    await inOrganisation(cast.anna, (tx) => issuePublicToken(tx, issue));
    const venue = { guest: null, address: '10.0.0.1' };
    expect(await findWorkshopCode(token, venue, now)).toMatchObject({ subjectId: issue.subjectId });
    await guesses(() => venue, 30);
    const waiting = guesses(() => venue, 1_000);
    expect(await findWorkshopCode(token, venue, now)).toMatchObject({ subjectId: issue.subjectId });
    expect(await findWorkshopCode('NOSUCH', venue, now)).toBe('tooManyTries');
    expect(tooManyOf(await waiting)).toBe(799);
  });

  test('with a new guest each time is counted for the address', async ({ cast: _ }) => {
    const guest = (): Asker => ({
      guest: { id: newId<'guest'>(), language: 'de' },
      address: '10.0.0.2',
    });
    expect(tooManyOf(await guesses(guest, 300))).toBe(0);
    expect(tooManyOf(await guesses(guest, 1_000))).toBe(799);
  });
});

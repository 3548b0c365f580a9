import { describe, expect, test } from '#tests/cast.ts';
import { newId } from '../base/ids.ts';
import { inOrganisation, platformDb } from '../db/database.ts';
import { createGuest, guestOfToken } from './guests.ts';
import { chooseLanguage } from './people.ts';
import {
  findPublicToken,
  issuePublicToken,
  newLinkToken,
  newWorkshopCode,
  withdrawPublicTokens,
} from './publicTokens.ts';
import { codeAsMeant } from './tokens.ts';

describe('guests', () => {
  test('a browser is known by its cookie, of which only a hash is kept', async ({ cast: _ }) => {
    const { guest, token } = await createGuest('en');
    expect(await guestOfToken(token)).toEqual(guest);
    expect(await guestOfToken(`${token}x`)).toBeNull();
    const rows = await platformDb().selectFrom('auth.guest').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test('many who come at the same moment are all known', async ({ cast: _ }) => {
    const made = await Promise.all([1, 2, 3, 4, 5].map(() => createGuest('de')));
    const rows = await platformDb().selectFrom('auth.guest').select('id').execute();
    expect(rows.map(({ id }) => id).sort()).toEqual(made.map(({ guest }) => guest.id).sort());
  });

  test('a chosen language is seen at once', async ({ cast: _ }) => {
    const { guest, token } = await createGuest('de');
    expect((await guestOfToken(token))?.language).toBe('de');
    await chooseLanguage({ person: null, guest }, 'en');
    expect((await guestOfToken(token))?.language).toBe('en');
  });
});

describe('public tokens', () => {
  test('a code leads to its workshop until it is withdrawn', async ({ cast }) => {
    const issue = { kind: 'workshop', subjectId: newId(), expiresAt: null } as const;
    const token = newWorkshopCode();
    await inOrganisation(cast.anna, (tx) => issuePublicToken(tx, { ...issue, token }));
    const typed = ` ${token.toLowerCase().slice(0, 3)}-${token.slice(3)}`;
    expect(await findPublicToken(codeAsMeant(typed), 'workshop')).toEqual({
      organisationId: cast.anna.organisationId,
      subjectId: issue.subjectId,
    });
    expect(await findPublicToken(token, 'moderation')).toBeNull();
    await inOrganisation(cast.fremd, (tx) => withdrawPublicTokens(tx, issue));
    expect(await findPublicToken(token, 'workshop')).not.toBeNull();
    await inOrganisation(cast.anna, (tx) => withdrawPublicTokens(tx, issue));
    expect(await findPublicToken(token, 'workshop')).toBeNull();
  });

  test('of a link for moderators only the hash is kept', async ({ cast }) => {
    const issue = { kind: 'moderation', subjectId: newId(), expiresAt: null } as const;
    const token = newLinkToken();
    await inOrganisation(cast.anna, (tx) => issuePublicToken(tx, { ...issue, token }));
    expect(await findPublicToken(token, 'moderation')).not.toBeNull();
    const rows = await platformDb().selectFrom('platform.public_token').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test('a token that has run out leads nowhere', async ({ cast }) => {
    const expiresAt = new Date('2020-01-01T00:00:00Z');
    const issue = { token: 'old', kind: 'moderation', subjectId: newId(), expiresAt } as const;
    await inOrganisation(cast.anna, (tx) => issuePublicToken(tx, issue));
    expect(await findPublicToken('old', 'moderation')).toBeNull();
  });
});

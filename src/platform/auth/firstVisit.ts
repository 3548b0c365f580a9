import { newId, type PersonId } from '../base/ids.ts';
import { done, refused, type Outcome } from '../base/outcome.ts';
import { inTransaction, platformDb } from '../db/database.ts';
import type { Language } from '../i18n/language.ts';
import { hashOfPassword } from './passwords.ts';
import type { OrganisationKind } from './organisations.ts';
import { adoptOrganisations, insertOrganisation } from './organisations.queries.ts';
import {
  addAccount,
  anyPerson,
  insertPerson,
  lockFirstVisit,
  makeOperator,
} from './people.queries.ts';
import { slugCandidates } from './slug.ts';

export type FirstVisit = {
  name: string;
  email: string;
  password: string;
  organisation: string;
  kind: OrganisationKind;
  language: Language;
};

// Once taken, always taken: not asked again on every request.
let taken = false;

/** Whether somebody already has an account here. */
export async function isTaken(): Promise<boolean> {
  taken ||= await anyPerson(platformDb());
  return taken;
}

/**
 * Makes the first account, which runs the installation, and its organisation. Organisations without
 * any members, as an import leaves them, become that person's too; nobody else could ever open
 * them.
 * @returns the organisation's slug, or `taken` when somebody was faster.
 */
export async function foundInstallation(
  visit: FirstVisit,
  now: Date,
): Promise<Outcome<{ slug: string }, 'taken'>> {
  const passwordHash = await hashOfPassword(visit.password);
  return inTransaction(async (tx) => {
    await lockFirstVisit(tx);
    if (await anyPerson(tx)) return refused('taken');
    const id: PersonId = newId<'person'>(now);
    const { name, email, language } = visit;
    await insertPerson(tx, { id, name, email: email.toLowerCase(), language });
    await makeOperator(tx, id, now);
    await addAccount(tx, id, passwordHash);
    await adoptOrganisations(tx, id);
    const slug = await insertOrganisation(tx, slugCandidates(visit.organisation), {
      id: newId<'organisation'>(now),
      name: visit.organisation,
      kind: visit.kind,
      ownerId: id,
    });
    return done({ slug });
  });
}

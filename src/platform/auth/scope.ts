import type { GuestId, OrganisationId, PersonId } from '../base/ids.ts';
import type { Language } from '../i18n/language.ts';

export const roles = ['owner', 'lead', 'coach', 'executive', 'member'] as const;
export type Role = (typeof roles)[number];

/**
 * Somebody with an account, signed in. `operator` runs the installation and by that alone sees no
 * content.
 */
export type Person = {
  id: PersonId;
  name: string;
  email: string;
  language: Language;
  operator: boolean;
};

/** A browser without an account, known by its cookie. */
export type Guest = { id: GuestId; language: Language };

/** Who acts, in which organisation, with which role: every room function of members takes one. */
export type Scope = {
  organisationId: OrganisationId;
  slug: string;
  timeZone: string;
  personId: PersonId;
  role: Role;
};

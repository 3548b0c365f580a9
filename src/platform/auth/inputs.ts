import * as v from 'valibot';
import { isId } from '../base/ids.ts';
import type { PersonId } from '../base/ids.ts';
import type { InvitationId } from './invitations.ts';
import { organisationKinds, organisationNameLength } from './organisations.ts';
import { longestPassword, shortestPassword } from './passwords.ts';
import { roles } from './scope.ts';

export const personNameLength = 120;

const filled = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most));

/** What people type about themselves and their organisation, each in one place. */
export const personName = filled(personNameLength);
export const emailAddress = v.pipe(
  v.string(),
  v.trim(),
  v.toLowerCase(),
  v.maxLength(254),
  v.email(),
);
export const typedPassword = v.pipe(v.string(), v.minLength(1), v.maxLength(longestPassword));
export const newPassword = v.pipe(
  v.string(),
  v.minLength(shortestPassword),
  v.maxLength(longestPassword),
);
export const organisationName = filled(organisationNameLength);
export const organisationKind = v.picklist(organisationKinds);
export const timeZone = v.picklist(Intl.supportedValuesOf('timeZone'));
export const role = v.picklist(roles);
export const personId = v.custom<PersonId>(isId);
export const invitationId = v.custom<InvitationId>(isId);

/** After how many months the texts of a day are deleted, as it is typed. */
export const keepMonths = v.pipe(
  v.string(),
  v.trim(),
  v.regex(/^\d{1,3}$/),
  v.transform(Number),
  v.minValue(1),
  v.maxValue(120),
);

import type { Role } from './scope.ts';

/** What the roles may do; the one table behind every check and behind the role test. */
export const rights = {
  deleteOrganisation: ['owner'],
  editOrganisation: ['owner', 'lead'],
  manageMembers: ['owner', 'lead'],
  editProgramme: ['owner', 'lead'],
  readEverything: ['owner', 'lead', 'executive'],
  /** A coach runs the own workshops only; that is asked beside this. */
  runWorkshops: ['owner', 'lead', 'coach'],
  runEveryWorkshop: ['owner', 'lead'],
  editEveryMeasure: ['owner', 'lead'],
  addMeasure: ['owner', 'lead', 'coach', 'member'],
} as const satisfies Record<string, readonly Role[]>;

export type Right = keyof typeof rights;

export const may = (role: Role, right: Right): boolean =>
  rights[right].some((allowed) => allowed === role);

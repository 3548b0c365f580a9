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
  /** What others wrote in the social web, with texts and authors. Maps and positions are for all. */
  readMentions: ['owner', 'lead', 'coach', 'executive'],
  /** "Stimmt das?", topic, target group, hide. */
  judgeMentions: ['owner', 'lead', 'coach'],
  /** Paste, form, bookmarklet: hearing is everybody's. */
  addMentions: ['owner', 'lead', 'coach', 'executive', 'member'],
  /** Sources, watches, rules, the sheet, imports, reports. */
  editListening: ['owner', 'lead'],
  decidePositions: ['owner', 'lead'],
  addMeasure: ['owner', 'lead', 'coach', 'member'],
} as const satisfies Record<string, readonly Role[]>;

export type Right = keyof typeof rights;

export const may = (role: Role, right: Right): boolean =>
  rights[right].some((allowed) => allowed === role);

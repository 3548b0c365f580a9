import type { WorkshopKind } from './phases.ts';

/** Where and when a workshop is, and who runs it. Known to moderators; `startsAt` is ISO 8601. */
export type Place = {
  place: string;
  startsAt: string | null;
  wifiName: string | null;
  wifiPassword: string | null;
  facilitator: string;
  secondHost: string | null;
  kind: WorkshopKind;
  timeZone: string;
};

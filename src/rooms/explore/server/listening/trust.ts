import type { OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';

/** How far the tonality of this house's mentions can be believed. */
export type TonalityTrust = {
  /** Verdicts of people on tonality. */
  checked: number;
  /** From how many on tonality is shown in charts. */
  needed: number;
  enough: boolean;
  /** Share of verdicts that the judging meets, 0 to 1, and its 95 % interval; null: not measured. */
  accuracy: number | null;
  interval: { low: number; high: number } | null;
};

/** No chart of tonality before so many verdicts were checked. */
export const neededVerdicts = 50;

/** Whether tonality may be shown in charts, and with which measured error. */
export const tonalityTrust = (_tx: Tx, _organisationId: OrganisationId): Promise<TonalityTrust> =>
  Promise.resolve({
    checked: 0,
    needed: neededVerdicts,
    enough: false,
    accuracy: null,
    interval: null,
  });

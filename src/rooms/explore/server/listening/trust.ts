import { settings } from '#env';
import type { OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import { shareOf } from '../../maps/share.ts';
import { neededVerdicts, type TonalityTrust } from '../../tonality.ts';
import { tonalityModel } from './models.queries.ts';
import { newestTraining } from './trainings.queries.ts';
import { standingOf } from './verdicts.queries.ts';

/** Whether tonality may be shown in charts, and with which measured error. */
export async function tonalityTrust(
  tx: Tx,
  organisationId: OrganisationId,
): Promise<TonalityTrust> {
  const { verdicts } = await standingOf(tx, organisationId, tonalityModel);
  const learned = (await newestTraining(tx, organisationId, tonalityModel))?.learned;
  const enough = verdicts >= neededVerdicts;
  // What was measured is ours; where the operator named another model, nobody knows how good it is.
  if (!learned || learned.measured === 0 || settings().tonalityModel !== null)
    return { checked: verdicts, needed: neededVerdicts, enough, accuracy: null, interval: null };
  const { low, high } = shareOf(learned.met, learned.measured);
  const accuracy = learned.met / learned.measured;
  return { checked: verdicts, needed: neededVerdicts, enough, accuracy, interval: { low, high } };
}

import { keepTextsMonthsOf } from '#platform/auth/organisations.ts';
import { withdrawPublicTokens } from '#platform/auth/publicTokens.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { addDays, monthsBefore } from '#platform/base/clock.ts';
import type { OrganisationId } from '#platform/base/ids.ts';
import { inOrganisation, type Tx } from '#platform/db/database.ts';
import { recordFact } from '#platform/facts/facts.ts';
import type { WorkshopKey } from '../../board.ts';
import { keepNamesDays } from '../../forgotten.ts';
import {
  deleteCommands,
  deletePhotos,
  deleteSayings,
  emptyCards,
  emptyCorrections,
  emptyNames,
  emptyStandings,
  emptyWorkshop,
  lastForgetting,
  letGuestsGo,
  markNamesForgotten,
  workshopsToForget,
  type Forgettable,
  type LastForgotten,
} from './forgetting.queries.ts';
import { forgetReminder } from '../reminders.ts';
import { deleteUnconfirmed, remindersOf } from '../reminders.queries.ts';

/** How many workshops something was forgotten of. */
export type Forgotten = { names: number; texts: number; addresses: number };

// Who has not agreed by then does not want the mails.
const unconfirmedDays = 2;

/**
 * Forgets in one organisation what its deadlines ask for: 30 days after the end of a day the names
 * of guests, addresses and who sent what; after the months the house has chosen its texts and
 * photos. Counts, means and the places in the matrix stay. Again is no harm.
 */
export async function forgetByDeadline(
  organisationId: OrganisationId,
  now: Date,
): Promise<Forgotten> {
  const months = await keepTextsMonthsOf(organisationId);
  const forget = { organisationId, now };
  return {
    addresses: await inOrganisation({ organisationId }, (tx) =>
      deleteUnconfirmed(tx, organisationId, addDays(now, -unconfirmedDays)),
    ),
    names: await forgetAll(forget, 'names', addDays(now, -keepNamesDays)),
    texts: await forgetAll(forget, 'texts', monthsBefore(now, months)),
  };
}

/** What was forgotten last, and of how many workshops; null: nothing yet. */
export const lastForgotten = (
  scope: Scope,
): Promise<{ names: LastForgotten | null; texts: LastForgotten | null }> =>
  inOrganisation(scope, async (tx) => ({
    names: await lastForgetting(tx, scope.organisationId, 'names'),
    texts: await lastForgetting(tx, scope.organisationId, 'texts'),
  }));

const atOnce = 200;

async function forgetAll(
  { organisationId, now }: { organisationId: OrganisationId; now: Date },
  what: Forgettable,
  endedBefore: Date,
): Promise<number> {
  const ids = await inOrganisation({ organisationId }, (tx) =>
    workshopsToForget(tx, organisationId, { what, endedBefore, most: atOnce }),
  );
  const forget = what === 'names' ? forgetNames : forgetTexts;
  for (const workshopId of ids) {
    const key = { organisationId, workshopId };
    await inOrganisation(key, (tx) => forget(tx, key, now));
  }
  if (ids.length < atOnce) return ids.length;
  return ids.length + (await forgetAll({ organisationId, now }, what, endedBefore));
}

/** Who took a measure on under a name keeps it with the measure. */
async function forgetNames(tx: Tx, key: WorkshopKey, now: Date): Promise<void> {
  const names = await emptyNames(tx, key);
  const commands = await deleteCommands(tx, key, addDays(now, -keepNamesDays));
  const addresses = await forgetAddresses(tx, key);
  await markNamesForgotten(tx, key, now);
  const numbers = { names, commands, addresses };
  const kind = 'elaborate.names_forgotten';
  await recordFact(tx, key, { kind, subjectId: key.workshopId, numbers, at: now });
}

async function forgetAddresses(tx: Tx, key: WorkshopKey): Promise<number> {
  const rows = await remindersOf(tx, key, atOnce);
  for (const row of rows) await forgetReminder(tx, key.organisationId, row.id);
  return rows.length < atOnce ? rows.length : rows.length + (await forgetAddresses(tx, key));
}

const publicKinds = ['report', 'moderation', 'helping'] as const;

async function forgetTexts(tx: Tx, key: WorkshopKey, now: Date): Promise<void> {
  // Cards first: they may have been cut out of a photo.
  const cards = await emptyCards(tx, key);
  const photos = await deletePhotos(tx, key);
  const lines = await deleteSayings(tx, key);
  const corrections = await emptyCorrections(tx, key);
  await emptyStandings(tx, key);
  await emptyWorkshop(tx, key, now);
  await letGuestsGo(tx, key);
  for (const kind of publicKinds) {
    await withdrawPublicTokens(tx, { kind, subjectId: key.workshopId });
  }
  const numbers = { cards, photos, lines, corrections };
  const kind = 'elaborate.texts_forgotten';
  await recordFact(tx, key, { kind, subjectId: key.workshopId, numbers, at: now });
}

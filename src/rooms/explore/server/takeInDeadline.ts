import { addDays } from '#platform/base/clock.ts';
import type { Normalised } from '../mentions/normalise.ts';
import { readKinds } from '../source.ts';
import type { SheetRow } from './sheet.queries.ts';
import type { SourceToTake } from './takeIn.queries.ts';
import { foldDays } from './takeInFold.queries.ts';

/**
 * Whether a post was heard once and has gone by its deadline: it is older than texts are kept, and
 * so is the source, which read it then. A copy goes with the first of its fold, which may be older
 * by as long as copies are folded. A feed shows its old posts for years; without this they
 * would come back and be counted again. What people bring themselves is taken in at any age and
 * kept as long as the sheet says from then on.
 */
export function heardBefore(
  { publishedAt }: Normalised,
  source: SourceToTake,
  sheet: SheetRow,
  now: Date,
): boolean {
  const deadline = addDays(now, -sheet.retention_days);
  const gone = addDays(deadline, foldDays);
  return readKinds.includes(source.kind) && source.createdAt <= deadline && publishedAt < gone;
}

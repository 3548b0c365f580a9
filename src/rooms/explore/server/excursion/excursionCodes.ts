import { findExcursionCode } from '#platform/auth/excursionCodes.ts';
import type { Asker } from '#platform/auth/workshopCodes.ts';
import { isId } from '#platform/base/ids.ts';
import type { ExcursionKey } from '../../excursion/excursion.ts';

/** The excursion behind a code; null where nobody issued it, or its answers are gone. */
export async function excursionByCode(
  code: string,
  asker: Asker,
  now: Date,
): Promise<ExcursionKey | 'tooManyTries' | null> {
  const found = await findExcursionCode(code, asker, now);
  if (!found || found === 'tooManyTries') return found;
  const { organisationId, subjectId } = found;
  return isId<'excursion'>(subjectId) ? { organisationId, excursionId: subjectId } : null;
}

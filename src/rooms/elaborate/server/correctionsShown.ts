import type { Protocol } from '../report/protocol.ts';
import type { CardRow } from './cards.queries.ts';
import type { CorrectionRow } from './report.queries.ts';

type Shown = Protocol['corrections'];

/**
 * What a report tells of its corrections: only what reads so in it still. A name that was typed by
 * one correction and taken out by the next, or by the desk, stands nowhere; of a photo that is not
 * shown nothing is told but that it was taken out.
 */
export function correctionsShown(
  rows: readonly CorrectionRow[],
  cards: readonly CardRow[],
  report: Omit<Protocol, 'corrections'>,
): Shown {
  const texts = new Set(textsIn(report));
  const photos = new Set<string>(report.photos.map((photo) => photo.id));
  return rows
    .filter(({ part, after }) => part === 'photo_rights' || after === '' || texts.has(after))
    .filter(({ part, subject_id }) => part !== 'photo_description' || photos.has(subject_id))
    .map(({ part, subject_id, after, corrected_at }) => ({
      part,
      card: cards.find((card) => card.id === subject_id)?.number ?? null,
      after,
      at: corrected_at.toISOString(),
    }));
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

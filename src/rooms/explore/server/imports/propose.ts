import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import { proposeFields } from '../../imports/columns.ts';
import { mappingSchema, type Mapping } from '../../imports/mapping.ts';
import { cut } from '../../mentions/normalise.ts';
import { placeOfLink } from '../../imports/placeOfLink.ts';
import { orderIn, type Found } from '../../imports/table.ts';
import type { KeptMapping } from './importRow.ts';
import { mappingOf } from './imports.queries.ts';

/** What the columns meant the last time a file had this header; else what they probably are. */
export async function proposeMapping(
  tx: Tx,
  organisationId: OrganisationId,
  { found, fileName }: { found: Found; fileName: string },
): Promise<KeptMapping> {
  const before = await mappingOf(tx, organisationId, fingerprintOf(found.names));
  const remembered = v.safeParse(mappingSchema, before?.mapping);
  if (before && remembered.success && remembered.output.fields.length === found.names.length) {
    const order = orderOf(found, remembered.output.fields);
    const sure = order?.evidence === 'sure' ? { order: order.order } : {};
    return { mapping: { ...remembered.output, ...sure }, sourceName: before.source_name };
  }
  const rows = found.sample.map(({ cells }) => cells);
  const fields = proposeFields(found.names, rows);
  const order = orderOf(found, fields)?.order ?? 'dayFirst';
  const network = networkOf(found, fields, fileName);
  const place = { network, site: '', community: '' };
  return { mapping: { fields, order, place }, sourceName: nameOf(fileName) };
}

/** The same header again has the same fingerprint, whatever its spaces and capitals. */
export const fingerprintOf = (header: readonly string[]): string =>
  createHash('sha256')
    .update(JSON.stringify(header.map((name) => name.trim().toLowerCase())))
    .digest('hex');

/** The order of day and month in the column that is the date; null where there is none. */
export function orderOf(found: Found, fields: Mapping['fields']) {
  const column = fields.indexOf('date');
  return column < 0 ? null : orderIn(found.days[column]);
}

const inNames: readonly [RegExp, Mapping['place']['network']][] = [
  [/linked ?in/i, 'linkedin'],
  [/facebook|meta\b/i, 'facebook'],
  [/instagram/i, 'instagram'],
  [/kununu/i, 'kununu'],
  [/trust ?pilot/i, 'trustpilot'],
  [/google/i, 'google_reviews'],
  [/xing/i, 'xing'],
  [/tiktok/i, 'tiktok'],
  [/youtube/i, 'youtube'],
  [/twitter|tweet/i, 'x'],
];

/** Said by the name of file or columns; else, where rows have links to several hosts, by these. */
function networkOf(found: Found, fields: Mapping['fields'], fileName: string) {
  const link = fields.indexOf('link');
  const places = found.sample
    .map(({ cells }) => placeOfLink(cells[link] ?? '')?.network)
    .filter((network) => network !== undefined);
  const [first] = places;
  if (first && places.every((network) => network === first) && first !== 'web') return first;
  if (places.length > 0) return 'by_link';
  const words = [fileName, ...found.names].join(' ');
  return inNames.find(([pattern]) => pattern.test(words))?.[1] ?? 'other';
}

/** `Kommentare_2026-03.csv` → `Kommentare`: the next month's file is the same source. */
const nameOf = (fileName: string): string =>
  cut(
    fileName
      .replace(/\.[a-z]{3,4}$/i, '')
      .replace(/[\s_.-]*\(?\d[\d\s_.-]*\)?$/g, '')
      .replaceAll('_', ' ')
      .trim()
      .toWellFormed(),
    120,
  ) || 'Datei';

import * as v from 'valibot';
import { networks } from '../networks.ts';
import { columnFields, type ColumnField } from './columns.ts';

/** Where the rows were said: the same for all, or what each row's link says. */
export const placeOfRowsSchema = v.object({
  network: v.picklist([...networks, 'by_link']),
  site: v.pipe(v.string(), v.trim(), v.maxLength(200)),
  community: v.pipe(v.string(), v.trim(), v.maxLength(200)),
});

/** Which column is what (null: left out), the order of day and month, and where it was said. */
export const mappingSchema = v.object({
  fields: v.pipe(v.array(v.nullable(v.picklist(columnFields))), v.maxLength(1000)),
  order: v.picklist(['dayFirst', 'monthFirst']),
  place: placeOfRowsSchema,
});
export type Mapping = v.InferOutput<typeof mappingSchema>;

export type MappingRefusal = 'noTextColumn' | 'columnTwice';

/** Why rows cannot be taken by this mapping: each is needed once, texts may be several. */
export function whyNotMap(fields: readonly (ColumnField | null)[]): MappingRefusal | null {
  if (!fields.includes('text')) return 'noTextColumn';
  const single = fields.filter((field) => field !== null && field !== 'text');
  return new Set(single).size < single.length ? 'columnTwice' : null;
}

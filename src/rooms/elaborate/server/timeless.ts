import { createHash } from 'node:crypto';
import { assert } from '#platform/base/assert.ts';
import { isId, type Id } from '#platform/base/ids.ts';

/** An id that tells no time, the same for the same one; where it came from cannot be made out. */
export function timeless<Kind extends string>(id: Id<Kind>): Id<Kind> {
  const hex = createHash('sha256').update(id).digest('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
  ];
  const text = [...parts, hex.slice(20, 32)].join('-');
  assert(isId<Kind>(text), 'a hash that is written as an id has the shape of one');
  return text;
}

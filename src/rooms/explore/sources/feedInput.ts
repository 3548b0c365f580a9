import * as v from 'valibot';
import { keepings } from '../source.ts';
import { webAddressIn } from '../webAddress.ts';

const name = v.pipe(v.string(), v.trim(), v.maxLength(120));
/** Everything, unless it says otherwise. */
export const keepsInput = v.fallback(v.picklist(keepings), 'everything');

/** What somebody types: `zeitung.de` is an address, too. */
export const typedAddress = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1),
  v.maxLength(2_000),
  v.transform((text) => webAddressIn(text)?.href ?? ''),
  v.minLength(1),
);

/** What a page's feeds are looked for with. */
export const pageInput = v.object({ address: typedAddress });

/** The form of a source that is there. Only a feed has an address to change. */
export const sourceInput = v.object({
  name: v.pipe(name, v.minLength(1)),
  keeps: keepsInput,
  address: v.optional(typedAddress),
});

import { defineParams } from '@sveltejs/kit/params';
import { isId } from '#platform/base/ids.ts';

/** `[id=id]` in a route: what is no id at all is not found, before any database is asked. */
export const params = defineParams({
  id: (text) => (isId<string>(text) ? text : undefined),
});

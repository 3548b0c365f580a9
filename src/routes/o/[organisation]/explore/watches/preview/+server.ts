import * as v from 'valibot';
import { previewQuery } from '#rooms/explore/server/watches/preview.ts';
import { watchLengths } from '#rooms/explore/watches/watch.ts';
import { refuse, requireRight, requireScope } from '../../../../../guards.server.ts';
import { readJson } from '../../../../../w/json.server.ts';
import type { RequestHandler } from './$types.ts';

const asked = v.object({ query: v.pipe(v.string(), v.maxLength(watchLengths.query)) });

/** What a query would find, asked while it is typed. Posts, because a query is no address. */
export const POST: RequestHandler = async (event) => {
  const scope = await requireScope(event);
  requireRight(scope, 'readMentions');
  const sent = await readJson(event.request, asked);
  if (!sent.ok) return sent.answer;
  const preview = await previewQuery(scope, sent.value.query);
  return preview.ok ? Response.json(preview.value) : refuse(preview.reason);
};

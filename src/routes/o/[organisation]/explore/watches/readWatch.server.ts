import { error } from '@sveltejs/kit';
import { isId, type Id } from '#platform/base/ids.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { previewQuery } from '#rooms/explore/server/watches/preview.ts';
import { watchInput } from '#rooms/explore/watches/watch.ts';
import { queryTyped } from '#rooms/explore/watches/watchForm.ts';
import { readFields, textsIn } from '../../../../forms.server.ts';
import { refuse } from '../../../../guards.server.ts';

/** A watch as its form says it: the query comes from chips or from the query language. */
export async function readWatch(request: Request) {
  const sent = await request.formData();
  const typed = textsIn(sent);
  const query = queryTyped(typed);
  const asked = new FormData();
  for (const [name, value] of Object.entries({ ...typed, query })) asked.set(name, value);
  return { ...readFields(asked, watchInput), typed, query };
}

/** The form as it was sent, with what it would find: the way without JavaScript. */
export async function previewOfForm(scope: Scope, request: Request) {
  const { typed, query } = await readWatch(request);
  const preview = await previewQuery(scope, query);
  if (!preview.ok) return refuse(preview.reason);
  return { typed, wrong: [], changed: false, preview: preview.value };
}

/** Which field a refusal is told at. */
export const wrongField = (
  reason: 'queryWrong' | 'personReasonMissing',
  query: string,
): string[] =>
  reason === 'personReasonMissing' ? ['personReason'] : [query === '' ? 'queryMissing' : 'query'];

/** The watch an address names; what is no id was made up, and is as if it were not there. */
export const watchIdIn = (params: { watch: string }): Id<'watch'> =>
  isId<'watch'>(params.watch) ? params.watch : error(404, 'Not found');

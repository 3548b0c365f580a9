import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { now } from '#platform/base/clock.ts';
import { isId, type Id } from '#platform/base/ids.ts';
import type { Outcome } from '#platform/base/outcome.ts';
import type { ImportRefusal } from '#rooms/explore/imports/importView.ts';
import { columnFields } from '#rooms/explore/imports/columns.ts';
import { mappingSchema } from '#rooms/explore/imports/mapping.ts';
import {
  beginImport,
  cancelImport,
  importFor,
  importsFor,
  mapImport,
  removeImport,
} from '#rooms/explore/server/imports/imports.ts';
import { previewOf } from '#rooms/explore/server/imports/preview.ts';
import { textsIn } from '../../../../../forms.server.ts';
import { refuse, requireRight, requireScope } from '../../../../../guards.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async (event) => {
  const { scope, id } = await asked(event);
  const found = (await importFor(scope, id)) ?? error(404, 'Not found');
  const { sourceNames } = await importsFor(scope);
  const frame = { timeZone: scope.timeZone, now: now() };
  return { found, sourceNames, timeZone: scope.timeZone, preview: previewOf(found, frame) };
};

export const actions: Actions = {
  map: async (event) => {
    const { scope, id } = await asked(event);
    const sent = textsIn(await event.request.formData());
    const mapping = v.safeParse(mappingSchema, mappingIn(sent));
    if (!mapping.success) return fail(400, { refusal: 'notNow' as const });
    const change = { mapping: mapping.output, sourceName: sent.sourceName ?? '', now: now() };
    return told(await mapImport(scope, id, change));
  },
  check: async (event) => {
    const { scope, id } = await asked(event);
    return told(await beginImport(scope, id, { state: 'checking' }));
  },
  start: async (event) => {
    const { scope, id } = await asked(event);
    return told(await beginImport(scope, id, { state: 'running' }));
  },
  cancel: async (event) => {
    const { scope, id } = await asked(event);
    return told(await cancelImport(scope, id, now()));
  },
  remove: async (event) => {
    const { scope, id } = await asked(event);
    const removed = await removeImport(scope, id);
    if (!removed.ok) return told(removed);
    redirect(303, `/o/${scope.slug}/explore/import`);
  },
};

async function asked(event: RequestEvent & { params: { organisation?: string; import?: string } }) {
  const scope = await requireScope(event);
  requireRight(scope, 'editListening');
  const id: Id<'import'> = isId<'import'>(event.params.import)
    ? event.params.import
    : error(404, 'Not found');
  return { scope, id };
}

const told = (outcome: Outcome<null, ImportRefusal>) =>
  outcome.ok ? { refusal: null } : fail(409, { refusal: refuse(outcome.reason) });

/** `field-0`, `field-1` … as the form sends them; nothing chosen is left out. */
function mappingIn(sent: Record<string, string>) {
  const count = Math.min(Number(sent.columns) || 0, 1000);
  const fields = Array.from(
    { length: count },
    (_nothing, column) => columnFields.find((field) => field === sent[`field-${column}`]) ?? null,
  );
  const { network, site = '', community = '' } = sent;
  return { fields, order: sent.order ?? 'dayFirst', place: { network, site, community } };
}

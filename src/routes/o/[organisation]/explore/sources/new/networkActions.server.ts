import { fail, redirect } from '@sveltejs/kit';
import type * as v from 'valibot';
import { now } from '#platform/base/clock.ts';
import {
  addNetworkSource,
  checkNetworkSource,
  type NetworkWish,
} from '#rooms/explore/server/sources/networkSources.ts';
import { readForm } from '../../../../../forms.server.ts';
import { refuse, requireRight, requireScope } from '../../../../../guards.server.ts';

type Asked = {
  locals: App.Locals;
  url: URL;
  request: Request;
  params: { organisation: string };
};

/** Look, or look and add: the same for each network. */
export function networkActions<Schema extends v.GenericSchema>(
  schema: Schema,
  wishOf: (values: v.InferOutput<Schema>) => NetworkWish,
) {
  return {
    check: async (event: Asked) => {
      const scope = await editor(event);
      const form = await readForm(event.request, schema);
      const { typed } = form;
      if (!form.ok) return fail(400, { typed, wrong: form.wrong });
      const found = await checkNetworkSource(scope, wishOf(form.values), now());
      if (!found.ok) return fail(422, { typed, problem: refuse(found.reason) });
      return { typed, found: found.value };
    },
    add: async (event: Asked) => {
      const scope = await editor(event);
      const form = await readForm(event.request, schema);
      const { typed } = form;
      if (!form.ok) return fail(400, { typed, wrong: form.wrong });
      const added = await addNetworkSource(scope, wishOf(form.values), now());
      if (!added.ok) return fail(422, { typed, problem: refuse(added.reason) });
      redirect(303, `/o/${scope.slug}/explore/sources/${added.value}`);
    },
  };
}

async function editor(event: Asked) {
  const scope = await requireScope(event);
  requireRight(scope, 'editListening');
  return scope;
}

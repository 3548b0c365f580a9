import { fail, redirect } from '@sveltejs/kit';
import { now } from '#platform/base/clock.ts';
import { receiveForm } from '#platform/files/receiveForm.ts';
import { mostImportBytes } from '#rooms/explore/imports/limits.ts';
import { importsFor, receiveImport } from '#rooms/explore/server/imports/imports.ts';
import { refuse, requireRight, requireScope } from '../../../../guards.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async (event) => {
  const scope = await requireScope(event);
  requireRight(scope, 'editListening');
  const { imports } = await importsFor(scope);
  return {
    timeZone: scope.timeZone,
    imports: imports.map(({ id, fileName, state, rowsTotal, added, createdAt }) => ({
      ...{ id, fileName, state, rowsTotal, added, createdAt },
    })),
  };
};

const wishes = { mostFiles: 1, mostBytes: mostImportBytes };

export const actions: Actions = {
  upload: async (event) => {
    const scope = await requireScope(event);
    requireRight(scope, 'editListening');
    const received = await receiveForm(event.request, wishes, async ({ files: [file] }) => {
      if (!file) return { ok: false, reason: 'nothingChosen' } as const;
      if (file.tooLarge) return { ok: false, reason: 'tooLarge' } as const;
      const sent = { path: file.path, fileName: file.name };
      const kept = await receiveImport(scope, sent, now());
      return kept.ok ? kept : ({ ok: false, reason: refuse(kept.reason) } as const);
    });
    if (!received) return fail(400, { problem: 'brokenOff' as const });
    if (!received.ok) return fail(400, { problem: received.reason });
    redirect(303, `/o/${scope.slug}/explore/import/${received.value}`);
  },
};

import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { now } from '#platform/base/clock.ts';
import { mostPictureBytes } from '#platform/files/picture.ts';
import { receiveForm, type ReceivedForm } from '#platform/files/receiveForm.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { screenshotSchema } from '#rooms/explore/byHand/handMention.ts';
import { addScreenshot } from '#rooms/explore/server/byHand/addByHand.ts';
import { refuse, requireRight, requireScope } from '../../../../../guards.server.ts';
import { leadToThanks, thanksIn } from '../added.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async (event) => {
  requireRight(await requireScope(event), 'addMentions');
  return { thanks: thanksIn(event.url.searchParams) };
};

const wishes = { mostFiles: 1, mostBytes: mostPictureBytes };

export const actions: Actions = {
  add: async (event) => {
    const scope = await requireScope(event);
    requireRight(scope, 'addMentions');
    const sent = await receiveForm(event.request, wishes, (form) => add(scope, form));
    if (!sent) return fail(400, { typed: {}, wrong: [], refusal: 'brokenOff' as const });
    if ('typed' in sent) return fail(400, sent);
    leadToThanks(scope, '/picture', sent);
  },
};

async function add(scope: Scope, { texts, files }: ReceivedForm) {
  const parsed = v.safeParse(screenshotSchema, texts);
  const wrong = parsed.success ? [] : parsed.issues.map((issue) => v.getDotPath(issue) ?? '');
  const [file] = files;
  if (!file) return { typed: texts, wrong, refusal: 'nothingChosen' as const };
  if (file.tooLarge) return { typed: texts, wrong, refusal: 'fileTooLarge' as const };
  if (!parsed.success) return { typed: texts, wrong, refusal: null };
  const added = await addScreenshot(scope, { path: file.path, input: parsed.output }, now());
  if (!added.ok) return { typed: texts, wrong, refusal: refuse(added.reason) };
  return added.value;
}

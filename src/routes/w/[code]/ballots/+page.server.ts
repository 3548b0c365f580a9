import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { now } from '#platform/base/clock.ts';
import { newId } from '#platform/base/ids.ts';
import { helperEnvelope, readBallot } from '#rooms/elaborate/door.ts';
import { paperState, runHelperCommand } from '#rooms/elaborate/door.server.ts';
import { textsIn } from '../../../forms.server.ts';
import { requireHelper } from './helper.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

type Asked = RequestEvent<{ code: string }>;
type Texts = Record<string, string>;

export const load: PageServerLoad = async (event) => {
  const { key } = await requireHelper(event);
  const state = await paperState(key);
  // What is told after a form without JavaScript was carried out.
  const saved = Number(event.url.searchParams.get('saved')) || null;
  return { state, saved, commandId: newId<'command'>() };
};

export const actions: Actions = {
  typeBallot: (event) =>
    carryOut(event, async (texts) => {
      const { key } = await requireHelper(event);
      const typed = {
        number: texts.number ?? '',
        benefit: texts.benefit ?? '',
        effort: texts.effort ?? '',
      };
      const { number, benefit, effort, problems } = readBallot(typed, await paperState(key));
      if (problems.number ?? problems.benefit ?? problems.effort) return null;
      return { kind: 'typeBallot', number, benefit, effort, replace: texts.replace === 'yes' };
    }),
  withdrawBallot: (event) =>
    carryOut(event, (texts) => ({ kind: 'withdrawBallot', number: Number(texts.withdrawn) })),
  writePaperCard: (event) =>
    carryOut(event, (texts) => ({
      ...texts,
      kind: 'writePaperCard',
      cardId: newId<'card'>(),
      title: texts.title?.replaceAll(/\s+/g, ' '),
      explanation: texts.explanation?.replaceAll('\r\n', '\n'),
    })),
};

/** A form without JavaScript: the same command, the same once. Null: its fields say what is wrong. */
async function carryOut(
  event: Asked,
  commandOf: (texts: Texts) => object | null | Promise<object | null>,
) {
  const actor = await requireHelper(event);
  const texts = textsIn(await event.request.formData());
  const command = await commandOf(texts);
  const envelope = v.safeParse(helperEnvelope, { id: texts.commandId, command });
  if (!envelope.success) {
    return fail(400, { texts, refusal: command ? ('unknown' as const) : null });
  }
  const outcome = await runHelperCommand(actor, envelope.output, now());
  if (!outcome.ok) return fail(409, { texts, refusal: outcome.reason });
  const saved = texts.number ? `?saved=${encodeURIComponent(texts.number)}` : '';
  redirect(303, event.url.pathname + saved);
}

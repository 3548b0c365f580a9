import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { now } from '#platform/base/clock.ts';
import { isId, type Id } from '#platform/base/ids.ts';
import { inARound } from '#rooms/explore/listening/question.ts';
import { lastAnswered, nextQuestion } from '#rooms/explore/server/listening/judging.ts';
import { sayTonality, takeBackTonality } from '#rooms/explore/server/listening/verdicts.ts';
import { clearTonalities } from '#rooms/explore/tonality.ts';
import { readForm } from '../../../../forms.server.ts';
import { refuse, requireRight, requireScope } from '../../../../guards.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async (event) => {
  const scope = await requireScope(event);
  const position = positionIn(event.url);
  const judging = await nextQuestion(scope, position);
  if (!judging.ok) return refuse(judging.reason);
  const isDone = position >= inARound;
  return { ...judging.value, position, isDone, of: inARound };
};

/** The number of answers given in this round. */
const positionIn = (url: URL): number => {
  const sent = Number(url.searchParams.get('n') ?? 0);
  return Number.isInteger(sent) && sent >= 0 && sent <= inARound ? sent : 0;
};

const answerSchema = v.object({
  mentionId: v.custom<Id<'mention'>>(isId),
  drawn: v.picklist(['random', 'uncertain']),
  label: v.picklist([...clearTonalities, 'skipped']),
});

// On a phone the next question is where the one before was.
const question = '#question';

export const actions: Actions = {
  say: async (event) => {
    const scope = await requireScope(event);
    requireRight(scope, 'judgeMentions');
    const form = await readForm(event.request, answerSchema);
    if (!form.ok) return fail(400, { unclear: true });
    const said = await sayTonality(scope, form.values, now());
    if (!said.ok) refuse(said.reason);
    redirect(303, `?n=${positionIn(event.url) + 1}${question}`);
  },
  back: async (event) => {
    const scope = await requireScope(event);
    requireRight(scope, 'judgeMentions');
    const last = await lastAnswered(scope);
    if (last) {
      const taken = await takeBackTonality(scope, last, now());
      if (!taken.ok) refuse(taken.reason);
    }
    redirect(303, `?n=${Math.max(0, positionIn(event.url) - 1)}${question}`);
  },
};

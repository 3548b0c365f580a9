import { fail } from '@sveltejs/kit';
import { now } from '#platform/base/clock.ts';
import { answerFollowUp, findFollowUp, stopFollowUps } from '#rooms/programme/door.server.ts';
import { answerInput, isFollowUpAnswer } from '#rooms/programme/followUp.ts';
import { readForm } from '../../forms.server.ts';
import { refuse } from '../../guards.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

// A GET changes nothing: what reads mails for viruses opens their links.
export const load: PageServerLoad = async ({ params, url }) => {
  const chosen = url.searchParams.get('answer');
  return {
    followUp: await findFollowUp(params.token),
    chosen: isFollowUpAnswer(chosen) ? chosen : null,
  };
};

export const actions: Actions = {
  // `?stop`: no more questions, without an answer.
  default: async ({ request, params, url }) => {
    if (url.searchParams.has('stop')) {
      const outcome = await stopFollowUps(params.token);
      if (!outcome.ok) refuse(outcome.reason);
      return { saved: null, stopped: outcome.ok, stuckOnMissing: false, typed: null };
    }
    const form = await readForm(request, answerInput);
    const typed = form.typed.stuckOn ?? '';
    if (!form.ok) return fail(400, { saved: null, stopped: false, stuckOnMissing: true, typed });
    const { answer } = form.values;
    const outcome = await answerFollowUp(params.token, form.values, now());
    if (outcome.ok) return { saved: answer, stopped: false, stuckOnMissing: false, typed: null };
    refuse(outcome.reason);
    // Closed meanwhile: the page says so.
    return fail(409, { saved: null, stopped: false, stuckOnMissing: false, typed });
  },
};

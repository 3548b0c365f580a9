import { fail } from '@sveltejs/kit';
import { now } from '#platform/base/clock.ts';
import { answerFollowUp, findFollowUp } from '#rooms/programme/door.server.ts';
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
  default: async ({ request, params }) => {
    const form = await readForm(request, answerInput);
    const typed = form.typed.stuckOn ?? '';
    if (!form.ok) return fail(400, { saved: null, stuckOnMissing: true, typed });
    const { answer } = form.values;
    const outcome = await answerFollowUp(params.token, form.values, now());
    if (outcome.ok) return { saved: answer, stuckOnMissing: false, typed: null };
    refuse(outcome.reason);
    // Closed meanwhile: the page says so.
    return fail(409, { saved: null, stuckOnMissing: false, typed });
  },
};

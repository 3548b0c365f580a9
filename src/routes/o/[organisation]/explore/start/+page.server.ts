import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { dayIn, now } from '#platform/base/clock.ts';
import { wizardMessages } from '#rooms/explore/messages/wizard.ts';
import { confirmStart } from '#rooms/explore/server/wizard/confirming.ts';
import { heardSoFar } from '#rooms/explore/server/wizard/heardSoFar.ts';
import { lookForFeeds } from '#rooms/explore/server/wizard/looking.ts';
import { wizardFor } from '#rooms/explore/server/wizard/wizard.ts';
import { proposedSources } from '#rooms/explore/wizard/proposals.ts';
import { searchLinks } from '#rooms/explore/wizard/searchLinks.ts';
import { nextStep, wizardSteps } from '#rooms/explore/wizard/wizard.ts';
import { textsIn } from '../../../../forms.server.ts';
import { refuse, requireRight, requireScope } from '../../../../guards.server.ts';
import { keepStep, stepAddress } from './steps.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

type Asked = RequestEvent<{ organisation: string }>;

export const load: PageServerLoad = async (event) => {
  const scope = await requireScope(event);
  const known = await wizardFor(scope);
  if (!known.ok) {
    refuse(known.reason);
    error(403, 'Not allowed');
  }
  const { answers, progress, looked } = known.value;
  const asked = event.url.searchParams.get('step');
  const step = wizardSteps.find((one) => one === asked) ?? nextStep(answers, progress);
  const [ownName = ''] = answers.ownNames;
  const today = dayIn(scope.timeZone, now());
  return {
    step,
    wizard: known.value,
    proposed: step === 'sources' ? proposedSources(answers, looked) : [],
    searches: step === 'sources' ? searchLinks(ownName, answers.town) : [],
    heard: step === 'end' ? await heardSoFar(scope, today) : null,
  };
};

export const actions: Actions = {
  keep: async (event) => {
    const { scope, sent } = await changing(event);
    const kept = await keepStep(scope, sent);
    if (!kept.ok) return fail(400, { website: textsIn(sent).website ?? '' });
    const { step, to } = kept.value;
    // Looking takes seconds: only on the way to what is proposed.
    if (step === 'groups' && to === 'sources') await lookForFeeds(scope, now());
    redirect(303, stepAddress(scope.slug, to));
  },
  look: async (event) => {
    const { scope } = await changing(event);
    await lookForFeeds(scope, now());
    redirect(303, stepAddress(scope.slug, 'sources'));
  },
  confirm: async (event) => {
    const { scope, sent } = await changing(event);
    const chosen = sent.getAll('source').filter((key) => typeof key === 'string');
    const reason = wizardMessages[event.locals.language].personReason;
    const made = await confirmStart(scope, chosen, reason, now());
    if (made.ok) redirect(303, stepAddress(scope.slug, 'end'));
    return fail(409, { problem: refuse(made.reason) });
  },
};

async function changing(event: Asked) {
  const scope = await requireScope(event);
  requireRight(scope, 'editListening');
  return { scope, sent: await event.request.formData() };
}

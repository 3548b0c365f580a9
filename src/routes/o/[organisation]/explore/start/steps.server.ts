import * as v from 'valibot';
import type { Scope } from '#platform/auth/scope.ts';
import { now } from '#platform/base/clock.ts';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { withoutControls } from '#platform/base/withoutControls.ts';
import { addTargetGroup, targetGroupsFor } from '#rooms/programme/server/targetGroups.ts';
import { keepAnswers } from '#rooms/explore/server/wizard/wizard.ts';
import {
  competitorsInput,
  groupsInput,
  nameInput,
  placeAnswer,
  stepAfter,
  stepBefore,
  websiteInput,
  wizardSteps,
  type WizardStep,
} from '#rooms/explore/wizard/wizard.ts';
import { textsIn } from '../../../../forms.server.ts';

export const stepAddress = (slug: string, step: WizardStep): string =>
  `/o/${slug}/explore/start?step=${step}`;

/** Keeps what a question's form holds, on the way forth and back; back goes what is wrong, too. */
export async function keepStep(
  scope: Scope,
  sent: FormData,
): Promise<Outcome<{ step: WizardStep; to: WizardStep }, 'notAnAddress'>> {
  const typed = textsIn(sent);
  const step = wizardSteps.find((one) => one === typed.step) ?? 'name';
  if (step === 'name') await keepAnswers(scope, v.parse(nameInput, withVariations(sent)), now());
  if (step === 'place') await keepAnswers(scope, v.parse(placeAnswer, typed), now());
  if (step === 'website') {
    const read = v.safeParse(websiteInput, typed);
    if (read.success) await keepAnswers(scope, read.output, now());
    else if (typed.to !== 'back') return refused('notAnAddress');
  }
  if (step === 'competitors') await keepAnswers(scope, v.parse(competitorsInput, typed), now());
  if (step === 'groups') await addGroups(scope, v.parse(groupsInput, typed));
  const to = typed.to === 'back' ? (stepBefore(step) ?? step) : stepAfter(step);
  return done({ step, to });
}

/** The proposed spellings that were ticked stand beneath the typed ones. */
function withVariations(sent: FormData) {
  const { name, spellings = '' } = textsIn(sent);
  const ticked = sent.getAll('variation').filter((text) => typeof text === 'string');
  return { name, spellings: [spellings, ...ticked.map(withoutControls)].join('\n') };
}

/** What is there already is not added again. */
async function addGroups(scope: Scope, names: string[]): Promise<void> {
  const there = (await targetGroupsFor(scope)).map(({ name }) => name.toLowerCase());
  for (const name of names.filter((one) => !there.includes(one.toLowerCase()))) {
    await addTargetGroup(scope, { name, description: '' }, now());
  }
}

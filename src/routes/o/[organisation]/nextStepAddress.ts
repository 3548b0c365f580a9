import type { NextStep } from '#rooms/programme/nextStep.ts';

type Running = { code: string; mine: boolean } | null;

/** Where the button of the next step leads. `mine`: who looks may moderate the running workshop. */
export function nextStepAddress(step: NextStep, slug: string, running: Running): string {
  const home = `/o/${slug}`;
  const workshop = running ? `/w/${running.code}${running.mine ? '/desk' : ''}` : '/w';
  const addresses: Record<NextStep['kind'], string> = {
    start_workshop: `${home}/workshops/new`,
    next_workshop: `${home}/workshops/new`,
    wait_for_workshop: '/w',
    join_workshop: workshop,
    own_overdue: `${home}/measures?owner=me&overdue=yes`,
    unstick: `${home}/measures?state=stuck`,
    overdue: `${home}/measures?overdue=yes`,
    take_on: `${home}/measures?owner=nobody`,
    name_goal: `${home}/programme`,
    own_open: `${home}/measures?owner=me`,
    on_track: `${home}/measures`,
  };
  return addresses[step.kind];
}

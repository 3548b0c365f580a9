import type { NextStep } from '#rooms/programme/nextStep.ts';

type Running = { code: string; mine: boolean } | null;

/** Where the button of the next step leads. `mine`: who looks may moderate the running workshop. */
export function nextStepAddress(step: NextStep, slug: string, running: Running): string {
  const home = `/o/${slug}`;
  const workshop = running ? `/w/${running.code}${running.mine ? '/desk' : ''}` : '/w';
  const addresses: Record<NextStep['kind'], string> = {
    startListening: `${home}/explore/start`,
    writePositions: `${home}/explore/positions`,
    decidePositions: `${home}/explore/positions`,
    startWorkshop: `${home}/workshops/new`,
    nextWorkshop: `${home}/workshops/new`,
    waitForWorkshop: '/w',
    moderateWorkshop: workshop,
    joinWorkshop: workshop,
    ownOverdue: `${home}/measures?owner=me&overdue=yes`,
    unstick: `${home}/measures?state=stuck`,
    overdue: `${home}/measures?overdue=yes`,
    takeOn: `${home}/measures?owner=nobody`,
    nameGoal: `${home}/programme`,
    ownOpen: `${home}/measures?owner=me`,
    onTrack: `${home}/measures`,
  };
  return addresses[step.kind];
}

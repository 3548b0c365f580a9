import { may } from '#platform/auth/rights.ts';
import { dayIn, now } from '#platform/base/clock.ts';
import { fahrplanStep as elaborateStep } from '#rooms/elaborate/door.server.ts';
import { fahrplanStep as exploreStep } from '#rooms/explore/door.server.ts';
import { fahrplanStep as programmeStep } from '#rooms/programme/door.server.ts';
import { nextStep } from '#rooms/programme/nextStep.ts';
import { requireScope } from '../../guards.server.ts';
import { nextStepAddress } from './nextStepAddress.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async (event) => {
  const scope = await requireScope(event);
  const at = now();
  const [programme, elaborate, explore] = await Promise.all([
    programmeStep(scope, at),
    elaborateStep(scope),
    exploreStep(scope),
  ]);
  const step = nextStep({
    role: scope.role,
    hasProgramme: programme.programme !== null,
    workshops: elaborate,
    listening: {
      sources: explore.sources,
      heard: explore.mentions > 0,
      positions: explore.positions,
    },
    measures: programme.counts,
  });
  return {
    ...programme,
    workshops: {
      running: elaborate.running !== null,
      finished: elaborate.finished,
      all: elaborate.all,
      mayStart: may(scope.role, 'runWorkshops'),
    },
    listening: { ...explore, mayStart: may(scope.role, 'editListening') },
    step,
    stepAddress: nextStepAddress(step, scope.slug, elaborate.running),
    today: dayIn(scope.timeZone, at),
    me: scope.personId,
  };
};

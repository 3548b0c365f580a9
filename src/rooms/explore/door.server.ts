export { fahrplanStep } from './server/fahrplan.ts';
export { markStale, recountMentions } from './server/counts.ts';
export { audienceMap, audienceMapFor } from './server/maps/audienceMap.ts';
export { notHeard, notHeardFor } from './server/maps/notHeard.ts';
export { spikesOf, viewOfUs, viewOfUsFor } from './server/maps/viewOfUs.ts';
export { positionsWithEvidence } from './server/positions/positionViews.ts';

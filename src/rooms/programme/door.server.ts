export { answerFollowUp, findFollowUp, stopFollowUps } from './server/followUpAnswers.ts';
export { askFollowUps } from './server/followUpMails.ts';
export { forgetOwnerAddresses } from './server/followUps.ts';
export {
  changeMeasure,
  createMeasure,
  giveBackMeasure,
  measuresFromOrigin,
  takeOnMeasure,
  type MeasureOfOrigin,
} from './server/originMeasures.ts';
export { fahrplanStep, hasContent } from './server/fahrplan.ts';
export { programmesFor } from './server/programmes.ts';
export { removeMeasuresFromOrigin } from './server/removeMeasures.ts';
export { withOwnerAddress } from './server/ownerAddress.queries.ts';
export { targetGroupsOf } from './server/targetGroups.queries.ts';

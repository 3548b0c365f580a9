export {
  changeMeasure,
  createMeasure,
  giveBackMeasure,
  measuresFromOrigin,
  takeOnMeasure,
  type MeasureOfOrigin,
  type Taker,
} from './server/originMeasures.ts';
export { fahrplanStep, type FahrplanOfProgramme } from './server/fahrplan.ts';
export { programmesFor } from './server/programmes.ts';

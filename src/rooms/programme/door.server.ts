export {
  changeMeasure,
  createMeasure,
  giveBackMeasure,
  measuresFromOrigin,
  takeOnMeasure,
  type MeasureOfOrigin,
  type Taker,
} from './server/originMeasures.ts';

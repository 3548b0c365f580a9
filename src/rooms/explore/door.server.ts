export { fahrplanStep } from './server/fahrplan.ts';
export { markStale, recountMentions } from './server/counts.ts';
export { gatherReport } from './server/report/gatherReport.ts';
export { orderReport, readersFor } from './server/report/orders.ts';
export { reportFile } from './server/report/reportFile.ts';
export { sendListeningMails } from './server/report/sendReports.ts';
export { resumeImports, workOnImport } from './server/imports/importJob.ts';
export { sourceStreams } from './server/sources/streams.ts';
export { applyGroupRules } from './server/maps/applyRules.ts';
export { readSources } from './server/sources/reader.ts';
export { removeSourceMentions } from './server/sources/removeSource.ts';
export {
  originOfPosition,
  positionsForCards,
  type PositionForCard,
} from './server/positions/forCards.ts';
export { matchStock, resumeStock } from './server/watches/stock.ts';
export { addWatch, insertNewWatch, watchesFor } from './server/watches/watches.ts';

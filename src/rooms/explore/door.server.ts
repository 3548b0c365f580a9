export { fahrplanStep } from './server/fahrplan.ts';
export { markStale, recountMentions } from './server/counts.ts';

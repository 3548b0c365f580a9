export { fahrplanStep } from './server/fahrplan.ts';

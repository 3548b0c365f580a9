import { reportAnswer } from '../../../reportAnswer.server.ts';
import { requireReport } from '../report.server.ts';
import type { RequestHandler } from './$types.ts';

export const GET: RequestHandler = async (event) =>
  reportAnswer(await requireReport(event), event.params.format, event.locals.language);

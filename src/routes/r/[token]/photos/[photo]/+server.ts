import { photoAnswer } from '../../../../reportAnswer.server.ts';
import { requireReport } from '../../report.server.ts';
import type { RequestHandler } from './$types.ts';

export const GET: RequestHandler = async (event) =>
  photoAnswer(await requireReport(event), event.params.photo);

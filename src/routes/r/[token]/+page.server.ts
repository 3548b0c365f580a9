import { now } from '#platform/base/clock.ts';
import { protocolOf } from '#rooms/elaborate/door.server.ts';
import { logoAddress } from '#platform/files/logo.ts';
import { reportDocument } from '#rooms/elaborate/report/reportDocument.ts';
import { requireReport } from './report.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async (event) => {
  const key = await requireReport(event);
  const protocol = await protocolOf(key, now());
  return {
    report: reportDocument(protocol, event.locals.language),
    rounds: { first: protocol.firstRound, second: protocol.secondRound },
    discussed: protocol.discussion.map((one) => one.cardId),
    logo: await logoAddress(key.organisationId),
    place: `/r/${event.params.token}`,
  };
};

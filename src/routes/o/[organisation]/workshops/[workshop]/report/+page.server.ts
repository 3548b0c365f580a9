import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { logoAddress } from '#platform/files/logo.ts';
import { now } from '#platform/base/clock.ts';
import {
  allowReport,
  boardState,
  findWorkshopFor,
  protocolOf,
  withdrawReport,
} from '#rooms/elaborate/door.server.ts';
import { reportLinkDays, usualLinkDays } from '#rooms/elaborate/report/reportPath.ts';
import { reportDocument } from '#rooms/elaborate/report/reportDocument.ts';
import { readForm } from '../../../../../forms.server.ts';
import { publicOrigin, refuse, requireScope, workshopIdIn } from '../../../../../guards.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async (event) => {
  const scope = await requireScope(event);
  const found = await findWorkshopFor(scope, workshopIdIn(event.params));
  if (!found) error(404, 'Not found');
  const at = now();
  const protocol = await protocolOf(found.key, at);
  const { workshop } = (await boardState(found.key, at)).board;
  const until = workshop.reportUntil;
  return {
    report: reportDocument(protocol, event.locals.language),
    rounds: { first: protocol.firstRound, second: protocol.secondRound },
    discussed: protocol.discussion.map((one) => one.cardId),
    logo: await logoAddress(found.key.organisationId),
    mine: found.mine,
    timeZone: scope.timeZone,
    rehearsal: workshop.rehearsal,
    link:
      workshop.reportPath === null
        ? null
        : {
            address: publicOrigin(event.url) + workshop.reportPath,
            until: until ?? '',
            over: until !== null && new Date(until) < at,
          },
  };
};

const chosenDays = v.pipe(v.string(), v.transform(Number), v.picklist(reportLinkDays));

export const actions: Actions = {
  allow: async (event) => {
    const scope = await requireScope(event);
    const form = await readForm(event.request, v.object({ days: chosenDays }));
    // Only what the list offers can be sent, or nothing at all.
    const days = form.ok ? form.values.days : usualLinkDays;
    const change = { days, now: now() };
    const outcome = await allowReport(scope, workshopIdIn(event.params), change);
    return outcome.ok ? { told: 'allowed' as const } : refuse(outcome.reason);
  },
  withdraw: async (event) => {
    const scope = await requireScope(event);
    const outcome = await withdrawReport(scope, workshopIdIn(event.params), now());
    return outcome.ok ? { told: 'withdrawn' as const } : refuse(outcome.reason);
  },
};

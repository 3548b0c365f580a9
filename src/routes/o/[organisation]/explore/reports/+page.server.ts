import { fail } from '@sveltejs/kit';
import { dayIn, now } from '#platform/base/clock.ts';
import { canSendMail } from '#platform/mail/outbox.ts';
import { logoAddress } from '#platform/files/logo.ts';
import { pagePalette } from '#rooms/explore/maps/palette.ts';
import { askedReport, reportQuery } from '#rooms/explore/report/askedReport.ts';
import { orderInput } from '#rooms/explore/report/order.ts';
import { periodAfter, periodBefore } from '#rooms/explore/report/period.ts';
import { reportDocument } from '#rooms/explore/report/reportDocument.ts';
import { reportDrawings } from '#rooms/explore/report/reportPictures.ts';
import { gatherReport } from '#rooms/explore/server/report/gatherReport.ts';
import { orderReport, readersFor } from '#rooms/explore/server/report/orders.ts';
import { readForm } from '../../../../forms.server.ts';
import { refuse, requireScope } from '../../../../guards.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async (event) => {
  const scope = await requireScope(event);
  const at = now();
  const today = dayIn(scope.timeZone, at);
  const asked = askedReport(event.url.searchParams, today);
  const gathered = await gatherReport(scope, { ...asked, now: at });
  if (!gathered.ok) refuse(gathered.reason);
  const report = gathered.ok ? gathered.value : null;
  const { language } = event.locals;
  const later = periodAfter(asked.period);
  return {
    asked,
    document: report && reportDocument(report, language),
    drawings: report ? reportDrawings(report, language, pagePalette) : [],
    query: reportQuery(asked),
    earlier: reportQuery({ ...asked, period: periodBefore(asked.period) }),
    later: later.from <= today ? reportQuery({ ...asked, period: later }) : null,
    readers: await readersFor(scope),
    me: scope.personId,
    canSend: canSendMail(),
    logo: await logoAddress(scope.organisationId),
  };
};

export const actions: Actions = {
  order: async (event) => {
    const scope = await requireScope(event);
    const form = await readForm(event.request, orderInput);
    if (!form.ok) return fail(400, { wrong: form.wrong });
    const ordered = await orderReport(scope, form.values, now());
    if (!ordered.ok) refuse(ordered.reason);
    return { ordered: form.values.person };
  },
};

import { mailboxesOf, membersOf, type Mailbox } from '#platform/auth/memberships.ts';
import { organisationOf } from '#platform/auth/organisations.ts';
import { may } from '#platform/auth/rights.ts';
import { dayIn } from '#platform/base/clock.ts';
import type { OrganisationId } from '#platform/base/ids.ts';
import { localTimeIn } from '#platform/base/zoneTime.ts';
import { acrossOrganisations, inOrganisation } from '#platform/db/database.ts';
import { queueMail, type MailWay } from '#platform/mail/outbox.ts';
import { mentionsAddress } from '../../maps/mentionsAddress.ts';
import { dayPlus } from '../../maps/period.ts';
import type { SpikeOfWatch } from '../../maps/maps.ts';
import { reportMailMessages } from '../../messages/reportMail.ts';
import type { Order } from '../../report/order.ts';
import { lastWhole, type Rhythm } from '../../report/period.ts';
import { reportDocument } from '../../report/reportDocument.ts';
import { spikesOf } from '../maps/viewOfUs.ts';
import { listeningReport } from './gatherReport.ts';
import { orderOf } from './orders.ts';
import { claimReport, claimSpike, ordersOf, organisationsWithOrders } from './orders.queries.ts';

/**
 * The routine of reports and spikes: a report in the morning after its period is over, a spike as
 * soon as it is seen. Each goes once, however often the routine runs. Mails hold counts and a link,
 * no words of anybody.
 */
export async function sendListeningMails(now: Date, way: MailWay): Promise<void> {
  const organisationIds = await acrossOrganisations(organisationsWithOrders);
  for (const organisationId of organisationIds) {
    const house = await houseOf(organisationId, { now, way });
    await sendReports(house);
    await tellSpikes(house);
  }
}

type House = {
  organisationId: OrganisationId;
  name: string;
  slug: string;
  timeZone: string;
  /** Those who may read mentions now, whoever ordered for them. */
  orders: (Order & { mailbox: Mailbox; sentUntil: string | null })[];
  now: Date;
  way: MailWay;
};

async function houseOf(
  organisationId: OrganisationId,
  at: { now: Date; way: MailWay },
): Promise<House> {
  const { name, slug, timeZone } = await organisationOf({ organisationId });
  const rows = await inOrganisation({ organisationId }, (tx) => ordersOf(tx, organisationId));
  const members = await membersOf({ organisationId });
  const readers = new Set(
    members.filter(({ role }) => may(role, 'readMentions')).map(({ personId }) => personId),
  );
  const orders = rows
    .map((row) => ({ ...orderOf(row), sentUntil: row.sent_until }))
    .filter(({ personId }) => readers.has(personId));
  const mailboxes = await mailboxesOf(
    organisationId,
    orders.map(({ personId }) => personId),
  );
  return {
    ...{ organisationId, name, slug, timeZone, ...at },
    orders: orders.flatMap((order) => {
      const mailbox = mailboxes.get(order.personId);
      return mailbox ? [{ ...order, mailbox }] : [];
    }),
  };
}

// Not in the middle of the night on which a period ends.
const firstHour = '07:00';

async function sendReports(house: House): Promise<void> {
  if (localTimeIn(house.now, house.timeZone).slice('2026-11-22T'.length) < firstHour) return;
  for (const order of house.orders) {
    if (order.rhythm) await sendReport(house, { ...order, rhythm: order.rhythm });
  }
}

type ReportOrder = House['orders'][number] & { rhythm: Rhythm };

async function sendReport(house: House, order: ReportOrder): Promise<void> {
  const { organisationId, timeZone, now } = house;
  const period = lastWhole(order.rhythm, dayIn(timeZone, now));
  if (order.sentUntil !== null && order.sentUntil >= period.to) return;
  const claimed = { personId: order.personId, until: period.to };
  const report = await listeningReport(house, { period, sections: order.sections, now });
  await inOrganisation({ organisationId }, async (tx) => {
    if (!(await claimReport(tx, organisationId, claimed))) return;
    const { language, email } = order.mailbox;
    const document = reportDocument(report, language);
    const [glance] = document.chapters;
    const t = reportMailMessages[language];
    const link = addressOf(house, `?rhythm=${order.rhythm}&day=${period.from}`);
    await queueMail(tx, {
      to: email,
      subject: t.subject(house.name, document.lead),
      text: t.report({ period: document.lead, glance: sentencesIn(glance), link }),
    });
  });
}

const sentencesIn = (chapter: { blocks: readonly { kind: string }[] } | undefined): string[] =>
  (chapter?.blocks ?? []).flatMap((block) =>
    'text' in block && typeof block.text === 'string' ? [block.text] : [],
  );

const addressOf = ({ way, slug }: House, more = ''): string =>
  `${way.origin}/o/${slug}/explore/reports${more}`;

/** Of yesterday and today: what came in late still counts. */
async function tellSpikes(house: House): Promise<void> {
  const { organisationId, timeZone, now } = house;
  const waiting = house.orders.filter(({ spikes }) => spikes);
  if (waiting.length === 0) return;
  const today = dayIn(timeZone, now);
  await inOrganisation({ organisationId }, async (tx) => {
    const found = await spikesOf(tx, organisationId, { from: dayPlus(today, -1), to: today });
    for (const spike of found) {
      const { watchId, day } = spike;
      if (!(await claimSpike(tx, organisationId, { watchId, day, at: now }))) continue;
      for (const order of waiting) await queueMail(tx, spikeMail(house, order.mailbox, spike));
    }
  });
}

function spikeMail(house: House, { language, email }: Mailbox, spike: SpikeOfWatch) {
  const t = reportMailMessages[language];
  const { way, slug } = house;
  const day = { from: spike.day, to: spike.day };
  const home = `${way.origin}/o/${slug}/explore`;
  const link = mentionsAddress(home, day, { watch: spike.watchId });
  return {
    to: email,
    subject: t.spikeSubject(spike.name),
    text: t.spike({ ...spike, link, stop: addressOf(house) }),
  };
}

import { assert } from '#platform/base/assert.ts';
import { addDays } from '#platform/base/clock.ts';
import { expect, test, type Member } from '#tests/cast.ts';
import { lastWhole, periodWith, type Rhythm } from '../../report/period.ts';
import { reportDocument } from '../../report/reportDocument.ts';
import { sections } from '../../report/sections.ts';
import { gatherReport } from './gatherReport.ts';
import { orderReport, readersFor } from './orders.ts';
import { houseThatHears, mailsOf, sunday } from './report.testkit.ts';
import { reportFile } from './reportFile.ts';
import { sendListeningMails } from './sendReports.ts';

const way = { origin: 'https://resonanz.example', canSend: true };
const week = { period: periodWith('week', '2026-11-22'), sections, now: sunday };

const order = (by: Member, forWhom: Member, rhythm: Rhythm | null, spikes = false) =>
  orderReport(by, { person: forWhom.personId, rhythm, sections: [...sections], spikes }, sunday);

test('the report tells what was heard, what stood out, and what is not heard', async ({ cast }) => {
  await houseThatHears(cast.bernd);
  const gathered = await gatherReport(cast.bernd, week);
  assert(gathered.ok, 'the lead reads reports');
  const document = reportDocument(gathered.value, 'de');
  const text = JSON.stringify(document);
  expect(document.lead).toBe('16. November 2026 bis 22. November 2026');
  expect(text).toContain('120 Erwähnungen an einem Ort.');
  expect(text).toContain('21. November 2026');
  expect(text).toContain('Noch keine Aussage zur Tonalität: 0 von 50 Erwähnungen sind geprüft.');
  expect(text).toContain('Aus geschlossenen Netzen kam nichts');
  expect(document.notice).toBe('Der Zeitraum läuft noch: Die Zahlen ändern sich.');
});

test('tonality stays out of the file of figures until enough is checked', async ({ cast }) => {
  await houseThatHears(cast.bernd);
  const gathered = await gatherReport(cast.bernd, week);
  assert(gathered.ok, 'the lead reads reports');
  const csv = await reportFile(cast.bernd.organisationId, gathered.value, {
    format: 'csv',
    language: 'de',
  });
  expect(csv).toContain('Musterstadt;2026-11-21;60;2026-11-16;2026-11-22\r\n');
});

test('as a file it is a PDF, a Word file, HTML and Markdown', async ({ cast }) => {
  await houseThatHears(cast.bernd);
  const gathered = await gatherReport(cast.bernd, week);
  assert(gathered.ok, 'the lead reads reports');
  const made = (format: 'pdf' | 'docx' | 'html' | 'md') =>
    reportFile(cast.bernd.organisationId, gathered.value, { format, language: 'de' });
  expect(Buffer.from(await made('pdf')).toString('latin1')).toMatch(/^%PDF-1\./);
  expect(Buffer.from(await made('docx')).toString('latin1')).toMatch(/^PK/);
  expect(await made('html')).toContain('120 Erwähnungen an einem Ort.');
  expect(await made('md')).toContain('# Was wir in der Woche gehört haben');
});

test('a member who may not read mentions gets no report', async ({ cast }) => {
  expect(await gatherReport(cast.eva, week)).toEqual({ ok: false, reason: 'notAllowed' });
  expect(await order(cast.eva, cast.eva, 'week')).toEqual({ ok: false, reason: 'notAllowed' });
});

test('the lead orders for all who may read, an executive only for himself', async ({ cast }) => {
  const names = async (member: Member) => (await readersFor(member)).map(({ name }) => name);
  expect(await names(cast.bernd)).not.toContain(cast.eva.person.name);
  expect(await names(cast.bernd)).toContain(cast.dieter.person.name);
  expect(await names(cast.dieter)).toEqual([cast.dieter.person.name]);
  expect(await order(cast.dieter, cast.bernd, 'week')).toEqual({ ok: false, reason: 'notAllowed' });
  expect(await order(cast.bernd, cast.eva, 'week')).toEqual({ ok: false, reason: 'notAllowed' });
  expect(await order(cast.bernd, cast.fremd, 'week')).toEqual({ ok: false, reason: 'readerGone' });
  expect(await order(cast.bernd, cast.dieter, 'week')).toMatchObject({ ok: true });
});

test('a report comes once, in the morning after its week, with figures and a link', async ({
  cast,
}) => {
  await houseThatHears(cast.bernd);
  await order(cast.bernd, cast.dieter, 'week');
  const mails = () => mailsOf(cast.dieter.person.email);
  await sendListeningMails(sunday, way);
  expect(await mails()).toEqual([]);
  // Five in the morning in Musterstadt, then eight.
  await sendListeningMails(new Date('2026-11-23T04:00:00Z'), way);
  expect(await mails()).toEqual([]);
  await sendListeningMails(new Date('2026-11-23T07:00:00Z'), way);
  await sendListeningMails(new Date('2026-11-23T08:00:00Z'), way);
  const [mail, ...more] = await mails();
  expect(more).toEqual([]);
  expect(mail?.subject).toContain('16. November 2026 bis 22. November 2026');
  expect(mail?.body).toContain('120 Erwähnungen');
  expect(mail?.body).toContain(
    'https://resonanz.example/o/musterstadt/explore/reports?rhythm=week&day=2026-11-16',
  );
});

test('who orders nothing any more gets nothing', async ({ cast }) => {
  await houseThatHears(cast.bernd);
  await order(cast.dieter, cast.dieter, 'week', true);
  await order(cast.dieter, cast.dieter, null);
  await sendListeningMails(addDays(sunday, 8), way);
  expect(await mailsOf(cast.dieter.person.email)).toEqual([]);
});

test('a spike is told once to who asked for it', async ({ cast }) => {
  const watchId = await houseThatHears(cast.bernd);
  await order(cast.dieter, cast.dieter, null, true);
  await sendListeningMails(sunday, way);
  await sendListeningMails(sunday, way);
  const mails = await mailsOf(cast.dieter.person.email);
  expect(mails.map(({ subject }) => subject)).toEqual(['Ausschlag: Musterstadt']);
  expect(mails[0]?.body).toContain('60 Erwähnungen am 21. November 2026');
  expect(mails[0]?.body).toContain(`mentions?watch=${watchId}&from=2026-11-21&to=2026-11-21`);
  expect(await mailsOf(cast.bernd.person.email)).toEqual([]);
});

test('a house that hears nothing yet has a report that says so', async ({ cast }) => {
  const gathered = await gatherReport(cast.anna, {
    ...week,
    period: lastWhole('quarter', '2026-11-22'),
  });
  assert(gathered.ok, 'the owner reads reports');
  const text = JSON.stringify(reportDocument(gathered.value, 'en'));
  expect(text).toContain('We heard nothing in this period.');
  expect(text).toContain('There are no positions yet.');
});

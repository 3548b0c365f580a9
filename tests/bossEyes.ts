import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { pool } from '#platform/db/database.ts';
import { reportFormats } from '#rooms/elaborate/report/reportFormats.ts';
import type { Browser } from './browser.ts';
import { browserOf } from './installation.ts';
import { pdfPages } from './pdf.ts';
import { cast } from './people.ts';
import { allRoutes } from './routeList.ts';
import type { SecretDay } from './secretDay.ts';

/** What was seen where, as text: pages, exports, states and streams. */
export type Seen = Record<string, string>;

/**
 * Everything an executive of the house who also opened the moderators' link can read about a day:
 * each address that is asked with GET, in each format.
 */
export async function readEverything(origin: string, day: SecretDay): Promise<Seen> {
  const boss = await browserOf(origin, cast.dieter);
  await boss.post(`/m/${day.moderationToken}`);
  const seen: Seen = {};
  for (const path of await addresses(day)) {
    const answer = await boss.get(path);
    if (answer.status === 200) seen[shortened(path, day)] = await textOf(answer);
    else await answer.body?.cancel();
  }
  for (const stream of ['stream', 'desk/stream']) {
    seen[stream] = await polled(boss, `/w/${day.code}/${stream}?poll=1&since=0`);
  }
  return seen;
}

async function addresses(day: SecretDay): Promise<string[]> {
  const known: Record<string, readonly string[]> = {
    organisation: [cast.dieter.slug],
    workshop: [day.workshopId],
    code: [day.code],
    format: reportFormats,
    text: ['privacy'],
    measure: await all(`select id::text as it from programme.measure`),
    report: await all(`select token as it from platform.public_token where kind = 'report'`),
  };
  const asked = allRoutes().filter(({ methods }) => methods.includes('GET'));
  return asked.flatMap(({ id }) => filled(id, known));
}

async function all(query: string): Promise<string[]> {
  const { rows } = await pool().query<{ it: string }>(query);
  return rows.map(({ it }) => it);
}

/** The addresses of a route with everything that is known in it; none where something is not. */
function filled(id: string, known: Record<string, readonly string[]>): string[] {
  const named = id.replace('/r/[token]', '/r/[report]');
  const parameter = /\[(\w+)(=\w+)?\]/.exec(named);
  if (!parameter) return [named];
  const [whole, name = ''] = parameter;
  return (known[name] ?? []).flatMap((value) => filled(named.replace(whole, value), known));
}

const shortened = (path: string, day: SecretDay): string =>
  path
    .replace(`/o/${cast.dieter.slug}/workshops/${day.workshopId}/`, '')
    .replace(`/w/${day.code}/`, 'w/');

async function textOf(answer: Response): Promise<string> {
  const type = answer.headers.get('content-type') ?? '';
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (type.includes('application/pdf')) return (await pdfPages(bytes)).map(timeless).join('\n');
  if (type.includes('wordprocessingml')) return timeless(documentText(bytes));
  if (type.startsWith('image/')) return createHash('sha256').update(bytes).digest('hex');
  return timeless(strFromU8(bytes));
}

const documentText = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => name.endsWith('.xml') && !name.startsWith('docProps/'))
    .map(([name, content]) => `${name} ${strFromU8(content)}`)
    .join('\n');

async function polled(boss: Browser, path: string): Promise<string> {
  const answer = await boss.get(path);
  return `${answer.status} ${timeless(await answer.text())}`;
}

/** Without what is new in each answer: nonces, ids of forms, the minute it was asked. */
const timeless = (text: string): string =>
  text
    .replaceAll(/nonce="[^"]*"|'nonce-[^']*'/g, '')
    .replaceAll(/commandId\W+(value\W+|quot\W+)*[\da-f]{8}(-[\da-f]{4,12}){4}/g, 'commandId')
    .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g, 'a time')
    .replaceAll(/\d{1,2}:\d\d(:\d\d)?/g, 'a time')
    .replaceAll(/"?(rev|deskRev)"?:\d+/g, 'rev');

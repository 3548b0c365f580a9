import { readFileSync } from 'node:fs';
import { globSync } from 'node:fs';
import { expect, test } from '#tests/cast.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { addDays } from '#platform/base/clock.ts';
import { newId } from '#platform/base/ids.ts';
import { inOrganisation } from '#platform/db/database.ts';
import { csvStream } from '#platform/print/csv.ts';
import { mentionQueryFrom } from '../../mentions/mentionQuery.ts';
import { csvHead, csvRows } from '../../mentions/mentionsCsv.ts';
import { aSource, at, mentionsOf, post, take } from '../takeIn.testkit.ts';
import { changeMentions } from './changes.ts';
import { exportMentions } from './export.ts';
import { mentionsFor, type MentionList } from './list.ts';
import { makeMeasure, mentionFor } from './page.ts';
import { removeView, saveView } from './views.ts';

async function list(scope: Scope, search = ''): Promise<MentionList> {
  const found = await mentionsFor(scope, mentionQueryFrom(new URLSearchParams(search)));
  if (!found.ok) throw new Error(found.reason);
  return found.value;
}
const texts = async (scope: Scope, search = '') =>
  (await list(scope, search)).mentions.map(({ text }) => text);

test('search knows German, beginnings, phrases, and never another organisation', async ({
  cast,
}) => {
  const [ours, theirs] = [await aSource(cast.bernd), await aSource(cast.fremd)];
  await take(ours, [
    post('1', 'Die Ausbildungen beginnen im Herbst', { publishedAt: addDays(at, -3) }),
    post('2', 'Ein Ausbildungsplatz am Bauhof', { publishedAt: addDays(at, -2) }),
    post('3', 'Das Freibad ist schön', { publishedAt: addDays(at, -1) }),
  ]);
  await take(theirs, [post('1', 'Die Ausbildung in der Nachbarstadt')]);
  expect(await texts(cast.bernd, 'q=ausbildung')).toEqual(['Die Ausbildungen beginnen im Herbst']);
  expect(await texts(cast.bernd, 'q=ausbild*')).toHaveLength(2);
  expect(await texts(cast.bernd, 'q=ausbild* -bauhof')).toHaveLength(1);
  expect(await texts(cast.bernd, 'q="ist schön"')).toEqual(['Das Freibad ist schön']);
  expect(await texts(cast.bernd, 'q="schön ist"')).toEqual([]);
  expect(await texts(cast.bernd, `q=${encodeURIComponent("'x\\ & | ! : *")}`)).toEqual([]);
  expect(await texts(cast.fremd, 'q=freibad')).toEqual([]);
  expect(await texts(cast.bernd)).toHaveLength(3);
});

test('pages follow each other without a gap, also where many have the same time', async ({
  cast,
}) => {
  const key = await aSource(cast.bernd, 'by_hand');
  const many = Array.from({ length: 120 }, (_, n) => post(`${n}`, `Beitrag Nummer ${n}`));
  await take(key, many);
  const seen: string[] = [];
  for (let after: string | null = ''; after !== null;) {
    const page: MentionList = await list(cast.bernd, after ? `after=${after}` : '');
    seen.push(...page.mentions.map(({ id }) => id));
    after = page.next;
  }
  expect([seen.length, new Set(seen).size]).toEqual([120, 120]);
  expect((await list(cast.bernd)).howMany).toEqual({ count: 120, as: 'exactly' });
});

test('filters, hidden ones and copies', async ({ cast }) => {
  const key = await aSource(cast.bernd);
  const wire = 'Die Stadt eröffnet am Samstag das neue Freibad an der Mühle mit einem Fest';
  await take(key, [post('1', wire), post('2', 'Etwas Kurzes', { language: 'en' })]);
  const place = { network: 'web', site: 'anzeiger.example', community: '' } as const;
  await take(key, [post('3', wire, { place }), post('4', wire)], addDays(at, 1));
  expect((await list(cast.bernd)).mentions.map(({ copies }) => copies)).toContain(2);
  expect(await texts(cast.bernd)).toHaveLength(2);
  expect(await texts(cast.bernd, 'folded=yes')).toHaveLength(3);
  const [first] = await mentionsOf(cast.bernd);
  const ids = first ? [first.id] : [];
  expect(await changeMentions(cast.bernd, ids, { do: 'hide' }, at)).toMatchObject({ ok: true });
  expect(await texts(cast.bernd, 'folded=yes')).toEqual(['Etwas Kurzes']);
  expect(await texts(cast.bernd, 'hidden=yes')).toEqual([wire]);
  expect(await texts(cast.bernd, 'from=2026-11-24')).toEqual([]);
  // No such day: as if nothing was said.
  expect(await texts(cast.bernd, 'from=2026-02-31&to=2026-13-01')).toEqual(['Etwas Kurzes']);
  expect(await texts(cast.bernd, 'network=mastodon')).toEqual([]);
});

test('members do not read mentions; a mention of others is not there', async ({ cast }) => {
  const key = await aSource(cast.bernd);
  await take(key, [post('1', 'Ein Wort')]);
  const [mention] = await mentionsOf(cast.bernd);
  const id = mention?.id ?? newId<'mention'>(at);
  const query = mentionQueryFrom(new URLSearchParams());
  const refusal = { ok: false, reason: 'notAllowed' };
  expect(await mentionsFor(cast.eva, query)).toEqual(refusal);
  expect(await mentionFor(cast.eva, id)).toEqual(refusal);
  expect(exportMentions(cast.eva, query)).toEqual(refusal);
  expect(await mentionFor(cast.fremd, id)).toEqual({ ok: false, reason: 'mentionGone' });
  expect(await mentionFor(cast.dieter, id)).toMatchObject({ ok: true });
});

test('a mention becomes one measure, with the way back', async ({ cast }) => {
  const key = await aSource(cast.bernd);
  await take(key, [post('1', 'Der Bus kommt nie')]);
  const id = (await mentionsOf(cast.bernd))[0]?.id ?? newId<'mention'>(at);
  const made = await makeMeasure(cast.bernd, { id, what: 'Mit dem Verkehrsbetrieb reden' }, at);
  expect(await makeMeasure(cast.bernd, { id, what: 'Noch einmal' }, at)).toEqual(made);
  expect(await mentionFor(cast.bernd, id)).toMatchObject({
    value: { measure: { what: 'Mit dem Verkehrsbetrieb reden' } },
  });
  expect(await makeMeasure(cast.fremd, { id, what: 'x' }, at)).toMatchObject({
    reason: 'mentionGone',
  });
});

test('views are kept for all, forgotten and brought back', async ({ cast }) => {
  const query = mentionQueryFrom(new URLSearchParams('tonality=negative'));
  const plain = mentionQueryFrom(new URLSearchParams());
  const saved = await saveView(cast.bernd, { name: 'Ärger', query }, at);
  if (!saved.ok) throw new Error(saved.reason);
  const views = async () => (await list(cast.carla)).views.map(({ filters }) => filters);
  expect(await views()).toEqual(['?tonality=negative']);
  await removeView(cast.bernd, saved.value, at);
  expect(await views()).toEqual([]);
  await removeView(cast.bernd, saved.value, null);
  expect(await views()).toHaveLength(1);
  expect(await saveView(cast.bernd, { name: 'Alles', query: plain }, at)).toMatchObject({
    reason: 'nothingNarrowed',
  });
  expect(await saveView(cast.dieter, { name: 'x', query }, at)).toMatchObject({
    reason: 'notAllowed',
  });
  expect(await removeView(cast.fremd, saved.value, at)).toMatchObject({ reason: 'viewGone' });
});

test('an export neutralises formulas', async ({ cast }) => {
  const key = await aSource(cast.bernd);
  await take(key, [post('1', '=cmd|calc!A1')]);
  const pages = exportMentions(cast.bernd, mentionQueryFrom(new URLSearchParams()));
  if (!pages.ok) throw new Error(pages.reason);
  const rows = csvRows(pages.value, { language: 'de', timeZone: 'Europe/Berlin' });
  const table = await new Response(csvStream(csvHead('de'), rows)).text();
  expect(table).toMatch(/^Tag;/);
  expect(table).toContain(";'=cmd|calc!A1;");
});

const queries = globSync('src/**/*.queries.ts').map((path) => ({
  path,
  sql: readFileSync(path, 'utf8'),
}));

test('only the files of texts name the table that has no row-level security', () => {
  const naming = queries.filter(({ sql }) => sql.includes('explore.mention_text'));
  expect(naming.length).toBeGreaterThan(0);
  for (const { path } of naming) expect(path).toMatch(/\/server\/mentionTexts\w*\.queries\.ts$/);
});

test('no query ranks authors or lists what one person wrote', () => {
  for (const { path, sql } of queries.filter(({ sql }) => /author_(ref|name)/.test(sql))) {
    expect(sql, path).not.toMatch(/(group|order) by[^`]*author_(ref|name)/i);
    // By author only where two of the same text are told apart, and where an account was closed
    // there: to take everything out.
    if (/author_ref\s*=/.test(sql)) expect(path).toMatch(/(takeOut|takeInFold)\.queries\.ts$/);
  }
});

test('what a person says belongs there, whatever a filter or a rule says', async ({ cast }) => {
  const key = await aSource(cast.bernd);
  await take(key, [post('1', 'Der Bus kommt nie.'), post('2', 'Die Bahn kommt.')]);
  const [first, second] = await mentionsOf(cast.bernd);
  if (!first || !second) throw new Error('two are heard');
  const { organisationId: organisation_id } = cast.bernd;
  const watch = newId<'watch'>(at);
  await inOrganisation(cast.bernd, async (tx) => {
    const named = { organisation_id, id: watch, kind: 'topic', name: 'Bus' } as const;
    const dates = { changed_at: at, created_at: at };
    await tx
      .insertInto('explore.watch')
      .values({ ...named, query: 'Bus', ...dates })
      .execute();
    const found = { organisation_id, mention_id: first.id, watch_id: watch, published_at: at };
    await tx
      .insertInto('explore.mention_watch')
      .values({ ...found, how: 'exact', off_topic_at: at, off_topic_by: 'filter' })
      .execute();
  });
  const tag = (ids: (typeof first.id)[]) =>
    changeMentions(cast.bernd, ids, { do: 'tagWatch', watch }, at);
  expect(await tag([first.id])).toMatchObject({ value: [first.id] });
  expect(await tag([first.id, second.id])).toMatchObject({ value: [second.id] });
  expect(await texts(cast.bernd, `watch=${watch}`)).toHaveLength(2);
});

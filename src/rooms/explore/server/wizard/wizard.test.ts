import * as v from 'valibot';
import { expect, test } from '#tests/cast.ts';
import { pool } from '#platform/db/database.ts';
import { nameVariations } from '../../wizard/nameVariations.ts';
import { hashtags, proposedSources } from '../../wizard/proposals.ts';
import { searchLinks } from '../../wizard/searchLinks.ts';
import { nextStep, websiteInput } from '../../wizard/wizard.ts';
import { confirmStart } from './confirming.ts';
import { lookForFeeds } from './looking.ts';
import { keepAnswers, wizardFor } from './wizard.ts';

const at = new Date('2026-11-22T10:00:00Z');

const answers = {
  ownNames: ['Stadtwerke Musterstadt', 'Stadtwerk Musterstadt'],
  town: 'Musterstadt',
  pressSites: [],
  website: 'stadtwerke-musterstadt.example',
  competitors: ['Energie Nord', 'Überlandwerk'],
};

test('a name has variations that people write', () => {
  expect(nameVariations('Müller-Bräu GmbH').map(({ text }) => text)).toEqual([
    'Müller-Bräu',
    'Mueller-Braeu',
    'Müller Bräu',
    'MüllerBräu',
    'Mueller-Braeu GmbH',
    'Müller Bräu GmbH',
    'MüllerBräu GmbH',
  ]);
  expect(nameVariations('Stadt Musterstadt')).toEqual([
    { text: 'Rathaus Musterstadt', sure: false },
    { text: 'Stadtverwaltung Musterstadt', sure: false },
  ]);
  expect(nameVariations('Gemeinde Musterdorf').map(({ text }) => text)).toEqual([
    'Rathaus Musterdorf',
    'Gemeindeverwaltung Musterdorf',
  ]);
  expect(nameVariations('  ')).toEqual([]);
});

test('a website is an address or nothing', () => {
  const isTaken = (website: string) => v.safeParse(websiteInput, { website }).success;
  expect(['musterstadt.de', 'https://www.musterstadt.de/rat', ''].every(isTaken)).toBe(true);
  expect(['keine adresse !!', 'javascript:alert(1)', 'stadt'].some(isTaken)).toBe(false);
});

test('what tells a third party the words is proposed, but not ticked', () => {
  const proposed = proposedSources(answers, [
    {
      site: answers.website,
      feeds: [{ address: 'https://a.example/feed', title: 'A' }],
      problem: null,
    },
  ]);
  expect(proposed.filter(({ chosen }) => chosen).map(({ group }) => group)).toEqual([
    'own',
    'hashtag',
    'hashtag',
  ]);
  expect(proposed.filter(({ group }) => group === 'news')).toHaveLength(2);
  expect(hashtags(answers)).toEqual(['stadtwerkemusterstadt', 'musterstadt']);
});

test('website and newspaper with the same feed propose it once, as the own one', () => {
  const feeds = [{ address: 'https://a.example/feed', title: 'A' }];
  const looked = ['blatt.example', 'anderes.example', answers.website, 'vorige.example'];
  const pressSites = ['blatt.example', 'anderes.example'];
  const proposed = proposedSources(
    { ...answers, pressSites },
    looked.map((site) => ({
      site,
      feeds:
        site === 'vorige.example' ? [{ address: 'https://v.example/feed', title: 'V' }] : feeds,
      problem: null,
    })),
  );
  const found = proposed.filter(({ key }) => key.startsWith('feed:'));
  expect(found.map(({ key, group }) => ({ key, group }))).toEqual([
    { key: 'feed:https://a.example/feed', group: 'own' },
  ]);
});

test('search links for closed networks carry the words and nothing else', () => {
  const links = searchLinks('Café "Süd"', 'Ulm');
  expect(links.every(({ href }) => URL.canParse(href) && href.startsWith('https://'))).toBe(true);
  expect(links.find(({ network }) => network === 'google_reviews')?.href).toContain('Ulm');
  expect(searchLinks('', 'Ulm')).toEqual([]);
});

test('who comes back goes on at the first open question', async ({ cast }) => {
  const begun = await wizardFor(cast.bernd);
  expect(begun.ok && nextStep(begun.value.answers, begun.value.progress)).toBe('name');
  await keepAnswers(cast.bernd, { ownNames: answers.ownNames }, at);
  await keepAnswers(cast.bernd, { town: 'Musterstadt', pressSites: ['blatt.example'] }, at);
  const later = await wizardFor(cast.anna);
  expect(later.ok && later.value.answers).toMatchObject({
    ownNames: answers.ownNames,
    pressSites: ['blatt.example'],
  });
  expect(later.ok && nextStep(later.value.answers, later.value.progress)).toBe('website');
});

test('confirming twice makes nothing twice', async ({ cast }) => {
  await keepAnswers(cast.bernd, answers, at);
  const chosen = ['hashtag:musterstadt', 'news:Google News', 'feed:https://made.example/up'];
  expect(await confirmStart(cast.bernd, chosen, 'Eigener Name', at)).toEqual({
    ok: true,
    value: { sources: 2, watches: 3 },
  });
  expect(await confirmStart(cast.bernd, chosen, 'Eigener Name', at)).toEqual({
    ok: true,
    value: { sources: 0, watches: 0 },
  });
  const { rows } = await pool().query('select kind, keeps from explore.source order by kind');
  expect(rows).toEqual([
    { kind: 'feed', keeps: 'matched' },
    { kind: 'mastodon', keeps: 'everything' },
  ]);
});

test('without a name nothing is confirmed; only who sets up listening may', async ({ cast }) => {
  expect(await confirmStart(cast.bernd, [], 'x', at)).toEqual({ ok: false, reason: 'nameMissing' });
  const refusal = { ok: false, reason: 'notAllowed' };
  for (const scope of [cast.carla, cast.dieter, cast.eva]) {
    expect(await wizardFor(scope)).toEqual(refusal);
    expect(await keepAnswers(scope, answers, at)).toEqual(refusal);
    expect(await lookForFeeds(scope, at)).toEqual(refusal);
    expect(await confirmStart(scope, [], 'x', at)).toEqual(refusal);
  }
});

test('a site that cannot be looked at says why, and the way goes on', async ({ cast }) => {
  await keepAnswers(cast.bernd, { website: 'not an address', pressSites: ['10.0.0.1'] }, at);
  const looked = await lookForFeeds(cast.bernd, at);
  expect(looked.ok && looked.value.map(({ problem }) => problem)).toEqual([
    'not_an_address',
    'private_address',
  ]);
  const after = await wizardFor(cast.bernd);
  expect(after.ok && after.value.progress.looked).toBe(true);
  await keepAnswers(cast.bernd, { website: 'another.example' }, at);
  const changed = await wizardFor(cast.bernd);
  expect(changed.ok && changed.value.progress.looked).toBe(false);
});

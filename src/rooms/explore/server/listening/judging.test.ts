import { inOrganisation } from '#platform/db/database.ts';
import { expect, test } from '#tests/cast.ts';
import type { ToAnalyse } from '../../listening/judging.ts';
import { analyse, judgeAll } from '../analysis.ts';
import { explainTonality } from './explain.ts';
import { at, hear, ownWords } from './heard.testkit.ts';
import { nextQuestion } from './judging.ts';
import { stopListening } from './listener.ts';
import { sayTonality } from './verdicts.ts';

const plain = (text: string) => ({ text, language: null, stars: null });

const byShared = (texts: readonly ToAnalyse[]) => judgeAll(texts, null);

test('only German texts are judged; the source is believed where the text is short', async () => {
  const [german, english, short, tagged, wrongTag] = await byShared([
    plain('Der Zug war schon wieder zu spät und niemand sagt etwas dazu.'),
    plain('The train was late again and nobody tells us anything about it.'),
    plain('Na toll!'),
    { ...plain('Na toll!'), language: 'de-AT' },
    { ...plain('Der Zug war schon wieder zu spät und niemand sagt etwas dazu.'), language: 'en' },
  ]);
  expect(german).toMatchObject({ language: 'de', by: 'shared' });
  expect(english).toEqual({ language: 'en', tonality: 'unsure', confidence: null, by: 'shared' });
  expect(short).toMatchObject({ language: 'unknown', tonality: 'unsure' });
  expect(tagged?.language).toBe('de');
  expect(wrongTag?.language).toBe('de');
});

test('stars say it themselves', async () => {
  const judged = await byShared(
    [1, 2, 3, 4, 5].map((stars) => ({ text: 'War dort.', language: 'de', stars })),
  );
  expect(judged.map(({ tonality }) => tonality)).toEqual([
    'negative',
    'negative',
    'neutral',
    'positive',
    'positive',
  ]);
  expect(judged.every(({ by }) => by === 'stars')).toBe(true);
});

test('a thread that died is started again', async ({ cast }) => {
  const text = plain('Der Aufzug ist schon wieder kaputt, das ist eine Schande.');
  const { organisationId } = cast.bernd;
  const before = await analyse(organisationId, [text]);
  const waiting = analyse(organisationId, [text]);
  await stopListening();
  expect(await waiting).toEqual(before);
  expect(before).toMatchObject([{ tonality: 'negative' }]);
});

test('twenty questions never ask the same twice, and skipped ones do not come back', async ({
  cast,
}) => {
  await hear(cast.bernd, [...ownWords('es ganz gut', 6), 'It was very nice to be in your town.']);
  const asked = new Set<string>();
  for (let position = 0; position < 6; position += 1) {
    const next = await nextQuestion(cast.carla, position);
    if (!next.ok || !next.value.question) throw new Error('there is a question left');
    const { id, drawn } = next.value.question;
    expect(drawn).toBe(position % 5 === 1 || position % 5 === 3 ? 'uncertain' : 'random');
    asked.add(id);
    await sayTonality(cast.carla, { mentionId: id, label: 'skipped', drawn }, at);
  }
  expect(asked.size).toBe(6);
  expect(await nextQuestion(cast.carla, 6)).toMatchObject({
    value: { question: null, anyHeard: true, trust: { checked: 0 } },
  });
  expect(await nextQuestion(cast.eva, 0)).toEqual({ ok: false, reason: 'notAllowed' });
});

test('the words that decided a verdict are shown, none for what a person said', async ({
  cast,
}) => {
  const [mentionId] = await hear(cast.bernd, ['Der Aufzug ist schon wieder kaputt, eine Schande.']);
  if (!mentionId) throw new Error('it was heard');
  const why = await explainTonality(cast.bernd, mentionId);
  expect(why?.tonality).toBe('negative');
  const strongest = why?.words.filter(({ weight }) => weight > 0).map(({ word }) => word);
  expect(strongest?.slice(0, 4)).toContain('kaputt');
  expect(await explainTonality(cast.eva, mentionId)).toBeNull();
  expect(await explainTonality(cast.fremd, mentionId)).toBeNull();
  await sayTonality(cast.bernd, { mentionId, label: 'negative' }, at);
  expect(await explainTonality(cast.bernd, mentionId)).toBeNull();
  const said = await inOrganisation(cast.bernd, (tx) =>
    tx.selectFrom('explore.verdict').select(['guessed', 'guessed_by']).execute(),
  );
  expect(said).toEqual([{ guessed: 'negative', guessed_by: 'shared' }]);
});

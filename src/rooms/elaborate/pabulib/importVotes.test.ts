import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { inOrganisation } from '#platform/db/database.ts';
import { inImportOrganisation } from '#platform/auth/organisationForImport.ts';
import { describe, expect, test } from '#tests/cast.ts';
import { readVoteFile, type VoteFile } from './pabulib.ts';
import { boardState } from '../server/boardState.ts';
import { importVotes } from './importVotes.ts';
import { storedStanding } from '../server/standing.queries.ts';
import { workshopsOf } from '../server/workshops.ts';

const evening = new Date('2026-11-24T18:00:00Z');
const votes = join(import.meta.dirname, '../../../../../shared/data/votes');
const longName = 'Bäume, Bänke und ein Brunnen für den Platz vor dem Rathaus der Stadt Musterstadt';

const small: VoteFile = {
  meta: new Map([['description', 'Bürgerhaushalt']]),
  maxSumPoints: 5,
  projects: ['A', 'B', 'C'].map((id, position) => ({
    id,
    cost: (position + 1) * 1000,
    name: id === 'A' ? longName : `Vorschlag ${id}`,
    votes: null,
    score: null,
    line: position,
  })),
  ballots: Array.from({ length: 8 }, (_, voter) => ({
    voterId: String(voter),
    points: new Map(
      voter < 7
        ? [
            ['A', 4],
            ['B', 1],
          ]
        : [
            ['A', 5],
            ['C', 0],
          ],
    ),
  })),
};

test('a vote becomes a finished workshop with its matrix', async ({ cast }) => {
  const { anna } = cast;
  const imported = await importVotes(anna.organisationId, small, { name: 'datei', now: evening });
  expect(imported.cards).toEqual([
    { id: 'A', benefitDots: 33, people: 8 },
    { id: 'B', benefitDots: 7, people: 7 },
    { id: 'C', benefitDots: 0, people: 1 },
  ]);
  expect(imported.firstIsClear).toBe(true);
  const [listed] = await workshopsOf(anna);
  expect(listed).toMatchObject({
    title: 'datei',
    phase: 'measures',
    revealed: 'both',
    closed: true,
  });
  const key = { organisationId: anna.organisationId, workshopId: imported.workshopId };
  const { board } = await boardState(key, evening);
  expect(board.workshop.agenda.map((item) => item.phase)).toEqual([
    'arrive',
    'benefit',
    'effort',
    'matrix',
    'measures',
  ]);
  expect(board.workshop).toMatchObject({
    guidingQuestion: 'Bürgerhaushalt',
    effortFixed: true,
    dots: { benefit: 5, effort: 0, perCard: 5 },
  });
  expect(board.cards.map(({ title, explanation }) => [title, explanation])).toEqual([
    ['Bäume, Bänke und ein Brunnen für den Platz vor dem Rathaus…', longName],
    ['Vorschlag B', ''],
    ['Vorschlag C', ''],
  ]);
  expect(board.standing?.cards[0]).toMatchObject({
    benefitDots: 33,
    meanEffort: 1000,
    field: 'first',
    rank: { from: 1, to: 1 },
  });
});

test('what the database refuses leaves nothing behind', async ({ cast }) => {
  const { anna } = cast;
  const over = { ...small, maxSumPoints: 4 };
  await expect(
    importVotes(anna.organisationId, over, { name: 'datei', now: evening }),
  ).rejects.toThrow();
  expect(await workshopsOf(anna)).toEqual([]);
});

describe('the organisation an import goes to', () => {
  const nothing = () => Promise.resolve('done');

  test('is the one named', async ({ cast }) => {
    const slugs = inImportOrganisation(cast.anna.slug, evening, ({ slug }) =>
      Promise.resolve(slug),
    );
    expect(await slugs).toMatchObject({ ok: true, value: cast.anna.slug });
  });

  test('must be named where there are some, and be there', async ({ cast }) => {
    const unnamed = await inImportOrganisation(null, evening, nothing);
    expect(unnamed).toMatchObject({ ok: false, reason: 'unknown' });
    expect(unnamed.slugs).toContain(cast.anna.slug);
    const unknown = await inImportOrganisation('gibt-es-nicht', evening, nothing);
    expect(unknown).toMatchObject({ ok: false, reason: 'unknown' });
  });
});

describe.skipIf(!existsSync(votes))(
  'real votes (skipped where ../shared/data/votes is absent)',
  () => {
    test.for(['poland_czestochowa_2020_ostatni-grosz.pb', 'poland_katowice_2021_koszutka.pb'])(
      '%s has the score and the votes it states, for every project',
      async (name, { cast }) => {
        const file = await readVoteFile(createReadStream(join(votes, name)));
        const { organisationId } = cast.anna;
        const imported = await importVotes(organisationId, file, { name, now: evening });
        expect(imported.cards).toEqual(
          file.projects.map(({ id, score, votes: people }) => ({ id, benefitDots: score, people })),
        );
        const key = { organisationId, workshopId: imported.workshopId };
        const stored = await inOrganisation(key, (tx) => storedStanding(tx, key, 1));
        expect(stored).toMatchObject({ people: file.ballots.length, effortFixed: true });
      },
    );
  },
);

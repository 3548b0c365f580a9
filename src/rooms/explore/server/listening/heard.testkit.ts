import { newId, type Id, type OrganisationId } from '#platform/base/ids.ts';
import { inOrganisation } from '#platform/db/database.ts';
import { nothingKnown, type Arrived } from '../../arrived.ts';
import { insertSource } from '../sources/sources.queries.ts';
import { takeIn } from '../takeIn.ts';

export const at = new Date('2026-11-22T10:00:00Z');
export const later = (seconds: number) => new Date(+at + seconds * 1_000);

const post = (number: number, text: string): Arrived => ({
  ...nothingKnown,
  externalId: `post-${number}`,
  place: { network: 'web', site: 'zeitung.example', community: '' },
  publishedAt: new Date('2026-11-20T10:00:00Z'),
  text,
});

/** Has texts heard from a new source. @returns the mentions' ids, in the order of the texts. */
export async function hear(
  scope: { organisationId: OrganisationId },
  texts: readonly string[],
): Promise<Id<'mention'>[]> {
  const { organisationId } = scope;
  const sourceId = newId<'source'>(at);
  return inOrganisation(scope, async (tx) => {
    await insertSource(tx, {
      organisation_id: organisationId,
      id: sourceId,
      kind: 'feed',
      name: 'Zeitung',
      created_at: at,
    });
    const posts = texts.map((text, index) => post(index, text));
    await takeIn(tx, { organisationId, sourceId }, posts, at);
    const rows = await tx
      .selectFrom('explore.mention')
      .select(['id', 'external_id'])
      .where('organisation_id', '=', organisationId)
      .where('source_id', '=', sourceId)
      .execute();
    return posts.flatMap(({ externalId }) =>
      rows.filter((row) => row.external_id === externalId).map(({ id }) => id),
    );
  });
}

const subjects = ['Rathaus', 'Schwimmbad', 'Bücherei', 'Museum', 'Stadtpark', 'Bauhof', 'Theater'];
const days = ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag'];

/** Texts that are not alike, so that none is folded: a word of the house decides each. */
export const ownWords = (word: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => {
    const subject = subjects[index % subjects.length] ?? '';
    const day = days[index % days.length] ?? '';
    const number = 'abcdefghijklmnopqrstuvwxyz'.charAt(index).repeat(5);
    return `Am ${day} waren wir mit ${number} zusammen im ${subject} und fanden es dort ${word} wie auch ${number} danach sagte.`;
  });

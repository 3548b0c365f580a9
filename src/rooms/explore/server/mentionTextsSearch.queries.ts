import { sql, type RawBuilder } from 'kysely';
import * as v from 'valibot';
import type { Id, OrganisationId } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Sought } from '../mentions/searchWords.ts';

// As in mentionTexts.queries.ts: the table of texts is named here and there alone, and every
// statement asks for the organisation.

/** A search as the index takes it; `phrases` stand in the text as they are typed. */
export type TextSearch = { words: string; phrases: string[]; not: string[] };

/** Null: nothing is left to look for, such as "und". */
export async function textSearch(
  tx: Tx,
  organisationId: OrganisationId,
  sought: readonly Sought[],
): Promise<TextSearch | null> {
  const { rows } = await sql<{ n: number; lexemes: string[] }>`
    select n, tsvector_to_array(to_tsvector('german', text)) as lexemes
    from unnest(${sought.map(({ text }) => text)}::text[])
      with ordinality as sought (text, n)`.execute(tx);
  // As explore.words_of puts it before each word.
  const own = organisationId.slice(-6);
  const parts = sought.map((part, index) => {
    const lexemes = rows.find(({ n }) => n === index + 1)?.lexemes ?? [];
    const end = part.as === 'beginning' ? ':*' : '';
    return { ...part, terms: lexemes.map((lexeme) => `${quoted(`${own}:${lexeme}`)}${end}`) };
  });
  const wanted = parts.filter(({ not }) => !not).flatMap(({ terms }) => terms);
  // A phrase that must not be there may still be there word by word.
  const unwanted = parts.filter(({ not, as, terms }) => not && as !== 'phrase' && terms.length > 0);
  if (wanted.length === 0) return null;
  return {
    words: [...wanted, ...unwanted.map(({ terms }) => `!(${terms.join(' & ')})`)].join(' & '),
    phrases: phrasesIn(sought, false),
    not: phrasesIn(sought, true),
  };
}

const phrasesIn = (sought: readonly Sought[], wanted: boolean): string[] =>
  sought.filter(({ as, not }) => as === 'phrase' && not === wanted).map(({ text }) => text);

const quoted = (lexeme: string): string => `'${lexeme.replaceAll(/['\\]/g, '$&$&')}'`;

const plan = v.tuple([v.object({ Plan: v.object({ 'Plan Rows': v.number() }) })]);

/** How many mentions the database expects to find, from its statistics: fast, and about right. */
export async function expectedHits(tx: Tx, search: TextSearch): Promise<number> {
  // Each word carries its organisation; asking for that too would count it twice.
  const { rows } = await sql<{ 'QUERY PLAN': unknown }>`
    explain (format json) select from explore.mention_text where ${found(search)}`.execute(tx);
  const [{ Plan: expected }] = v.parse(plan, rows[0]?.['QUERY PLAN']);
  return expected['Plan Rows'];
}

const found = ({ words }: TextSearch) => sql`words @@ ${words}::tsquery`;

/** Phrases are few words that stand together; the index has found the words. */
const saysSo = ({ phrases, not }: TextSearch) =>
  sql.join(
    [
      sql`true`,
      ...phrases.map((phrase) => sql`${texts} ilike ${like(phrase)}`),
      ...not.map((phrase) => sql`${texts} not ilike ${like(phrase)}`),
    ],
    sql` and `,
  );
const texts = sql`(t.title || ' ' || t.text)`;
const like = (phrase: string): string => `%${phrase.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;

export type Found = { id: Id<'mention'>; at: string };

export type Asked = {
  /** Of mentions `m`. */
  where: RawBuilder<unknown>;
  /** Before this one, in the order of the list. */
  after: { at: string; id: Id<'mention'> } | null;
  most: number;
};

const older = ({ after }: Asked) =>
  after
    ? sql`(t.published_at, t.mention_id) < (${micros(after.at)}, ${after.id}::uuid)`
    : sql`true`;

/** A moment of the list, in microseconds since 1970, as the database has it. */
export const micros = (at: string) =>
  sql`(timestamptz 'epoch' + ${at}::bigint * interval '1 microsecond')`;

/**
 * Looks at the newest texts one after the other: for words that many of them have.
 * @param within so many; fewer hits than asked for do not mean that there are no more.
 */
export async function searchNewest(
  tx: Tx,
  organisationId: OrganisationId,
  { search, within, ...asked }: Asked & { search: TextSearch; within: number },
): Promise<Found[]> {
  const { rows } = await sql<Found>`
    select t.mention_id as id, (extract(epoch from t.published_at) * 1000000)::bigint::text as at
    from (
      select mention_id, published_at, words, title, text from explore.mention_text t
      where organisation_id = ${organisationId} and ${older(asked)}
      order by published_at desc, mention_id desc limit ${within}) as t
    join explore.mention m on m.organisation_id = ${organisationId} and m.id = t.mention_id
    where ${found(search)} and ${saysSo(search)} and ${asked.where}
    order by t.published_at desc, t.mention_id desc limit ${asked.most}`.execute(tx);
  return rows;
}

/** How many texts have the words, counted up to a bound. */
export async function countFound(
  tx: Tx,
  organisationId: OrganisationId,
  { search, where, bound }: Pick<Asked, 'where'> & { search: TextSearch; bound: number },
): Promise<number> {
  const { rows } = await sql<{ found: number }>`
    select count(*)::int as found from (
      select from explore.mention_text t
      join explore.mention m on m.organisation_id = ${organisationId} and m.id = t.mention_id
      where t.organisation_id = ${organisationId} and ${found(search)} and ${saysSo(search)}
        and ${where}
      limit ${bound}) as counted`.execute(tx);
  return rows[0]?.found ?? 0;
}

/** All texts with the words, from the index, put in order: for words that few have. */
export async function searchAll(
  tx: Tx,
  organisationId: OrganisationId,
  { search, ...asked }: Asked & { search: TextSearch },
): Promise<Found[]> {
  const { rows } = await sql<Found>`
    select t.mention_id as id, (extract(epoch from t.published_at) * 1000000)::bigint::text as at
    from (
      select mention_id, published_at from explore.mention_text t
      where organisation_id = ${organisationId} and ${found(search)} and ${saysSo(search)}
        and ${older(asked)}
      order by published_at desc, mention_id desc offset 0) as t
    join explore.mention m on m.organisation_id = ${organisationId} and m.id = t.mention_id
    where ${asked.where}
    order by t.published_at desc, t.mention_id desc limit ${asked.most}`.execute(tx);
  return rows;
}

import { may } from '#platform/auth/rights.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { assert } from '#platform/base/assert.ts';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { inOrganisation, type Tx } from '#platform/db/database.ts';
import { targetGroupsOf } from '#rooms/programme/door.server.ts';
import type { MentionQuery } from '../../mentions/mentionQuery.ts';
import { textsOf } from '../mentionTexts.queries.ts';
import type { Found } from '../mentionTextsSearch.queries.ts';
import type { Choices } from './choices.queries.ts';
import { choicesOf } from './choices.ts';
import { mentionRows, type MentionRow } from './list.queries.ts';
import { findMentions, type HowMany } from './search.ts';
import { viewsOf, type SavedView } from './views.queries.ts';

/** A mention in the list; its text is cut. */
export type ListedMention = Omit<MentionRow, 'groupIds'> & {
  title: string;
  text: string;
  /** Names of target groups. */
  groups: string[];
};

export type MentionList = {
  mentions: ListedMention[];
  /** Where the next page begins; null: this is the last one. */
  next: string | null;
  howMany: HowMany;
  choices: Choices;
  views: SavedView[];
};

/** One page of mentions, newest first, and what they can be narrowed by. */
export async function mentionsFor(
  scope: Scope,
  query: MentionQuery,
): Promise<Outcome<MentionList, 'notAllowed'>> {
  if (!may(scope.role, 'readMentions')) return refused('notAllowed');
  return inOrganisation(scope, async (tx) => {
    const { found, more, howMany } = await findMentions(tx, scope.organisationId, query);
    return done({
      mentions: await listed(tx, scope, found),
      next: more ? cursorOf(found.at(-1)) : null,
      howMany,
      choices: await choicesOf(tx, scope.organisationId),
      views: await viewsOf(tx, scope.organisationId),
    });
  });
}

// Two lines on a desk, three on a phone.
const longestExcerpt = 320;

/** Mentions with the beginnings of their texts, in the order of the ids. */
export async function listed(
  tx: Tx,
  { organisationId }: Pick<Scope, 'organisationId'>,
  found: readonly Found[],
  longest = longestExcerpt,
): Promise<ListedMention[]> {
  const ids = found.map(({ id }) => id);
  const rows = await mentionRows(tx, organisationId, ids);
  const texts = await textsOf(tx, organisationId, ids);
  const groups = await targetGroupsOf(tx, organisationId);
  return rows.map(({ groupIds, ...row }) => {
    const said = texts.get(row.id);
    assert(said, 'a mention has a text');
    const names = groups.filter(({ id }) => groupIds.includes(id)).map(({ name }) => name);
    return { ...row, groups: names, title: said.title, text: beginning(said.text, longest) };
  });
}

const beginning = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest).replace(/\s+\S*$/, '')} …`;

export const cursorOf = (last: Found | undefined): string | null =>
  last ? `${last.at}_${last.id}` : null;

import { may } from '#platform/auth/rights.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { inOrganisation } from '#platform/db/database.ts';
import type { MentionQuery } from '../../mentions/mentionQuery.ts';
import { cursorOf, listed, type ListedMention } from './list.ts';
import { findMentions } from './search.ts';

// As many rows as a spreadsheet still opens without complaint.
const mostRows = 50_000;
const rowsAtOnce = 1_000;
const longestText = 20_000;

/**
 * The mentions of a list, some at a time, so that none of them waits in memory for the others; at
 * most 50,000.
 */
export function exportMentions(
  scope: Scope,
  query: MentionQuery,
): Outcome<AsyncGenerator<ListedMention[]>, 'notAllowed'> {
  if (!may(scope.role, 'readMentions')) return refused('notAllowed');
  return done(pages(scope, query));
}

async function* pages(scope: Scope, query: MentionQuery): AsyncGenerator<ListedMention[]> {
  let after: string | null = null;
  for (let rows = 0; rows < mostRows; rows += rowsAtOnce) {
    const page = await onePage(scope, { ...query, after });
    yield page.mentions;
    after = page.next;
    if (!after) return;
  }
}

// A transaction a page: somebody who downloads slowly holds none open.
const onePage = (scope: Scope, query: MentionQuery) =>
  inOrganisation(scope, async (tx) => {
    const { found, more } = await findMentions(tx, scope.organisationId, query, rowsAtOnce);
    return {
      mentions: await listed(tx, scope, found, longestText),
      next: more ? cursorOf(found.at(-1)) : null,
    };
  });

import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { Matcher } from './matcher.ts';
import { readQuery } from './parseQuery.ts';
import type { How, ToMatch } from './toMatch.ts';
import { wantedBy } from './wanted.ts';

/** What tells of a post how it is what a query looks for; null: it is not. */
export type CompiledQuery = (post: ToMatch) => How | null;

/** Makes one query ready for many posts. */
export function compileQuery(text: string): Outcome<CompiledQuery, 'queryWrong'> {
  const read = readQuery(text);
  if (!read.ok) return refused('queryWrong');
  const matcher = new Matcher([{ key: true, wanted: wantedBy(read.query) }]);
  return done((post) => matcher.match(post)[0]?.how ?? null);
}

import type { Id } from '#platform/base/ids.ts';
import type { Tx } from '#platform/db/database.ts';
import { fingerprint, textToCompare, wordsToFold } from '../mentions/fingerprint.ts';
import { siteOf } from '../mentions/links.ts';
import type { Normalised } from '../mentions/normalise.ts';
import type { Analysed } from '../listening/judging.ts';
import { readKinds } from '../source.ts';
import { analyse } from './analysis.ts';
import { loadGroupRules } from './groupRules.ts';
import { offTopicOf } from './listening/filters.ts';
import { loadMatcher } from './matching.ts';
import { wholeText } from '../mentions/wholeText.ts';
import type { Match, ToMatch } from '../watches/toMatch.ts';
import { keepsNames, pseudonymOf } from './pseudonym.ts';
import type { SourceKey } from './takeIn.ts';
import type { SourceToTake } from './takeIn.queries.ts';
import { copyHash } from './takeInHash.ts';
import { placesOf } from './takeInPlaces.ts';

/** A post with everything that is worked out about it. */
export type JudgedPost = Normalised & {
  placeId: Id<'place'>;
  analysed: Analysed;
  matches: Match[];
  /** Watches whose filter says that it does not belong to their topic. */
  offTopic: ReadonlySet<Id<'watch'>>;
  groups: Id<'target_group'>[];
  authorRef: string | null;
  authorName: string | null;
  textHash: string | null;
  print: bigint | null;
};

export type Taking = { key: SourceKey; source: SourceToTake; salt: Uint8Array };

/** Language, tonality, place, watches, target groups and likeness of posts, in their order. */
export async function judgePosts(
  tx: Tx,
  taking: Taking,
  posts: readonly Normalised[],
): Promise<JudgedPost[]> {
  if (posts.length === 0) return [];
  const { organisationId } = taking.key;
  const analysed = await analyse(
    organisationId,
    posts.map(({ title, text, language, stars }) => ({
      text: wholeText({ title, text }),
      language,
      stars,
    })),
    tx,
  );
  const match = await loadMatcher(tx, organisationId);
  const groupsOf = await loadGroupRules(tx, organisationId);
  const places = await placesOf(tx, organisationId, posts);
  const judged = posts.map((post, index) => {
    const found = analysed[index] ?? nothingMeasured;
    const placeId = places(post.place);
    const asked = toMatch(post, found.language, taking.source);
    const matches = match(asked);
    return {
      ...post,
      uri: identityOf(post, taking.source),
      placeId,
      analysed: found,
      matches,
      offTopic: none,
      groups: groupsOf({ ...asked, placeId, matches }),
      ...authorOf(post, taking),
      ...likeness(post),
    };
  });
  const off = await offTopicOf(tx, organisationId, judged.map(asFound));
  return judged.map((post, index) => ({ ...post, offTopic: off[index] ?? none }));
}

const none: ReadonlySet<Id<'watch'>> = new Set();

const asFound = (post: Pick<JudgedPost, 'title' | 'text' | 'matches'>) => ({
  text: wholeText(post),
  watchIds: post.matches.map(({ watchId }) => watchId),
});

const nothingMeasured: Analysed = {
  language: 'unknown',
  tonality: 'unsure',
  confidence: null,
  by: 'shared',
};

/** What people bring often has the link of a page with many opinions on it. */
const identityOf = ({ uri, link }: Normalised, { kind }: SourceToTake): string | null =>
  uri ?? (readKinds.includes(kind) ? link : null);

const toMatch = (post: Normalised, language: string, source: SourceToTake): ToMatch => ({
  title: post.title,
  text: post.text,
  language,
  site: siteOf(post.link),
  sourceName: source.name,
  authorName: (keepsNames(source.kind) && post.author?.name) || '',
  place: post.place,
});

function authorOf({ author, place }: Normalised, { source, salt }: Taking) {
  if (!author) return { authorRef: null, authorName: null };
  return {
    authorRef: pseudonymOf(salt, place.network, author.id),
    authorName: keepsNames(source.kind) ? author.name : null,
  };
}

/** Of the text alone, because copies have other titles; of both where the text is a mere line. */
function likeness({ title, text }: Normalised) {
  const ofText = wordsToFold(text);
  const words = ofText.length >= 8 ? ofText : wordsToFold(`${title} ${text}`);
  const compared = textToCompare(words);
  return { textHash: compared && copyHash(compared), print: fingerprint(words) };
}

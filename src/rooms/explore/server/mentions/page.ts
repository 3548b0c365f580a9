import { may } from '#platform/auth/rights.ts';
import type { Scope } from '#platform/auth/scope.ts';
import type { Id } from '#platform/base/ids.ts';
import { done, refused, type Outcome } from '#platform/base/outcome.ts';
import { inOrganisation } from '#platform/db/database.ts';
import { createMeasure, measuresFromOrigin } from '#rooms/programme/door.server.ts';
import type { Choices } from './choices.queries.ts';
import { choicesOf } from './choices.ts';
import { listed, type ListedMention } from './list.ts';
import {
  conversationOf,
  copiesOf,
  detailOf,
  groupsOfMention,
  watchesOfMention,
  type FoundBy,
  type InGroup,
  type MentionDetail,
} from './page.queries.ts';

/** A target group a mention belongs to. */
export type BelongsTo = InGroup & { name: string };

export type MentionPage = {
  mention: ListedMention;
  detail: MentionDetail;
  watches: FoundBy[];
  groups: BelongsTo[];
  conversation: ListedMention[];
  copies: ListedMention[];
  measure: { id: Id<'measure'>; what: string } | null;
  choices: Choices;
};

// As long as texts are kept.
const wholeText = 20_000;

/** A mention with everything that is known of it. */
export async function mentionFor(
  scope: Scope,
  id: Id<'mention'>,
): Promise<Outcome<MentionPage, 'notAllowed' | 'mentionGone'>> {
  if (!may(scope.role, 'readMentions')) return refused('notAllowed');
  const { organisationId } = scope;
  return inOrganisation(scope, async (tx) => {
    const detail = await detailOf(tx, organisationId, id);
    const [mention] = detail ? await listed(tx, scope, [{ id, at: '' }], wholeText) : [];
    if (!detail || !mention) return refused('mentionGone');
    const choices = await choicesOf(tx, organisationId);
    const [measure] = await measuresFromOrigin(tx, organisationId, 'mention', [id]);
    const seen = { ...detail, id };
    return done({
      mention,
      detail,
      watches: await watchesOfMention(tx, organisationId, id),
      groups: named(await groupsOfMention(tx, organisationId, id), choices),
      conversation: await listed(tx, scope, await conversationOf(tx, organisationId, seen)),
      copies: await listed(tx, scope, await copiesOf(tx, organisationId, seen)),
      measure: measure ? { id: measure.id, what: measure.what } : null,
      choices,
    });
  });
}

const named = (groups: readonly InGroup[], choices: Choices): BelongsTo[] =>
  choices.groups.flatMap(({ id, name }) =>
    groups.filter((group) => group.id === id).map(({ how }) => ({ id, name, how })),
  );

/** Makes a measure of what was heard; a mention has one. @param what 1 to 120 characters. */
export async function makeMeasure(
  scope: Scope,
  { id, what }: { id: Id<'mention'>; what: string },
  now: Date,
): Promise<Outcome<Id<'measure'>, 'notAllowed' | 'mentionGone' | 'programmeGone'>> {
  if (!may(scope.role, 'readMentions') || !may(scope.role, 'addMeasure'))
    return refused('notAllowed');
  const { organisationId } = scope;
  return inOrganisation(scope, async (tx) => {
    if (!(await detailOf(tx, organisationId, id))) return refused('mentionGone');
    const origin = { kind: 'mention', id } as const;
    const made = await createMeasure(tx, { organisationId, origin, what, now });
    return made.ok ? done(made.value.measureId) : made;
  });
}

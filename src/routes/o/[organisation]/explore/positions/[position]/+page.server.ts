import { error, fail, redirect } from '@sveltejs/kit';
import { may } from '#platform/auth/rights.ts';
import { membersOf } from '#platform/auth/memberships.ts';
import { dayIn, now } from '#platform/base/clock.ts';
import { isId } from '#platform/base/ids.ts';
import {
  decisionInput,
  sentenceInput,
  standingOfPosition,
} from '#rooms/explore/positions/position.ts';
import { positionMessages } from '#rooms/explore/messages/positions.ts';
import {
  changeSentence,
  decidePosition,
  measureFromPosition,
  removePosition,
} from '#rooms/explore/server/positions/positions.ts';
import { findPositionFor, thresholdsFor } from '#rooms/explore/server/positions/positionViews.ts';
import { readForm, revisionIn, textsIn } from '../../../../../forms.server.ts';
import { refuse, requireScope } from '../../../../../guards.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types.ts';

export const load: PageServerLoad = async (event) => {
  const scope = await requireScope(event);
  const found = await findPositionFor(scope, positionIdIn(event), now());
  if (!found) error(404, 'Not found');
  const names = new Map((await membersOf(scope)).map(({ personId, name }) => [personId, name]));
  return {
    position: found.position,
    measureId: found.measureId,
    thresholds: await thresholdsFor(scope),
    history: found.history.map((decision) => ({
      ...decision,
      day: dayIn(scope.timeZone, decision.decidedAt),
      name: (decision.decidedBy && names.get(decision.decidedBy)) ?? null,
    })),
    mayDecide: may(scope.role, 'decidePositions'),
    mayAddMeasure: may(scope.role, 'addMeasure'),
  };
};

export const actions: Actions = {
  decide: async (event) => {
    const scope = await requireScope(event);
    const form = await readForm(event.request, decisionInput);
    if (!form.ok) return fail(400, { refused: 'reasonMissing' as const, typed: form.typed });
    const decided = await decidePosition(scope, positionIdIn(event), form.values, now());
    if (decided.ok) redirect(303, event.url.pathname);
    return fail(409, { refused: refuse(decided.reason), typed: form.typed });
  },
  change: async (event) => {
    const scope = await requireScope(event);
    const form = await readForm(event.request, sentenceInput);
    if (!form.ok) return fail(400, { changing: 'sentence' as const, typed: form.typed });
    const seen = { id: positionIdIn(event), revision: revisionIn(form.typed) };
    const changed = await changeSentence(scope, seen, form.values.sentence);
    if (changed.ok) redirect(303, event.url.pathname);
    return fail(409, { changing: refuse(changed.reason), typed: form.typed });
  },
  remove: async (event) => {
    const scope = await requireScope(event);
    const typed = textsIn(await event.request.formData());
    const seen = { id: positionIdIn(event), revision: revisionIn(typed) };
    const removed = await removePosition(scope, seen, now());
    if (removed.ok) redirect(303, `/o/${scope.slug}/explore/positions`);
    return fail(409, { changing: refuse(removed.reason), typed });
  },
  measure: async (event) => {
    const scope = await requireScope(event);
    const id = positionIdIn(event);
    const found = await findPositionFor(scope, id, now());
    if (!found) error(404, 'Not found');
    const { sentence } = found.position;
    const t = positionMessages[event.locals.language];
    const standing = standingOfPosition(found.position);
    const word = standing ? t.standings[standing] : t.leftOpen;
    // A measure has 120 characters; the whole sentence is one tap away.
    const what = sentence.length > 120 ? `${sentence.slice(0, 119).trimEnd()}…` : sentence;
    const made = await measureFromPosition(scope, id, { what, why: t.measureWhy(word) }, now());
    if (!made.ok) return refuse(made.reason);
    redirect(303, `/o/${scope.slug}/measures/${made.value}`);
  },
};

const positionIdIn = (event: RequestEvent | { params: { position: string } }) =>
  isId<'position'>(event.params.position) ? event.params.position : error(404, 'Not found');

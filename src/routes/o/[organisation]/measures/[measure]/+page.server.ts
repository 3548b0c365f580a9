import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { dayIn, now } from '#platform/base/clock.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { isId } from '#platform/base/ids.ts';
import type { Language } from '#platform/i18n/language.ts';
import { findWorkshopFor, originsOfCards } from '#rooms/elaborate/door.server.ts';
import { originOfMention, originOfPosition } from '#rooms/explore/door.server.ts';
import { networkMessages } from '#rooms/explore/messages/places.ts';
import { placeName } from '#rooms/explore/place.ts';
import { mayChange, mayTakeOn, stateInput, type Origin } from '#rooms/programme/measure.ts';
import { findMeasureFor } from '#rooms/programme/server/measureViews.ts';
import {
  changeMeasureState,
  giveBackAsMember,
  takeOnForMyself,
} from '#rooms/programme/server/measures.ts';
import { readForm, revisionIn } from '../../../../forms.server.ts';
import { refuse, requireScope } from '../../../../guards.server.ts';
import { measureIdIn } from '../readMeasure.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async (event) => {
  const scope = await requireScope(event);
  const measure = await findMeasureFor(scope, requireMeasureId(event));
  if (!measure) error(404, 'Not found');
  return {
    measure,
    origin: await wayBack(scope, measure.origin, event.locals.language),
    today: dayIn(scope.timeZone, now()),
    stateDay: dayIn(scope.timeZone, measure.stateSince),
    me: scope.personId,
    mayChange: mayChange(measure, scope),
    mayTakeOn: mayTakeOn(measure, scope),
  };
};

export const actions: Actions = {
  state: async (event) => {
    const scope = await requireScope(event);
    const id = requireMeasureId(event);
    const form = await readForm(event.request, stateInput);
    if (!form.ok) return fail(400, { refused: 'stuckOnMissing' as const });
    const seen = { id, revision: revisionIn(form.typed) };
    return answer(event, await changeMeasureState(scope, seen, form.values, now()));
  },
  takeOn: async (event) => {
    const scope = await requireScope(event);
    return answer(event, await takeOnForMyself(scope, requireMeasureId(event), now()));
  },
  giveBack: async (event) => {
    const scope = await requireScope(event);
    return answer(event, await giveBackAsMember(scope, requireMeasureId(event), now()));
  },
};

type Refused = 'notAllowed' | 'measureGone' | 'changedMeanwhile' | 'alreadyTaken' | 'measureClosed';

/** After the change the page is shown afresh, so that reloading it sends nothing again. */
function answer(event: RequestEvent, outcome: { ok: true } | { ok: false; reason: Refused }) {
  if (outcome.ok) redirect(303, event.url.pathname);
  return fail(409, { refused: refuse(outcome.reason) });
}

function requireMeasureId(event: { params: { measure: string } }) {
  return measureIdIn(event.params) ?? error(404, 'Not found');
}

/** Through the door of the room the measure came from. */
function wayBack(scope: Scope, origin: Origin, language: Language) {
  if (origin.kind === 'card') return wayToCard(scope, origin.id);
  if (origin.kind === 'position') return wayToPosition(scope, origin.id);
  if (origin.kind === 'mention') return wayToMention(scope, origin.id, language);
  return null;
}

async function wayToCard(scope: Scope, id: string) {
  if (!isId<'card'>(id)) return null;
  const card = (await originsOfCards(scope, [id])).get(id);
  if (!card) return null;
  // A coach sees the own workshops only; the words are for everybody, the link is not.
  const mayOpen = (await findWorkshopFor(scope, card.workshopId)) !== null;
  const { address, cardNumber: number, title: workshop } = card;
  return { kind: 'card' as const, href: mayOpen ? address : null, number, workshop };
}

async function wayToPosition(scope: Scope, id: string) {
  const position = isId<'position'>(id) ? await originOfPosition(scope, id) : null;
  if (!position) return null;
  return { kind: 'position' as const, href: position.address, sentence: position.sentence };
}

async function wayToMention(scope: Scope, id: string, language: Language) {
  const mention = isId<'mention'>(id) ? await originOfMention(scope, id) : null;
  if (!mention) return null;
  const { address: href, day } = mention;
  const place = placeName(mention.place, networkMessages[language]);
  return { kind: 'mention' as const, href, place, day };
}

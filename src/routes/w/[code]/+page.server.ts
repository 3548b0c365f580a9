import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { scopeByOrganisation } from '#platform/auth/memberships.ts';
import { organisationNameOf, timeZoneOf } from '#platform/auth/organisations.ts';
import { mayJoinWorkshop } from '#platform/auth/workshopCodes.ts';
import { now } from '#platform/base/clock.ts';
import { isId, newId } from '#platform/base/ids.ts';
import { textIn } from '#platform/base/textIn.ts';
import { canSendMail } from '#platform/mail/outbox.ts';
import {
  boardState,
  guestState,
  joinWorkshop,
  returnWithWord,
  runGuestCommand,
} from '#rooms/elaborate/door.server.ts';
import type { GuestCommand } from '#rooms/elaborate/door.ts';
import { commandIn, writtenIn } from './commandForms.server.ts';
import type { CardDraft } from '#rooms/elaborate/phone/drafts.svelte.ts';
import { participantNameLength } from '#rooms/elaborate/lengths.ts';
import { keyOfWorkshop, knownOrNewGuest } from './guests.server.ts';
import { notAcceptedBefore, phonePageText, rememberNotAccepted } from './phonePage.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

type Asked = RequestEvent<{ code: string }>;

export const load: PageServerLoad = async (event) => {
  const { params, locals, url } = event;
  const key = await keyOfWorkshop(event);
  const { guest } = locals;
  const state = guest
    ? await guestState(key, guest, now())
    : { ...(await boardState(key, now())), own: [], mergedAway: false };
  const { code } = state.board.workshop;
  // What the phone keeps is kept under one spelling of the code.
  if (params.code !== code) redirect(307, `/w/${code}${url.search}`);
  const asked = url.searchParams.get('voter');
  const start = {
    code,
    state,
    voter: asked === 'next' ? ('next' as const) : Number(asked) || null,
    timeZone: await timeZoneOf(key.organisationId),
    canSendMail: canSendMail(),
    host: state.board.workshop.secondHost && (await organisationNameOf(key.organisationId)),
    commandId: newId<'command'>(),
    changeCardId: cardIn(url, 'change'),
    moveFrom: url.searchParams.get('move') === 'choose' ? ('choose' as const) : cardIn(url, 'move'),
    takeOnCardId: cardIn(url, 'take'),
    ...notAcceptedBefore(locals),
  };
  // Only who is signed in is asked for an organisation.
  const scope = locals.person && (await scopeByOrganisation(locals.person, key.organisationId));
  return {
    phone: phonePageText({ language: locals.language, start }),
    organisation: scope?.slug ?? null,
  };
};

export const actions: Actions = {
  join: async (event) => {
    const key = await keyOfWorkshop(event);
    const form = await event.request.formData();
    if (!mayJoinWorkshop(key.workshopId, now())) return notAccepted(event, 'tooManyJoins', 429);
    const { guest, known } = await knownOrNewGuest(event);
    const id = form.get('commandId');
    const name = textIn(form, 'name').slice(0, participantNameLength);
    const wish = { name, id: isId<'command'>(id) ? id : undefined, another: form.has('another') };
    const joined = await joinWorkshop(key, { guest, known }, wish, now());
    if (!joined.ok) return notAccepted(event, joined.reason);
    redirect(303, voterPage(event, joined.value.number));
  },
  return: async (event) => {
    // A guest is made for workshops that there are.
    const key = await keyOfWorkshop(event);
    const form = await event.request.formData();
    const { guest } = await knownOrNewGuest(event);
    const word = textIn(form, 'word');
    const back = await returnWithWord(key, guest, word, now());
    if (!back.ok) return notAccepted(event, back.reason);
    redirect(303, voterPage(event, back.value.number));
  },
  rename: (event) => carryOut(event, 'rename'),
  practise: (event) => carryOut(event, 'practise'),
  writeCard: (event) => carryOut(event, 'writeCard'),
  changeCard: (event) => carryOut(event, 'changeCard'),
  withdrawCard: (event) => carryOut(event, 'withdrawCard'),
  placeDot: (event) => carryOut(event, 'placeDot'),
  takeDot: (event) => carryOut(event, 'takeDot'),
  moveDot: (event) => carryOut(event, 'moveDot'),
  finish: (event) => carryOut(event, 'finish'),
  takeOn: (event) => carryOut(event, 'takeOn'),
  giveBack: (event) => carryOut(event, 'giveBack'),
  giveReason: (event) => carryOut(event, 'giveReason'),
  askQuestion: (event) => carryOut(event, 'askQuestion'),
  sendClosingWord: (event) => carryOut(event, 'sendClosingWord'),
};

/** A form without JavaScript: the same command, the same once, as a phone sends by itself. */
async function carryOut(event: Asked, kind: GuestCommand['kind']) {
  const key = await keyOfWorkshop(event);
  const { guest } = event.locals;
  if (!guest) redirect(303, `/w/${event.params.code}`);
  const form = await event.request.formData();
  const written = writtenIn(form);
  const { own } = await guestState(key, guest, now());
  const number = Number(event.url.searchParams.get('voter'));
  // A voter who is not here any more must not become another one.
  const voter = number ? own.find((one) => one.number === number) : own[0];
  const command = commandIn(kind, form);
  const id = form.get('commandId');
  if (!voter || !command || !isId<'command'>(id)) return notWritten(event, 'unknown', written);
  const envelope = { id, participantId: voter.participantId, command };
  const outcome = await runGuestCommand(key, guest, envelope, now());
  if (!outcome.ok) return notWritten(event, outcome.reason, written);
  redirect(303, voterPage(event, voter.number));
}

function notAccepted({ locals }: Asked, refusal: string, status = 409) {
  rememberNotAccepted(locals, { refusal, written: null });
  return fail(status);
}

/** The card's words go back into its form. */
function notWritten({ locals }: Asked, refusal: string, written: CardDraft | null) {
  rememberNotAccepted(locals, { refusal, written });
  return fail(409);
}

/** Shown again by a fresh address, so that a reload sends nothing twice. */
const voterPage = ({ params, url }: Asked, voter: number): string => {
  const language = url.searchParams.get('language');
  const query = new URLSearchParams({ voter: String(voter), ...(language && { language }) });
  return `/w/${params.code}?${query}`;
};

function cardIn(url: URL, name: string) {
  const id = url.searchParams.get(name);
  return isId<'card'>(id) ? id : null;
}

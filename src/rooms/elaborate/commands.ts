import { steps } from '#platform/base/steps.ts';
import * as v from 'valibot';
import { languages } from '../../platform/i18n/language.ts';
import { day, email, filled, id, moment, origin, text, whole } from './commandFields.ts';
import { colours, paces, phases, rounds } from './phases.ts';
import {
  cardExplanationLength,
  cardTitleLength,
  closingWordLength,
  columnTitleLength,
  facilitatorLength,
  firstStepLength,
  guidingQuestionLength,
  heardLength,
  hostLength,
  impulseTitleLength,
  measureWhatLength,
  mostCardsPerPerson,
  mostColumns,
  mostDots,
  mostHeads,
  mostHeard,
  mostMinutes,
  participantNameLength,
  placeLength,
  questionLength,
  reasonLength,
  speakerLength,
  workshopTitleLength,
} from './lengths.ts';

// Which round a tap means, the first unless it says so: one that comes late does not land in the
// other.
const dot = { colour: v.picklist(colours), round: v.optional(v.picklist(rounds)) };

const card = {
  title: filled(cardTitleLength),
  explanation: v.optional(text(cardExplanationLength), ''),
};

/**
 * What a voter can do. `id` is made by the sender and makes a command happen once, however often it
 * is sent; a new card's id is made by the sender too.
 */
export const guestCommand = v.variant('kind', [
  v.object({ kind: v.literal('rename'), name: text(participantNameLength) }),
  v.object({ kind: v.literal('practise') }),
  v.object({
    kind: v.literal('writeCard'),
    cardId: id<'card'>(),
    columnId: id<'board_column'>(),
    ...card,
  }),
  v.object({
    kind: v.literal('changeCard'),
    cardId: id<'card'>(),
    columnId: id<'board_column'>(),
    ...card,
  }),
  v.object({ kind: v.literal('withdrawCard'), cardId: id<'card'>() }),
  v.object({ kind: v.literal('placeDot'), cardId: id<'card'>(), ...dot }),
  v.object({ kind: v.literal('takeDot'), cardId: id<'card'>(), ...dot }),
  v.object({
    kind: v.literal('moveDot'),
    fromCardId: id<'card'>(),
    toCardId: id<'card'>(),
    ...dot,
  }),
  v.object({
    kind: v.literal('finish'),
    part: v.picklist(['cards', ...colours, 'second']),
    finished: v.boolean(),
  }),
  v.object({
    kind: v.literal('takeOn'),
    cardId: id<'card'>(),
    name: v.optional(text(participantNameLength), ''),
    firstStep: v.optional(text(firstStepLength), ''),
    dueOn: v.optional(v.nullable(day), null),
    // For the questions after 30 and 90 days; not kept where no mail is sent.
    email: v.optional(email),
  }),
  v.object({ kind: v.literal('giveBack'), measureId: id<'measure'>() }),
  // Without a name: what is said is kept apart from who said it. `lineId` tells no time.
  v.object({
    kind: v.literal('giveReason'),
    lineId: id<'line'>(),
    cardId: id<'card'>(),
    text: filled(reasonLength),
  }),
  v.object({ kind: v.literal('askQuestion'), lineId: id<'line'>(), text: filled(questionLength) }),
  v.object({
    kind: v.literal('sendClosingWord'),
    lineId: id<'line'>(),
    text: filled(closingWordLength),
  }),
]);
export type GuestCommand = v.InferOutput<typeof guestCommand>;

export const guestEnvelope = v.object({
  id: id<'command'>(),
  participantId: id<'participant'>(),
  command: guestCommand,
});
export type GuestEnvelope = v.InferOutput<typeof guestEnvelope>;

/**
 * POST /w/CODE/join. With `id`, made by the sender, a join that is sent again after its answer got
 * lost makes no second voter. `another`: the next person on this phone.
 */
export const joinRequest = v.object({
  name: v.optional(text(participantNameLength), ''),
  language: v.optional(v.picklist(languages)),
  id: v.optional(id<'command'>()),
  another: v.optional(v.boolean(), false),
});

/** POST /w/CODE/return: the Wiedereinstiegswort, as it was typed. */
export const returnRequest = v.object({ word: filled(60) });

/** What a moderator can do; every one works from a phone too. */
export const deskCommand = v.variant('kind', [
  v.object({ kind: v.literal('enterPhase'), phase: v.picklist(phases) }),
  v.object({
    kind: v.literal('startCountdown'),
    minutes: v.pipe(v.number(), v.minValue(0.5), v.maxValue(600)),
  }),
  v.object({
    kind: v.literal('addMinutes'),
    minutes: v.pipe(v.number(), v.minValue(-60), v.maxValue(60)),
  }),
  v.object({ kind: v.literal('stopCountdown') }),
  v.object({ kind: v.literal('reveal'), revealed: v.picklist(['benefit', 'both']) }),
  v.object({
    kind: v.literal('writeCard'),
    cardId: id<'card'>(),
    columnId: id<'board_column'>(),
    ...card,
  }),
  v.object({ kind: v.literal('editCard'), cardId: id<'card'>(), ...card }),
  v.object({ kind: v.literal('moveCard'), cardId: id<'card'>(), columnId: id<'board_column'>() }),
  v.object({ kind: v.literal('hideCard'), cardId: id<'card'>() }),
  v.object({ kind: v.literal('showCard'), cardId: id<'card'>() }),
  v.object({ kind: v.literal('mergeCards'), cardId: id<'card'>(), intoCardId: id<'card'>() }),
  v.object({ kind: v.literal('splitCard'), cardId: id<'card'>() }),
  v.object({ kind: v.literal('confirmEffortless'), cardId: id<'card'>() }),
  v.object({ kind: v.literal('markBasicQuestion'), cardId: id<'card'>(), marked: v.boolean() }),
  v.object({
    kind: v.literal('mergeParticipants'),
    participantId: id<'participant'>(),
    intoParticipantId: id<'participant'>(),
  }),
  v.object({
    kind: v.literal('makeMeasure'),
    cardId: id<'card'>(),
    what: v.optional(text(measureWhatLength), ''),
    firstStep: v.optional(text(firstStepLength), ''),
    dueOn: v.optional(v.nullable(day), null),
  }),
  v.object({
    kind: v.literal('changeSettings'),
    title: filled(workshopTitleLength),
    guidingQuestion: filled(guidingQuestionLength),
    headCount: whole(mostHeads),
    cardsPerPerson: whole(mostCardsPerPerson),
    cardsHidden: v.boolean(),
    benefitDots: whole(mostDots),
    effortDots: whole(mostDots),
    dotsPerCard: whole(mostDots),
  }),
  v.object({
    kind: v.literal('changeColumns'),
    columns: v.pipe(
      v.array(
        v.object({
          id: v.nullable(id<'board_column'>()),
          step: v.nullable(v.picklist(steps)),
          title: v.nullable(filled(columnTitleLength)),
        }),
      ),
      v.minLength(1),
      v.maxLength(mostColumns),
    ),
  }),
  v.object({ kind: v.literal('setJoinAddress'), address: v.nullable(origin) }),
  v.object({
    kind: v.literal('changeAgenda'),
    pace: v.picklist(paces),
    agenda: v.pipe(
      v.array(
        v.object({
          phase: v.picklist(phases),
          minutes: whole(mostMinutes),
          deadlineAt: v.optional(v.nullable(moment), null),
        }),
      ),
      v.minLength(1),
      v.maxLength(phases.length),
    ),
  }),
  v.object({
    kind: v.literal('changePlace'),
    place: text(placeLength),
    startsAt: v.nullable(moment),
    wifiName: v.nullable(filled(32)),
    wifiPassword: v.nullable(v.pipe(text(63), v.minLength(8))),
    facilitator: text(facilitatorLength),
    secondHost: v.nullable(filled(hostLength)),
  }),
  v.object({
    kind: v.literal('changeImpulse'),
    title: text(impulseTitleLength),
    speaker: text(speakerLength),
    standIn: text(speakerLength),
    heard: v.pipe(v.array(filled(heardLength)), v.maxLength(mostHeard)),
  }),
  v.object({ kind: v.literal('standIn'), standsIn: v.boolean() }),
  v.object({ kind: v.literal('addToDiscussion'), cardId: id<'card'>() }),
  v.object({ kind: v.literal('removeFromDiscussion'), cardId: id<'card'>() }),
  v.object({
    kind: v.literal('discuss'),
    cardId: v.nullable(id<'card'>()),
    minutes: v.optional(v.nullable(v.pipe(v.number(), v.minValue(0.5), v.maxValue(60))), null),
  }),
  v.object({ kind: v.literal('openSecondRound') }),
  v.object({ kind: v.literal('showSecondRound') }),
  v.object({
    kind: v.literal('writeQuestion'),
    lineId: id<'line'>(),
    text: filled(questionLength),
  }),
  v.object({
    kind: v.literal('setLine'),
    lineId: id<'line'>(),
    state: v.picklist(['shown', 'hidden']),
  }),
  v.object({ kind: v.literal('showReasons'), cardId: id<'card'>() }),
  v.object({ kind: v.literal('answerQuestion'), lineId: id<'line'>(), answered: v.boolean() }),
  v.object({ kind: v.literal('close') }),
  v.object({ kind: v.literal('reopen') }),
]);
export type DeskCommand = v.InferOutput<typeof deskCommand>;

export const deskEnvelope = v.object({ id: id<'command'>(), command: deskCommand });
export type DeskEnvelope = v.InferOutput<typeof deskEnvelope>;

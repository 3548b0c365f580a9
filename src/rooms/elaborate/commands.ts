import { steps } from '#platform/base/steps.ts';
import * as v from 'valibot';
import { isDay } from '../../platform/base/day.ts';
import { isId, type Id } from '../../platform/base/ids.ts';
import { languages } from '../../platform/i18n/language.ts';
import { colours, phases } from './phases.ts';
import {
  cardExplanationLength,
  cardTitleLength,
  columnTitleLength,
  firstStepLength,
  guidingQuestionLength,
  measureWhatLength,
  mostCardsPerPerson,
  mostColumns,
  mostDots,
  mostHeads,
  participantNameLength,
  workshopTitleLength,
} from './lengths.ts';

const id = <Kind extends string>() => v.custom<Id<Kind>>(isId, 'not an id');
const text = (most: number) =>
  v.pipe(v.string(), v.check(isStorable, 'holds control characters'), v.trim(), v.maxLength(most));
const filled = (most: number) => v.pipe(text(most), v.minLength(1));
const whole = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most));
const day = v.pipe(v.string(), v.check(isDay, 'not a day'));
const origin = v.pipe(text(200), v.check(isWebOrigin, 'not an address of the web'));

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
  v.object({ kind: v.literal('placeDot'), cardId: id<'card'>(), colour: v.picklist(colours) }),
  v.object({ kind: v.literal('takeDot'), cardId: id<'card'>(), colour: v.picklist(colours) }),
  v.object({
    kind: v.literal('moveDot'),
    fromCardId: id<'card'>(),
    toCardId: id<'card'>(),
    colour: v.picklist(colours),
  }),
  v.object({
    kind: v.literal('finish'),
    part: v.picklist(['cards', ...colours]),
    finished: v.boolean(),
  }),
  v.object({
    kind: v.literal('takeOn'),
    cardId: id<'card'>(),
    name: v.optional(text(participantNameLength), ''),
    firstStep: v.optional(text(firstStepLength), ''),
    dueOn: v.optional(v.nullable(day), null),
  }),
  v.object({ kind: v.literal('giveBack'), measureId: id<'measure'>() }),
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
  v.object({ kind: v.literal('close') }),
  v.object({ kind: v.literal('reopen') }),
]);
export type DeskCommand = v.InferOutput<typeof deskCommand>;

export const deskEnvelope = v.object({ id: id<'command'>(), command: deskCommand });
export type DeskEnvelope = v.InferOutput<typeof deskEnvelope>;

/** PostgreSQL knows no U+0000, and nobody sees the others; ends of lines and tabs are text. */
function isStorable(written: string): boolean {
  return !/[^\P{Cc}\n\r\t]/u.test(written);
}

/** Such as `http://192.168.1.5:3000`: nothing but where a browser goes. */
function isWebOrigin(written: string): boolean {
  return /^https?:/.test(written) && URL.parse(written)?.origin === written;
}

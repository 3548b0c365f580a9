import type { CardId, GuestState, Own, ParticipantId } from '../board.ts';
import { takeOnDraft, type CardDraft, type TakeOnDraft } from './drafts.svelte.ts';

/**
 * What the page is rendered from; all from `commandId` on serves forms where JavaScript does not
 * run.
 */
export type PhoneStart = {
  code: string;
  state: GuestState;
  /** The voter's number in the workshop, or that the phone is being handed on. */
  voter: number | 'next' | null;
  /** In which the day's deadlines are said. */
  timeZone: string;
  canSendMail: boolean;
  /** The house that invites together with a second one; null where it invites alone. */
  host: string | null;
  commandId: string;
  changeCardId: CardId | null;
  /** The card a dot is taken from, or that it is still to be chosen. */
  moveFrom: CardId | 'choose' | null;
  takeOnCardId: CardId | null;
  /** Why the form that was posted last was not accepted, and the card that was written in it. */
  refusal: string | null;
  written: CardDraft | null;
};

/** The voters with one of them as the server described it last. */
export const replaced = (voters: Own[], own: Own): Own[] =>
  [...voters.filter((voter) => voter.participantId !== own.participantId), own].sort(
    (a, b) => a.number - b.number,
  );

/** Who uses the phone at first: who the address names, else the first who joined at it. */
export function votersId({ voter, state }: PhoneStart): ParticipantId | null {
  if (voter === 'next') return null;
  const asked = state.own.find((own) => own.number === voter) ?? state.own[0];
  return asked?.participantId ?? null;
}

export function draftFrom({ written, changeCardId, state }: PhoneStart): CardDraft | null {
  if (written) return written;
  const card = state.own.flatMap((own) => own.cards).find((other) => other.id === changeCardId);
  if (!card) return null;
  const { id, columnId, title, explanation } = card;
  return { cardId: id, columnId, title, explanation };
}

export const takeOnFrom = ({ takeOnCardId, state }: PhoneStart): TakeOnDraft | null =>
  takeOnCardId && takeOnDraft(takeOnCardId, state.own[0] ?? null, state.board);

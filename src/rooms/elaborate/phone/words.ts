import type { Board, Own } from '../board.ts';
import type { phoneMessages } from '../messages/phone.ts';

type Words = (typeof phoneMessages)['de'];

/** Why something was not accepted, in words; reasons only desks meet say just that it was not. */
export function refusalIn(t: Words, reason: string): string {
  const known = Object.entries(t.refusals).find(([key]) => key === reason);
  return known?.[1] ?? t.refusals.unknown;
}

/** `tiger-lampe-4729` as a person says it; typed back either way. */
export const spokenWord = (returnWord: string): string =>
  returnWord
    .split('-')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ');

/** Somebody at a phone that several people share. */
export const personIn = (t: Words, own: Own, index: number): string =>
  own.name ? t.personNamed(index + 1, own.name) : t.person(index + 1);

/** In an open round nobody is asked for a name, because none is to be written down. */
export const asksNames = ({ workshop }: Board): boolean => workshop.kind !== 'open_round';

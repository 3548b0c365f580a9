import type { CardId, ParticipantId } from '../board.ts';

/**
 * The cards in an order of each voter's own, so that no card is dotted for standing on top.
 * The place of a card depends on voter and card only: a card that comes or goes moves no other.
 */
export function cardsInOwnOrder<C extends { id: CardId }>(cards: C[], voter: ParticipantId): C[] {
  return cards
    .map((card) => ({ card, place: hash(voter + card.id) }))
    .sort((a, b) => a.place - b.place || (a.card.id < b.card.id ? -1 : 1))
    .map(({ card }) => card);
}

/**
 * FNV-1a with murmur3's last mixing, without which ids that differ in the last digit stay
 * neighbours.
 */
function hash(text: string): number {
  let mixed = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    mixed = Math.imul(mixed ^ text.charCodeAt(index), 0x01000193);
  }
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

import { setTimeout as pause } from 'node:timers/promises';
import type { CardId } from '#rooms/elaborate/door.ts';
import type { Crowd } from './workshopCrowd.ts';
import { phaseReached } from './workshopFanOut.ts';
import type { Phone } from './workshopPhone.ts';
import type { Server } from './workshopServer.ts';

const dotsOfOne = 5;
const tapEveryMs = 600;
const killedAfterMs = 1_500;
const droppedOutMs = 3_000;
const longestMs = 120_000;

/**
 * Everybody places the five green dots, a tap every half second or so. Amid that the server is
 * killed and started again, and a tenth of the phones is out of reach. Ends when each command was
 * answered.
 */
export async function dotThroughCrash(crowd: Crowd, server: Server): Promise<void> {
  await phaseReached(crowd, 'benefit');
  const cards = crowd.phones[0]?.board?.cards.map(({ id }) => id) ?? [];
  const dotting = crowd.phones.map((phone, index) => placeDots(phone, cards, index));
  await pause(killedAfterMs);
  const lost = crowd.phones.filter((_, index) => index % 10 === 3);
  const dropping = lost.map((phone) => phone.dropOutFor(droppedOutMs));
  await pause(100);
  await server.kill();
  await server.startAgain();
  const tooLate = pause(longestMs, 'late', { ref: false });
  const end = await Promise.race([Promise.all([...dotting, ...dropping]), tooLate]);
  if (end === 'late') throw new Error('some commands were never answered');
}

async function placeDots(phone: Phone, cards: CardId[], index: number): Promise<void> {
  const sent: Promise<void>[] = [];
  for (let dot = 0; dot < dotsOfOne; dot += 1) {
    await pause(Math.random() * 2 * tapEveryMs);
    // Two of the five on one card: what is doubled there would still be within the limit of three.
    const cardId = cards[(index + Math.floor(dot / 2)) % cards.length];
    if (cardId) sent.push(phone.do({ kind: 'placeDot', cardId, colour: 'benefit' }));
  }
  await Promise.all(sent);
}

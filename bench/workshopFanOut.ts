import { setTimeout as pause } from 'node:timers/promises';
import { newId } from '#platform/base/ids.ts';
import type { CardId } from '#rooms/elaborate/door.ts';
import type { Crowd } from './workshopCrowd.ts';
import type { Phone } from './workshopPhone.ts';
import { percentile, rounded } from './workshopReport.ts';

export type FanOut = {
  p50: number;
  p95: number;
  p99: number;
  events: number;
  problems: string[];
};

const cards = 60;
// About seven cards a second: a thousand people who think for two minutes each.
const meanPauseMs = 140;
const longestWayMs = 10_000;

/**
 * Cards written by some of the crowd, each timed from its sending until every other phone has read
 * it.
 */
export async function measureFanOut(crowd: Crowd): Promise<FanOut> {
  const sent = new Map<CardId, { by: Phone; at: number; read: number }>();
  const ways: number[] = [];
  crowd.hear = (phone, event, at) => {
    if (event.kind !== 'cards') return;
    for (const { id } of event.cards) {
      const card = sent.get(id);
      if (!card || card.by === phone) continue;
      card.read += 1;
      ways.push(at - card.at);
    }
  };
  await phaseReached(crowd, 'collect');
  for (let index = 0; index < cards; index += 1) {
    const by = writer(crowd, index);
    const cardId = newId<'card'>();
    sent.set(cardId, { by, at: performance.now(), read: 0 });
    void by.do(cardBy(by, cardId, index));
    await pause(Math.random() * 2 * meanPauseMs);
  }
  const others = crowd.phones.length - 1;
  const readByAll = () => [...sent.values()].filter(({ read }) => read >= others).length;
  for (let waited = 0; readByAll() < cards && waited < longestWayMs; waited += 50) await pause(50);
  ways.sort((a, b) => a - b);
  const at = (share: number) => rounded(percentile(ways, share), 1);
  const missing = cards - readByAll();
  return {
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    events: readByAll(),
    problems: missing > 0 ? [`${missing} cards were not read by all others`] : [],
  };
}

/** Waits until every phone knows the phase. */
export async function phaseReached(crowd: Crowd, phase: string): Promise<void> {
  const there = () => crowd.phones.every(({ board }) => board?.workshop.phase === phase);
  for (let waited = 0; !there(); waited += 20) {
    if (waited > 30_000) throw new Error(`not every phone heard that the phase is ${phase}`);
    await pause(20);
  }
}

// Spread over the crowd; with few people somebody writes a second and a third card.
function writer(crowd: Crowd, index: number): Phone {
  const phone = crowd.phones[(index * 7) % crowd.phones.length];
  if (!phone) throw new Error('somebody has joined');
  return phone;
}

function cardBy(phone: Phone, cardId: CardId, index: number) {
  const columns = phone.board?.workshop.columns ?? [];
  const column = columns[index % columns.length];
  if (!column) throw new Error('a board has columns');
  const title = `Antworten geben, Vorschlag ${index + 1}`;
  const explanation = 'Wer schreibt, bekommt am selben Tag eine erste Antwort.';
  return { kind: 'writeCard', cardId, columnId: column.id, title, explanation } as const;
}

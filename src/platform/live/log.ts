import { together } from '../base/together.ts';
import { platformDb } from '../db/database.ts';
import type { Tx } from '../db/database.ts';
import { addMessage, deleteMessagesBefore, deleteTopics, revOfTopic } from './live.queries.ts';

/**
 * Appends an event to a topic in the transaction of the change it tells of; everybody connected
 * hears it once that transaction has ended. Call it last: other writers of the topic wait from here
 * to the end.
 * @returns the event's rev: gapless within the topic, in the order transactions end.
 */
export const appendLive = (tx: Tx, topic: string, event: object): Promise<number> =>
  addMessage(tx, topic, JSON.stringify(event));

/**
 * Where the topic stands; 0 before its first event. Read before the state it goes with, or in one
 * snapshot with it: a stream that goes on from here then misses nothing.
 */
export const currentRev = (tx: Tx, topic: string): Promise<number> => revOfTopic(tx, topic);

/**
 * The same outside a transaction, for many who ask at the same moment: never from before it was
 * asked for.
 */
export const revTogether: (topic: string) => Promise<number> = together({
  groupOf: (topic) => topic,
  // All of a group ask for the same topic.
  work: async ([topic]: readonly [string, ...string[]]) => {
    const rev = await revOfTopic(platformDb(), topic);
    return () => rev;
  },
  most: 1_000,
});

/** Forgets events from before a moment; who was away longer gets `reset`. @returns how many. */
export const clearOldMessages = (olderThan: Date): Promise<number> =>
  deleteMessagesBefore(platformDb(), olderThan);

/** Forgets topics whose subject is gone for good; who still listens hears nothing more. */
export async function forgetTopics(topics: readonly string[]): Promise<void> {
  if (topics.length > 0) await deleteTopics(platformDb(), topics);
}

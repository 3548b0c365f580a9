import { sayToReaders } from '#ui/sayToReaders.svelte.ts';
import { showToast } from '#ui/toasts.svelte.ts';
import type { DeskCommand } from '../commands.ts';
import type { DeskWords } from '../messages/desk.ts';
import type { DeskSession, Sent, WhyNot } from './deskSession.svelte.ts';

/** Why it did not work, in a sentence. */
export function whyNot(reason: WhyNot, words: DeskWords): string {
  if (reason === 'offline' || reason === 'signedOut' || reason === 'unknown') return words[reason];
  return words.refusals[reason];
}

export type Act = (
  command: DeskCommand,
  said?: { done: string; undo?: DeskCommand },
) => Promise<Sent>;

/**
 * Sends one-tap commands: says what was done and offers to take it back, or says why it was not.
 * Forms send for themselves and keep their text.
 */
export const actor =
  (session: DeskSession, words: DeskWords): Act =>
  async (command, said) => {
    const sent = await session.send(command);
    if (!sent.ok) showToast(whyNot(sent.reason, words));
    else if (said?.undo) showToast(said.done, undoing(session, words, said.undo));
    else if (said) void sayToReaders(said.done);
    return sent;
  };

const undoing =
  (session: DeskSession, words: DeskWords, undo: DeskCommand): (() => void) =>
  () => {
    void session.send(undo).then((sent) => {
      if (!sent.ok) showToast(whyNot(sent.reason, words));
    });
  };

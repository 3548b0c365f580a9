import { cardExplanationLength, cardTitleLength } from '../lengths.ts';

/**
 * What a position says as a card: the sentence as far as a title goes, and behind it the whole one
 * and where it stands. @param note where it stands, in words; whole sentences.
 */
export function cardOfPosition(position: { sentence: string; note: string }): {
  title: string;
  explanation: string;
} {
  const { sentence, note } = position;
  const title = cut(sentence, cardTitleLength);
  const whole = title === sentence ? note : `${sentence} ${note}`;
  return { title, explanation: cut(whole, cardExplanationLength) };
}

/** Between two words where that can be. */
function cut(text: string, most: number): string {
  const letters = Array.from(text);
  if (letters.length <= most) return text;
  const fitting = letters.slice(0, most - 1).join('');
  return `${fitting.replace(/\s+\S*$/u, '')}…`;
}

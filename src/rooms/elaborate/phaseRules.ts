import {
  phases,
  type Colour,
  type Phase,
  type Revealed,
  type SecondRound,
  type WorkshopKind,
} from './phases.ts';
import type { Refusal } from './refusal.ts';

/** Where a workshop stands: all the rules of its course depend on. */
export type Course = { phase: Phase; revealed: Revealed; closed: boolean };

type WithAgenda = Course & { agenda: readonly { phase: Phase }[] };
type OfAKind = Course & { kind: WorkshopKind };

const orderOf = (phase: Phase) => phases.indexOf(phase);

/**
 * Moderators go forward and back within the agenda, as the room needs it. Once dots are revealed
 * there is no way back in front of the matrix: whoever knew the result would dot differently. What
 * comes after the matrix needs all of it.
 */
export function whyNotEnter(course: WithAgenda, to: Phase): Refusal | null {
  if (course.closed) return 'closed';
  if (!course.agenda.some((item) => item.phase === to)) return 'notOnAgenda';
  if (course.revealed !== 'nothing' && orderOf(to) < orderOf('matrix')) return 'alreadyRevealed';
  return orderOf(to) > orderOf('matrix') && course.revealed !== 'both' ? 'revealFirst' : null;
}

/** What nothing but the end of the workshop forbids: the time, settings, names, giving back. */
export const whyNotOnceClosed = (course: Course): Refusal | null =>
  course.closed ? 'closed' : null;

/** Benefit first, then effort, each once; again is no harm. */
export function whyNotReveal(course: Course, to: 'benefit' | 'both'): Refusal | null {
  if (course.closed) return 'closed';
  if (orderOf(course.phase) < orderOf('matrix')) return 'wrongPhase';
  return to === 'both' && course.revealed === 'nothing' ? 'revealFirst' : null;
}

/** Voters write, change and withdraw cards while cards are collected. */
export const whyNotWrite = (course: Course): Refusal | null => onlyIn(course, ['collect']);

/** Moderators write down what is called out until the dots begin. */
export const whyNotAdd = (course: Course): Refusal | null =>
  onlyIn(course, ['arrive', 'collect', 'group']);

/** Put together and taken apart: not while people dot, or they would dot different things. */
export const whyNotGather = (course: Course): Refusal | null =>
  onlyIn(course, ['collect', 'group']);

/** Edited, moved, hidden, voters made one: until the matrix has been made of it all. */
export const whyNotArrange = (course: Course): Refusal | null =>
  course.closed ? 'closed' : course.revealed === 'nothing' ? null : 'alreadyRevealed';

export const whyNotDot = (course: Course, colour: Colour): Refusal | null =>
  onlyIn(course, [colour]);

export const whyNotPractise = (course: Course): Refusal | null => onlyIn(course, ['arrive']);

export function whyNotFinish(course: Course, part: 'cards' | Colour): Refusal | null {
  return onlyIn(course, [part === 'cards' ? 'collect' : part]);
}

/** How many dots there are is settled before the first of them is placed. */
export const whyNotChangeDots = (course: Course): Refusal | null =>
  onlyIn(course, ['arrive', 'collect', 'group']);

/** "Really no effort?" is asked about the matrix everybody has seen. */
export function whyNotAfterReveal(course: Course): Refusal | null {
  return course.closed ? 'closed' : course.revealed === 'both' ? null : 'revealFirst';
}

/** Measures come from that matrix too. People of several houses have none in common. */
export const whyNotMeasure = (course: OfAKind): Refusal | null =>
  course.kind === 'open_round' && !course.closed ? 'noMeasuresInRound' : whyNotAfterReveal(course);

/** Cards are chosen for the discussion before it and in it, until a second round asks about them. */
export function whyNotChooseCards(course: Course, second: SecondRound): Refusal | null {
  if (course.closed) return 'closed';
  if (course.revealed !== 'both') return 'revealFirst';
  const inTime = course.phase === 'matrix' || course.phase === 'discussion';
  return inTime && second === 'no' ? null : 'wrongPhase';
}

export const whyNotDiscuss = (course: Course): Refusal | null => duringOnly(course, 'discussion');

/** Closing words come at the very end. */
export const whyNotClosingWord = (course: Course): Refusal | null => duringOnly(course, 'closing');

/** Once, and not after it was shown. */
export function whyNotOpenSecond(course: Course, second: SecondRound): Refusal | null {
  return whyNotDiscuss(course) ?? (second === 'shown' ? 'alreadyRevealed' : null);
}

/** Dots of the second round: while it is open, in the discussion. */
export function whyNotDotAgain(course: Course, second: SecondRound): Refusal | null {
  return whyNotDiscuss(course) ?? (second === 'open' ? null : 'secondRoundNotOpen');
}

/** Also after the discussion, when it was forgotten there. */
export function whyNotShowSecond(course: Course, second: SecondRound): Refusal | null {
  if (course.closed) return 'closed';
  return second === 'open' ? null : 'secondRoundNotOpen';
}

/** While cards are hidden a new card waits for the end of collecting, so that nobody loud leads. */
export const cardsWait = (workshop: { phase: Phase; cardsHidden: boolean }): boolean =>
  workshop.cardsHidden && isCollecting(workshop.phase);

/** Until the end of collecting, also before it. */
export const isCollecting = (phase: Phase): boolean => orderOf(phase) <= orderOf('collect');

function onlyIn(course: Course, allowed: Phase[]): Refusal | null {
  if (course.closed) return 'closed';
  if (allowed.includes(course.phase)) return null;
  return course.revealed === 'nothing' ? 'wrongPhase' : 'alreadyRevealed';
}

function duringOnly(course: Course, phase: Phase): Refusal | null {
  if (course.closed) return 'closed';
  return course.phase === phase ? null : 'wrongPhase';
}

import type { WordWeight } from '../../listening/explain.ts';
import type { Analysed, ToAnalyse } from '../../listening/judging.ts';

/** A model by its id; its bytes go along only when the thread does not have it. */
export type SentModel = { id: string; bytes: Uint8Array | null };

/** What the thread is asked for. */
export type ThreadWork =
  | { kind: 'judge'; texts: readonly ToAnalyse[]; own: SentModel | null }
  /** Whether each text belongs to the topic. */
  | { kind: 'belongs'; texts: readonly string[]; filter: SentModel }
  | { kind: 'explain'; text: string; label: string; own: SentModel | null };

export type ThreadResult =
  | { kind: 'judge'; judged: Analysed[] }
  | { kind: 'belongs'; belongs: boolean[] }
  | { kind: 'explain'; words: WordWeight[] };

export type Asked = { number: number; work: ThreadWork };
export type Answered = { number: number; result: ThreadResult } | { number: number; error: string };

/** What the thread tells: an answer, or why the model the operator named cannot be used. */
export type Told = Answered | { problem: string };

/** How many models of houses a thread holds; both sides forget in the same order. */
export const mostModels = 20;

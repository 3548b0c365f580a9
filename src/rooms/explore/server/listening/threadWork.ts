import type { Analysed, ToAnalyse } from '../../listening/judging.ts';

/** A model by its id; its bytes go along only when the thread does not have it. */
export type SentModel = { id: string; bytes: Uint8Array | null };

/** What the thread is asked for. */
export type ThreadWork =
  | { kind: 'judge'; texts: readonly ToAnalyse[]; own: SentModel | null }
  /** Whether each text belongs to the topic. */
  | { kind: 'belongs'; texts: readonly string[]; filter: SentModel }
  | { kind: 'explain'; text: string; label: string; own: SentModel | null };

export type WordWeight = { word: string; weight: number };

export type ThreadResult =
  | { kind: 'judge'; judged: Analysed[] }
  | { kind: 'belongs'; belongs: boolean[] }
  | { kind: 'explain'; words: WordWeight[] };

export type Asked = { number: number; work: ThreadWork };
export type Answered = { number: number; result: ThreadResult } | { number: number; error: string };

/** How many models of houses a thread holds; both sides forget in the same order. */
export const mostModels = 20;

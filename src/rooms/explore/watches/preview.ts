import type { Id } from '#platform/base/ids.ts';
import type { PlaceKey } from '../arrived.ts';
import type { Highlight } from './explainMatch.ts';
import type { QueryProblem } from './query.ts';
import type { How } from './toMatch.ts';

/** One of the newest hits; `text` is a part of it around what was found. */
export type PreviewHit = {
  id: Id<'mention'>;
  how: How;
  day: string;
  place: PlaceKey;
  text: string;
  highlights: Highlight[];
};

/** A word of the stock that is found although it is written otherwise. */
export type OtherForm = { form: string; how: Exclude<How, 'exact'>; count: number };

/** What a query finds in the newest part of the stock. */
export type Preview =
  | { ok: false; problem: QueryProblem }
  | {
      ok: true;
      /** Mentions looked through, the newest ones. */
      scanned: number;
      hits: number;
      compounds: number;
      forms: OtherForm[];
      newest: PreviewHit[];
      /** What looks like a person's name. */
      persons: string[];
    };

import type { Id, OrganisationId } from '#platform/base/ids.ts';
import type { Arrived, Gone } from '../../arrived.ts';
import type { SourceKind, SourceProblem } from '../../source.ts';

/** A source as its adapter sees it. */
export type SourceToRead = {
  organisationId: OrganisationId;
  id: Id<'source'>;
  kind: SourceKind;
  name: string;
  settings: unknown;
  /** Opened; in memory for this reading only. */
  token: string | null;
  cursor: unknown;
};

/** What one reading brought. The reader takes it in and moves the cursor in one transaction. */
export type Reading =
  | {
      ok: true;
      arrived: readonly Arrived[];
      gone: readonly Gone[];
      cursor: object;
      /** What they are from now on: the address moved for good. Without it: as they were. */
      settings?: object;
      /** Not before; null: the usual pace. */
      nextTryAt: Date | null;
      /** More is waiting: read on at once (backlog, pages). */
      more: boolean;
    }
  | {
      ok: false;
      problem: SourceProblem;
      /** A few words for the person who set it up: a status, a host. No token, no text. */
      detail: string;
      /** As the server asked (`Retry-After`); null: the back-off decides. */
      retryAt: Date | null;
    };

/**
 * Reads one kind of source. It never throws for what the other side does.
 * @param signal ends what is still asked for; what comes of it then is dropped.
 */
export type Adapter = (source: SourceToRead, now: Date, signal?: AbortSignal) => Promise<Reading>;

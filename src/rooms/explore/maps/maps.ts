import type { Id } from '#platform/base/ids.ts';
import type { PlaceKey } from '../arrived.ts';
import type { Network } from '../networks.ts';
import type { SourceProblem } from '../source.ts';
import type { TonalityTrust } from '../tonality.ts';
import type { WatchKind } from '../watches/watch.ts';
import type { Counts } from './counts.ts';
import type { Bucket, Period } from './period.ts';
import type { Spike } from './spikes.ts';

/** Mentions in this period and in the one just before it. */
export type NowAndBefore = { now: number; before: number };

export type GroupRow = NowAndBefore & {
  id: Id<'target_group'>;
  name: string;
  /** Whether a rule says who belongs to it; without one, only what is said by hand counts. */
  hasRule: boolean;
};

export type PlaceColumn = NowAndBefore & { id: Id<'place'> } & PlaceKey;

export type AudienceCell = NowAndBefore & {
  groupId: Id<'target_group'>;
  placeId: Id<'place'>;
};

/** *Wo ist unsere Zielgruppe?* A mention may belong to several groups; `total` counts it once. */
export type AudienceMap = {
  period: Period;
  before: Period;
  /** When listening began, where that was after the earlier period had: no trend then. */
  beganOn: string | null;
  total: NowAndBefore;
  groups: GroupRow[];
  /** By mentions in this period, most first; all of them. */
  places: PlaceColumn[];
  /** Only those with mentions. */
  cells: AudienceCell[];
};

/** One own name, competitor or topic. A mention may be about several. */
export type TopicView = {
  watchId: Id<'watch'>;
  kind: WatchKind;
  name: string;
  counts: Counts;
  earlier: Counts;
  /** By day or week, in order, also where nothing was heard. `day`: its first day. */
  points: { day: string; counts: Counts }[];
};

export type SpikeOfWatch = Spike & { watchId: Id<'watch'>; name: string };

/** *Wie werden wir gesehen?* Own names first, then competitors, then topics, each by mentions. */
export type ViewOfUs = {
  period: Period;
  before: Period;
  bucket: Bucket;
  trust: TonalityTrust;
  /** Every mention once. */
  total: Counts;
  topics: TopicView[];
  spikes: SpikeOfWatch[];
};

/** Where we do not hear: silence there is not absence. */
export type NotHeard = {
  /** No source at all is set up, or none brought anything yet. */
  nothingYet: boolean;
  /** Closed networks from which nothing came in the period. */
  networks: Network[];
  /** Sources that wait for somebody (no token, refused, gone) or keep failing. */
  broken: { id: Id<'source'>; name: string; problem: SourceProblem }[];
  paused: { id: Id<'source'>; name: string }[];
  /** Target groups without a rule: only what is said by hand is theirs. */
  groupsWithoutRule: { id: Id<'target_group'>; name: string }[];
};

import type { PlaceKey } from '../arrived.ts';
import type { AudienceMap, NotHeard, ViewOfUs } from '../maps/maps.ts';
import type { Position } from '../positions/position.ts';
import type { CalendarPeriod } from './period.ts';
import type { Section } from './sections.ts';

/** Something that was said often: the first of a fold, shortened. */
export type Repeated = {
  title: string;
  excerpt: string;
  place: PlaceKey;
  day: string;
  link: string | null;
  /** At how many other places. */
  elsewhere: number;
};

/** All that a listening report tells of a period, in no language. */
export type ListeningReport = {
  organisation: string;
  timeZone: string;
  period: CalendarPeriod;
  madeAt: Date;
  sections: readonly Section[];
  audience: AudienceMap;
  view: ViewOfUs;
  positions: Position[];
  repeated: Repeated[];
  notHeard: NotHeard;
};

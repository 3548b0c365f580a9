import * as v from 'valibot';
import { webAddressIn } from '../webAddress.ts';
import { addMinutes } from '#platform/base/clock.ts';
import { isId, type Id } from '#platform/base/ids.ts';
import type { OrganisationId } from '#platform/base/ids.ts';
import { networks } from '../networks.ts';
import { tonalities } from '../tonality.ts';

export type ExcursionId = Id<'excursion'>;
export type ExcursionKey = { organisationId: OrganisationId; excursionId: ExcursionId };

export const excursionLengths = {
  title: 120,
  placeName: 120,
  link: 2000,
  answer: 300,
  text: 2000,
};
export const usualMinutes = 60;
export const mostPlaces = 40;
/** Finds of one browser; who finds more is a script. */
export const mostFinds = 200;

/** What was written in the last minute, or in a dead spot, still arrives. */
const lateMinutes = 10;

type Times = { startedAt: Date | null; endsAt: Date | null; endedAt: Date | null };
export type ExcursionState = 'waiting' | 'running' | 'ended';

/** Ended by somebody, or by itself ten minutes after its time. */
export function stateOf({ startedAt, endsAt, endedAt }: Times, now: Date): ExcursionState {
  if (!startedAt || !endsAt) return 'waiting';
  if (endedAt || addMinutes(endsAt, lateMinutes) <= now) return 'ended';
  return 'running';
}

export type PlaceToVisit = { id: Id<'excursion_place'>; position: number; visitors: number };

/**
 * The place where the fewest are, of those not yet visited, else of all others.
 * @returns null where there is nowhere else to go.
 */
export function nextPlace<Place extends PlaceToVisit>(
  places: readonly Place[],
  visited: ReadonlySet<Place['id']>,
  current: Place['id'] | null,
): Place | null {
  const others = places.filter(({ id }) => id !== current);
  const unseen = others.filter(({ id }) => !visited.has(id));
  const [first] = (unseen.length > 0 ? unseen : others).toSorted(
    (a, b) => a.visitors - b.visitors || a.position - b.position,
  );
  return first ?? null;
}

const filled = (most: number) =>
  v.pipe(v.string(), v.trim(), v.minLength(1, 'missing'), v.maxLength(most, 'tooLong'));

/** An address of the web, with or without its `https://`; empty: none. */
export const webLink = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(excursionLengths.link, 'tooLong'),
  v.transform((typed) => (typed === '' ? null : asWebAddress(typed))),
  v.check((address) => address !== undefined, 'notALink'),
  v.transform((address) => address ?? null),
);

function asWebAddress(typed: string): string | undefined {
  const address = webAddressIn(typed);
  return address && !address.username ? address.href : undefined;
}

export const placeInput = v.object({
  network: v.picklist(networks),
  name: filled(excursionLengths.placeName),
  link: webLink,
});
export type PlaceInput = v.InferOutput<typeof placeInput>;

export const excursionInput = v.object({
  title: filled(excursionLengths.title),
  minutes: v.pipe(v.string(), v.toNumber(), v.integer(), v.minValue(10), v.maxValue(480)),
});
export type ExcursionInput = v.InferOutput<typeof excursionInput>;

// Not sent: what was answered before stays.
const answer = v.optional(v.pipe(v.string(), v.trim(), v.maxLength(excursionLengths.answer)));
const commandId = v.custom<Id<'excursion_find'>>(isId);
const visitId = v.custom<Id<'excursion_visit'>>(isId);
// A house without target groups does not ask for one.
const groupId = v.optional(
  v.union([
    v.custom<Id<'target_group'>>(isId),
    v.pipe(
      v.literal(''),
      v.transform(() => null),
    ),
  ]),
  '',
);

/** The three answers and, where a text is given, something found. */
export const noteInput = v.object({
  visitId,
  who: answer,
  about: answer,
  ofUs: answer,
  findId: commandId,
  text: v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(excursionLengths.text)),
  link: v.pipe(v.optional(v.string(), ''), webLink),
  feeling: v.optional(v.picklist(tonalities), 'unsure'),
  groupId,
});
export type Note = v.InferOutput<typeof noteInput>;

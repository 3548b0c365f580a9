import * as v from 'valibot';
import { isId, type Id } from '#platform/base/ids.ts';
import { steps } from '#platform/base/steps.ts';
import { phases, workshopKinds } from '../phases.ts';
import { correctedParts } from './correction.ts';

const id = <Kind extends string>() => v.custom<Id<Kind>>(isId);
/** ISO 8601 with time. */
const moment = v.pipe(v.string(), v.isoTimestamp());
/** `2026-11-22`. */
const day = v.pipe(v.string(), v.isoDate());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const text = v.string();

const standingCard = v.object({
  cardId: id<'card'>(),
  number: count,
  columnId: id<'board_column'>(),
  title: text,
  benefitDots: count,
  effortDots: v.nullable(v.number()),
  meanBenefit: v.number(),
  meanEffort: v.nullable(v.number()),
  field: v.nullable(v.picklist(['first', 'plan', 'spare', 'later'])),
  people: v.nullable(count),
  peopleBenefit: v.nullable(count),
  spreadBenefit: v.nullable(v.number()),
  spreadEffort: v.nullable(v.number()),
  rank: v.nullable(v.object({ from: count, to: count })),
  effortless: v.nullable(v.picklist(['asked', 'confirmed'])),
});

/** As `Standing` in standing/standing.ts. */
const standing = v.object({
  people: count,
  benefitDots: count,
  effortDots: v.nullable(v.number()),
  lines: v.object({ benefit: v.number(), effort: v.nullable(v.number()) }),
  cards: v.array(standingCard),
  lead: v.nullable(v.object({ cardIds: v.array(id<'card'>()), clear: v.boolean() })),
  divides: v.array(id<'card'>()),
  method: v.object({ draws: count, level: v.number(), seed: count }),
  effortFixed: v.boolean(),
});

const card = v.object({
  id: id<'card'>(),
  number: count,
  columnId: id<'board_column'>(),
  title: text,
  explanation: text,
  basicQuestion: v.boolean(),
  /** Cards that were put together in it. */
  includes: v.array(v.object({ number: count, title: text })),
  /** From where it came: written on a phone or at the desk, on paper, or read off a photo. */
  source: v.picklist(['written', 'paper', 'photo']),
});

const photo = v.object({
  id: id<'photo'>(),
  description: text,
  rights: v.picklist(['assembly', 'portrait']),
  width: count,
  height: count,
});

const correction = v.object({
  part: v.picklist(correctedParts),
  /** The number of the card it is about. */
  card: v.nullable(count),
  /** How it reads now; what it was before is for members only. */
  after: text,
  at: moment,
});

/**
 * All that an Ergebnisprotokoll holds, in no language: what everybody with its link may read, and
 * nothing more. Its JSON is described in docs/protocol-format.md.
 */
export const protocolSchema = v.object({
  format: v.literal('resonanz-protocol/1'),
  /** When this was put together; `endedAt` is null while the day runs. */
  madeAt: moment,
  timeZone: text,
  kind: v.picklist(workshopKinds),
  /** The house, and in an open round the other host. */
  hosts: v.array(text),
  facilitator: text,
  title: text,
  guidingQuestion: text,
  place: text,
  startsAt: v.nullable(moment),
  endedAt: v.nullable(moment),
  day,
  people: v.object({ joined: count, onPaper: count }),
  agenda: v.array(
    v.object({ phase: v.picklist(phases), minutes: count, enteredAt: v.nullable(moment) }),
  ),
  impulse: v.nullable(
    v.object({
      title: text,
      speaker: text,
      standIn: text,
      stoodIn: v.boolean(),
      heard: v.array(text),
    }),
  ),
  columns: v.array(
    v.object({
      id: id<'board_column'>(),
      step: v.nullable(v.picklist(steps)),
      title: v.nullable(text),
    }),
  ),
  cards: v.array(card),
  firstRound: v.nullable(standing),
  secondRound: v.nullable(standing),
  /** There was a second round, but it is not shown: perhaps too few changed something. */
  secondRoundWithheld: v.boolean(),
  discussion: v.array(
    v.object({
      cardId: id<'card'>(),
      why: v.picklist(['first', 'divides', 'chosen']),
      reasons: v.array(text),
    }),
  ),
  questions: v.array(v.object({ text, answered: v.boolean() })),
  /** None in an open round. */
  measures: v.array(
    v.object({
      card: count,
      what: text,
      firstStep: text,
      dueOn: v.nullable(day),
      taken: v.boolean(),
      /** Only what the person who took it on entered for that. */
      owner: v.nullable(text),
    }),
  ),
  closingWords: v.array(text),
  photos: v.array(photo),
  /** One for each counted ballot, sorted; nobody can tell whose it is but the voter. */
  receipts: v.array(text),
  corrections: v.array(correction),
  /** When the organisation deletes texts, and the day it does; null while the day runs. */
  keeps: v.object({ months: count, textsUntil: v.nullable(day), textsForgotten: v.boolean() }),
});

export type Protocol = v.InferOutput<typeof protocolSchema>;
export type ProtocolCard = Protocol['cards'][number];

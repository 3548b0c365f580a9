import { keepTextsMonthsOf, organisationOf } from '#platform/auth/organisations.ts';
import { assert } from '#platform/base/assert.ts';
import { dayIn } from '#platform/base/clock.ts';
import { inOrganisation, type Tx } from '#platform/db/database.ts';
import type { WorkshopKey } from '../board.ts';
import { nightTextsAreForgotten } from '../forgotten.ts';
import type { Protocol, ProtocolCard } from '../report/protocol.ts';
import { agendaOf } from './agenda.queries.ts';
import { countBallots, progressOf } from './board.queries.ts';
import { cardsOf, type CardRow } from './cards.queries.ts';
import { columnsOf } from './columns.queries.ts';
import { correctionsShown } from './correctionsShown.ts';
import { discussedCardsOf } from './discussion.queries.ts';
import { impulseOf } from './impulse.queries.ts';
import { linesOf, type LineRow } from './lines.queries.ts';
import { measuresOf } from './measures.ts';
import { photosOfWorkshop, type PhotoInList } from './photos.queries.ts';
import { correctionsOf } from './report.queries.ts';
import { visibleSecondStanding, visibleStanding } from './reveal.ts';
import { receiptsIn } from './standing.queries.ts';
import { isOnBoard, isShown } from './views.ts';
import { workshopOf, type WorkshopRow } from './workshops.queries.ts';

/**
 * The Ergebnisprotokoll as it is at this moment, also while the day runs: only what everybody with
 * the link may read. No author of a card, no line that was not shown, no photo that must not be,
 * and nothing of a dot but what the matrix shows.
 */
export async function protocolOf(key: WorkshopKey, now: Date): Promise<Protocol> {
  const { name, timeZone } = await organisationOf(key);
  const months = await keepTextsMonthsOf(key.organisationId);
  return inOrganisation(key, async (tx) => {
    const row = await workshopOf(tx, key);
    assert(row, 'a workshop whose key was found is there');
    const house = { name, timeZone, months };
    const report = { ...frameOf(row, house, now), ...(await dayOf(tx, key, row)) };
    const corrections = await correctionsOf(tx, key);
    return {
      ...report,
      corrections: correctionsShown(corrections, await cardsOf(tx, key), report),
    };
  });
}

type House = { name: string; timeZone: string; months: number };
type Frame = Pick<
  Protocol,
  | 'format'
  | 'madeAt'
  | 'timeZone'
  | 'kind'
  | 'hosts'
  | 'facilitator'
  | 'title'
  | 'guidingQuestion'
  | 'place'
  | 'startsAt'
  | 'endedAt'
  | 'day'
  | 'keeps'
>;

const frameOf = (row: WorkshopRow, house: House, now: Date): Frame => ({
  format: 'resonanz-protocol/1',
  madeAt: now.toISOString(),
  timeZone: house.timeZone,
  kind: row.kind,
  hosts: row.second_host ? [house.name, row.second_host] : [house.name],
  facilitator: row.facilitator,
  title: row.title,
  guidingQuestion: row.guiding_question,
  place: row.place,
  startsAt: row.starts_at?.toISOString() ?? null,
  endedAt: row.closed_at?.toISOString() ?? null,
  day: dayIn(house.timeZone, row.starts_at ?? row.closed_at ?? row.created_at),
  keeps: {
    months: house.months,
    textsUntil:
      row.closed_at && dayIn(house.timeZone, nightTextsAreForgotten(row.closed_at, house.months)),
    textsForgotten: row.texts_forgotten_at !== null,
  },
});

async function dayOf(
  tx: Tx,
  key: WorkshopKey,
  row: WorkshopRow,
): Promise<Omit<Protocol, keyof Frame | 'corrections'>> {
  const cards = await cardsOf(tx, key);
  const lines = (await linesOf(tx, key)).filter(isShown);
  const photos = (await photosOfWorkshop(tx, key)).flatMap(photoShown);
  const impulse = await impulseOf(tx, key);
  return {
    people: {
      joined: (await progressOf(tx, key)).participants,
      onPaper: await countBallots(tx, key),
    },
    agenda: (await agendaOf(tx, key)).map(({ phase, minutes, entered_at }) => ({
      phase,
      minutes,
      enteredAt: entered_at?.toISOString() ?? null,
    })),
    impulse: impulse
      ? {
          title: impulse.title,
          speaker: impulse.speaker,
          standIn: impulse.stand_in,
          stoodIn: impulse.stood_in_at !== null,
          heard: impulse.heard,
        }
      : null,
    columns: await columnsOf(tx, key),
    cards: cards.filter(isOnBoard).map((card) => cardShown(card, cards)),
    firstRound: await visibleStanding(tx, key, row),
    secondRound: await visibleSecondStanding(tx, key, row),
    secondRoundWithheld: row.closed_at !== null && row.second_round === 'open',
    discussion: await discussionOf(tx, key, lines),
    questions: lines
      .filter((line) => line.kind === 'question')
      .map(({ text, answered }) => ({ text, answered })),
    // People of several houses have none in common.
    measures: row.kind === 'open_round' ? [] : await measuresShown(tx, key, cards),
    closingWords: lines.filter((line) => line.kind === 'closing_word').map((line) => line.text),
    photos,
    receipts: row.revealed === 'nothing' ? [] : await receiptsIn(tx, key, 1),
  };
}

const cardShown = (card: CardRow, all: readonly CardRow[]): ProtocolCard => ({
  id: card.id,
  number: card.number,
  columnId: card.column_id,
  title: card.title,
  explanation: card.explanation,
  basicQuestion: card.basic_question_at !== null,
  includes: all
    .filter((other) => other.merged_into === card.id && !other.hidden_at)
    .map(({ number, title }) => ({ number, title })),
  source: card.photo_area ? 'photo' : card.paper ? 'paper' : 'written',
});

const photoShown = ({ id, description, rights, width, height }: PhotoInList): Protocol['photos'] =>
  rights === 'hidden' ? [] : [{ id, description, rights, width, height }];

async function discussionOf(
  tx: Tx,
  key: WorkshopKey,
  lines: readonly LineRow[],
): Promise<Protocol['discussion']> {
  const discussed = await discussedCardsOf(tx, key);
  return discussed.map(({ card_id: cardId, why }) => ({
    cardId,
    why,
    reasons: lines.filter((line) => line.card_id === cardId).map((line) => line.text),
  }));
}

async function measuresShown(
  tx: Tx,
  key: WorkshopKey,
  cards: readonly CardRow[],
): Promise<Protocol['measures']> {
  const measures = await measuresOf(tx, key);
  return measures.map((measure) => ({
    card: cards.find((card) => card.id === measure.originId)?.number ?? 0,
    what: measure.what,
    firstStep: measure.firstStep,
    dueOn: measure.dueOn,
    taken: measure.taken,
    owner: measure.ownerName,
  }));
}

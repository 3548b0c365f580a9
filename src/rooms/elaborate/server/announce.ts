import { assert } from '#platform/base/assert.ts';
import type { Tx } from '#platform/db/database.ts';
import { appendLive } from '#platform/live/log.ts';
import type { CardId, LineId, WorkshopId, WorkshopKey } from '../board.ts';
import type { BoardEvent, DeskEvent } from '../events.ts';
import { countBallots } from './board.queries.ts';
import { cardsByIds, type CardRow } from './cards.queries.ts';
import { linesByIds, type LineRow } from './lines.queries.ts';
import { measuresOf } from './measures.ts';
import { visibleSecondStanding, visibleStanding } from './reveal.ts';
import { shownWorkshop } from './shownWorkshop.ts';
import {
  cardView,
  deskCard,
  deskLine,
  isOnBoard,
  isShown,
  lineView,
  measureView,
} from './views.ts';
import { workshopOf } from './workshops.queries.ts';

/** What a command changed, for those who look on. A dot changes nothing of this. */
export type Changed = {
  workshop?: true;
  cards?: CardId[];
  standing?: true;
  secondStanding?: true;
  lines?: LineId[];
  measures?: true;
  /** Paper ballots that were typed: how many. */
  ballots?: true;
  /** Counts; sent a little later, many changes at once. */
  progress?: true;
  participants?: true;
};

export const boardTopic = (workshopId: WorkshopId): string => `workshop:${workshopId}`;
export const deskTopic = (workshopId: WorkshopId): string => `workshop:${workshopId}:desk`;

/**
 * Tells everybody what changed, in the transaction of the change. Last in it, as `appendLive`
 * asks.
 */
export async function announce(tx: Tx, key: WorkshopKey, changed: Changed): Promise<void> {
  const events = await eventsAbout(tx, key, changed);
  for (const event of events.desk) await appendLive(tx, deskTopic(key.workshopId), event);
  for (const event of events.board) await appendLive(tx, boardTopic(key.workshopId), event);
}

async function eventsAbout(
  tx: Tx,
  key: WorkshopKey,
  changed: Changed,
): Promise<{ board: BoardEvent[]; desk: DeskEvent[] }> {
  const cards = changed.cards?.length ? await cardsByIds(tx, key, changed.cards) : [];
  const lines = changed.lines?.length ? await linesByIds(tx, key, changed.lines) : [];
  return {
    desk: [
      ...(cards.length > 0 ? [deskCardsEvent(cards)] : []),
      ...(lines.length > 0 ? [deskLinesEvent(lines)] : []),
      ...(changed.ballots ? [await ballotsEvent(tx, key)] : []),
    ],
    board: [
      ...cardsEvents(cards),
      ...linesEvents(lines),
      ...(await courseEvents(tx, key, changed)),
      ...(changed.measures ? [await measuresEvent(tx, key)] : []),
    ],
  };
}

const deskCardsEvent = (cards: CardRow[]): DeskEvent => ({
  kind: 'deskCards',
  cards: cards.filter((card) => !card.withdrawn_at).map(deskCard),
  gone: cards.filter((card) => card.withdrawn_at).map((card) => card.id),
});

/** A card that still waits was never seen: not even its leaving is told. */
function cardsEvents(cards: CardRow[]): BoardEvent[] {
  const shown = cards.filter(isOnBoard).map(cardView);
  const gone = cards.filter((card) => !isOnBoard(card) && !card.waiting_since);
  if (shown.length + gone.length === 0) return [];
  return [{ kind: 'cards', cards: shown, gone: gone.map((card) => card.id) }];
}

const deskLinesEvent = (lines: LineRow[]): DeskEvent => ({
  kind: 'deskLines',
  lines: lines.map(deskLine),
  gone: [],
});

/** As with cards: of a line that waits the board hears nothing. */
function linesEvents(lines: LineRow[]): BoardEvent[] {
  const shown = lines.filter(isShown).map(lineView);
  const gone = lines.filter((line) => line.state === 'hidden').map((line) => line.id);
  return shown.length + gone.length === 0 ? [] : [{ kind: 'lines', lines: shown, gone }];
}

async function ballotsEvent(tx: Tx, key: WorkshopKey): Promise<DeskEvent> {
  return { kind: 'ballots', ballots: await countBallots(tx, key) };
}

async function courseEvents(tx: Tx, key: WorkshopKey, changed: Changed): Promise<BoardEvent[]> {
  if (!changed.workshop && !changed.standing && !changed.secondStanding) return [];
  const row = await workshopOf(tx, key);
  assert(row, 'a workshop that was changed is there');
  const standing = changed.standing ? await visibleStanding(tx, key, row) : null;
  const second = changed.secondStanding ? await visibleSecondStanding(tx, key, row) : null;
  return [
    { kind: 'workshop', workshop: await shownWorkshop(tx, key, row) },
    ...(standing ? [{ kind: 'standing' as const, standing }] : []),
    ...(second ? [{ kind: 'secondStanding' as const, standing: second }] : []),
  ];
}

async function measuresEvent(tx: Tx, key: WorkshopKey): Promise<BoardEvent> {
  return { kind: 'measures', measures: (await measuresOf(tx, key)).map(measureView) };
}

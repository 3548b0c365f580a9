import type {
  Board,
  CardId,
  CardView,
  Desk,
  DeskCard,
  DeskLine,
  DeskParticipant,
  LineId,
  LineView,
  MeasureView,
  Progress,
  WorkshopView,
} from './board.ts';
import type { Standing } from './standing/standing.ts';

/** What the stream `/w/CODE/stream` carries, for everybody in the workshop. */
export type BoardEvent =
  | { kind: 'workshop'; workshop: WorkshopView }
  | { kind: 'cards'; cards: CardView[]; gone: CardId[] }
  | { kind: 'progress'; progress: Progress }
  | { kind: 'standing'; standing: Standing }
  | { kind: 'secondStanding'; standing: Standing | null }
  | { kind: 'lines'; lines: LineView[]; gone: LineId[] }
  | { kind: 'measures'; measures: MeasureView[] };

/** What the stream `/w/CODE/desk/stream` carries, for moderators only. */
export type DeskEvent =
  | { kind: 'deskCards'; cards: DeskCard[]; gone: CardId[] }
  | { kind: 'participants'; participants: DeskParticipant[] }
  | { kind: 'connected'; connected: number }
  | { kind: 'deskLines'; lines: DeskLine[]; gone: LineId[] }
  | { kind: 'ballots'; ballots: number };

/** The board after an event. Pure; used by browser, bench and tests alike. */
export function boardAfter(board: Board, event: BoardEvent): Board {
  switch (event.kind) {
    case 'workshop':
      return { ...board, workshop: event.workshop };
    case 'cards':
      return { ...board, cards: merged(board.cards, event.cards, event.gone) };
    case 'progress':
      return { ...board, progress: event.progress };
    case 'standing':
      return { ...board, standing: event.standing };
    case 'secondStanding':
      return { ...board, secondStanding: event.standing };
    case 'lines':
      return { ...board, lines: mergedLines(board.lines, event.lines, event.gone) };
    case 'measures':
      return { ...board, measures: event.measures };
  }
}

export function deskAfter(desk: Desk, event: DeskEvent): Desk {
  switch (event.kind) {
    case 'deskCards':
      return { ...desk, cards: merged(desk.cards, event.cards, event.gone) };
    case 'participants':
      return { ...desk, participants: event.participants };
    case 'connected':
      return { ...desk, connected: event.connected };
    case 'deskLines':
      return { ...desk, lines: mergedLines(desk.lines, event.lines, event.gone) };
    case 'ballots':
      return { ...desk, ballots: event.ballots };
  }
}

function merged<C extends { id: CardId; number: number }>(
  before: C[],
  changed: C[],
  gone: CardId[],
): C[] {
  const replaced = new Set([...changed.map((card) => card.id), ...gone]);
  return [...before.filter((card) => !replaced.has(card.id)), ...changed].sort(
    (a, b) => a.number - b.number,
  );
}

/** By id, which tells nothing about when a line was sent. */
function mergedLines<L extends { id: LineId }>(before: L[], changed: L[], gone: LineId[]): L[] {
  const replaced = new Set([...changed.map((line) => line.id), ...gone]);
  return [...before.filter((line) => !replaced.has(line.id)), ...changed].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  );
}

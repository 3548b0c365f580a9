import { assert } from '#platform/base/assert.ts';
import { inOrganisation, type Tx } from '#platform/db/database.ts';
import { connectedSubjects } from '#platform/live/presence.ts';
import { currentRev, revTogether } from '#platform/live/log.ts';
import type { Guest } from '#platform/auth/scope.ts';
import type { MeasureOfOrigin } from '#rooms/programme/door.server.ts';
import type { Board, BoardState, Desk, DeskState, GuestState, WorkshopKey } from '../board.ts';
import { boardTopic, deskTopic } from './announce.ts';
import { countBallots, progressOf } from './board.queries.ts';
import { cardsOf } from './cards.queries.ts';
import { linesOf } from './lines.queries.ts';
import { measuresOf } from './measures.ts';
import { ownOfGuest } from './own.ts';
import { wasMergedAway } from './participants.queries.ts';
import { connectedAmong, deskVoters } from './presence.ts';
import { countedReceipts } from './receipts.ts';
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

/** A board as it is sent: serialised once for all who ask while nothing changes. */
type SharedBoard = {
  board: Board;
  text: string;
  measures: MeasureOfOrigin[];
  receipts: ReadonlySet<string> | null;
};
type Remembered = { rev: number; until: number; shared: Promise<SharedBoard> };

// Everything on a board bumps its rev, but measures that members change in the programme's list.
const rememberedMs = 5_000;
const rememberedBoards = 50;
const remembered = new Map<string, Remembered>();

/** What a guest's browser needs to begin; `own` is empty for one that has not joined. */
export async function guestState(key: WorkshopKey, guest: Guest, now: Date): Promise<GuestState> {
  const { rev, shared, own, mergedAway } = await guestParts(key, guest, now);
  return { rev, board: shared.board, own, mergedAway };
}

/** The same as JSON, without writing the board out anew for each of a thousand. */
export async function guestStateText(key: WorkshopKey, guest: Guest, now: Date): Promise<string> {
  const { rev, shared, own, mergedAway } = await guestParts(key, guest, now);
  const ownText = JSON.stringify(own);
  return `{"rev":${rev},"board":${shared.text},"own":${ownText},"mergedAway":${mergedAway}}`;
}

/** What everybody may see, for those who only look: the wall. */
export async function boardState(key: WorkshopKey, now: Date): Promise<BoardState> {
  const { rev, shared } = await sharedBoard(key, now);
  return { rev, board: shared.board };
}

export async function deskState(key: WorkshopKey, now: Date): Promise<DeskState> {
  const subjects = await connectedSubjects(boardTopic(key.workshopId));
  const { rev, shared } = await sharedBoard(key, now);
  return inOrganisation(key, async (tx) => {
    const deskRev = await currentRev(tx, deskTopic(key.workshopId));
    const participants = await deskVoters(tx, key, subjects);
    const desk: Desk = {
      cards: (await cardsOf(tx, key)).map(deskCard),
      participants,
      connected: connectedAmong(participants),
      lines: (await linesOf(tx, key)).map(deskLine),
      ballots: await countBallots(tx, key),
    };
    return { rev, deskRev, board: shared.board, desk };
  });
}

async function guestParts(key: WorkshopKey, guest: Guest, now: Date) {
  const { rev, shared } = await sharedBoard(key, now);
  const { measures, receipts } = shared;
  const own = await ownOfGuest({ key, measures, receipts, guestId: guest.id });
  const mergedAway =
    own.length === 0 && (await inOrganisation(key, (tx) => wasMergedAway(tx, key, guest.id)));
  return { rev, shared, own, mergedAway };
}

/**
 * The rev is read before the board: what comes between is in the board, and comes again without
 * harm.
 */
async function sharedBoard(
  key: WorkshopKey,
  now: Date,
): Promise<{ rev: number; shared: SharedBoard }> {
  const rev = await revTogether(boardTopic(key.workshopId));
  const known = remembered.get(keyText(key));
  if (known?.rev === rev && known.until > now.getTime()) return { rev, shared: await known.shared };
  const shared = inOrganisation(key, (tx) => readBoard(tx, key));
  remember(keyText(key), { rev, until: now.getTime() + rememberedMs, shared });
  return { rev, shared: await shared };
}

const keyText = ({ organisationId, workshopId }: WorkshopKey) => `${organisationId} ${workshopId}`;

function remember(key: string, board: Remembered): void {
  remembered.delete(key);
  remembered.set(key, board);
  // Who waits for it hears of the problem; nobody after them.
  board.shared.catch(() => remembered.delete(key));
  for (const oldest of remembered.keys()) {
    if (remembered.size <= rememberedBoards) return;
    remembered.delete(oldest);
  }
}

async function readBoard(tx: Tx, key: WorkshopKey): Promise<SharedBoard> {
  const row = await workshopOf(tx, key);
  assert(row, 'a workshop whose key was found is there');
  const measures = await measuresOf(tx, key);
  const board: Board = {
    workshop: await shownWorkshop(tx, key, row),
    cards: (await cardsOf(tx, key)).filter(isOnBoard).map(cardView),
    progress: await progressOf(tx, key),
    standing: await visibleStanding(tx, key, row),
    secondStanding: await visibleSecondStanding(tx, key, row),
    measures: measures.map(measureView),
    lines: (await linesOf(tx, key)).filter(isShown).map(lineView),
  };
  const receipts = await countedReceipts(tx, key, row);
  return { board, text: JSON.stringify(board), measures, receipts };
}

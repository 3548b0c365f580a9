import { done, refused } from '#platform/base/outcome.ts';
import type { CardId, LineId } from '../board.ts';
import type { DeskCommand } from '../commands.ts';
import { whyNotOnceClosed } from '../phaseRules.ts';
import {
  insertLine,
  isFullOf,
  linesByIds,
  setLine as setLineRow,
  showWaitingReasons,
  type LineChange,
  type LineRow,
} from './lines.queries.ts';
import { timeless } from './timeless.ts';
import { courseOf, type Carried, type Work } from './work.ts';

type Wish<Kind extends DeskCommand['kind']> = Extract<DeskCommand, { kind: Kind }>;

/** *Fragenspeicher*: a question that was called out is parked. */
export async function writeQuestion(work: Work, wish: Wish<'writeQuestion'>): Carried {
  const { tx, key, workshop } = work;
  const reason = whyNotOnceClosed(courseOf(workshop));
  if (reason) return refused(reason);
  if (await isFullOf(tx, key, 'question')) return refused('tooManyLines');
  const id = timeless(wish.lineId);
  const line = { id, kind: 'question', card_id: null, text: wish.text, state: 'shown' } as const;
  return (await insertLine(tx, key, line)) ? done({ lines: [id] }) : refused('alreadySaid');
}

/** Shows or hides what somebody said. */
export const setLine = (work: Work, { lineId, state }: Wish<'setLine'>): Carried =>
  change(work, lineId, { state });

export const answerQuestion = (work: Work, wish: Wish<'answerQuestion'>): Carried =>
  change(work, wish.lineId, { answered: wish.answered }, (line) => line.kind === 'question');

/** Shows every reason for a card that waits; what was hidden stays hidden. */
export async function showReasons({ tx, key, workshop }: Work, cardId: CardId): Carried {
  const reason = whyNotOnceClosed(courseOf(workshop));
  if (reason) return refused(reason);
  return done({ lines: await showWaitingReasons(tx, key, cardId) });
}

async function change(
  { tx, key, workshop }: Work,
  lineId: LineId,
  what: LineChange,
  fits: (line: LineRow) => boolean = () => true,
): Carried {
  const reason = whyNotOnceClosed(courseOf(workshop));
  if (reason) return refused(reason);
  const [line] = await linesByIds(tx, key, [lineId]);
  if (!line || !fits(line)) return refused('lineGone');
  await setLineRow(tx, key, lineId, what);
  return done({ lines: [lineId] });
}

import type { Area, CardId, ColumnId } from '../board.ts';
import { newId } from '#platform/base/ids.ts';
import { areaBetween, isDrawn, middleArea, moved, resized, type Point } from './area.ts';

/** An area that is to become a card. */
export type Marked = { cardId: CardId; area: Area; title: string; columnId: ColumnId };

// One step of an arrow key: a two-hundredth of the picture, with a key held down fast enough.
const step = 0.005;

/** The areas somebody marks on a photo, until they are cards. */
export class Marking {
  areas = $state<Marked[]>([]);
  chosen = $state<CardId | null>(null);
  /** What is being drawn just now. */
  drawn = $state.raw<Area | null>(null);
  #from: Point | null = null;
  readonly #column: () => ColumnId;

  /** @param column where the next card goes unless something else is chosen. */
  constructor(column: () => ColumnId) {
    this.#column = column;
  }

  begin(at: Point): void {
    this.#from = at;
    this.drawn = null;
  }

  draw(to: Point): void {
    if (this.#from) this.drawn = areaBetween(this.#from, to);
  }

  /** @returns the area, when one was drawn and not only touched. */
  end(to: Point): Marked | null {
    const area = this.#from && areaBetween(this.#from, to);
    this.cancel();
    return area && isDrawn(area) ? this.add(area) : null;
  }

  cancel(): void {
    this.#from = null;
    this.drawn = null;
  }

  add(area: Area = middleArea): Marked {
    const columnId = this.areas.at(-1)?.columnId ?? this.#column();
    const marked: Marked = { cardId: newId<'card'>(), area, title: '', columnId };
    this.areas.push(marked);
    this.chosen = marked.cardId;
    return marked;
  }

  set(cardId: CardId, change: Partial<Marked>): void {
    const marked = this.areas.find((one) => one.cardId === cardId);
    if (marked) Object.assign(marked, change);
  }

  remove(cardId: CardId): void {
    this.areas = this.areas.filter((one) => one.cardId !== cardId);
    if (this.chosen === cardId) this.chosen = null;
  }

  /** Arrow keys move an area, with Shift they stretch it, Delete removes it. @returns whether so. */
  key(cardId: CardId, key: string, shift: boolean): boolean {
    const marked = this.areas.find((one) => one.cardId === cardId);
    if (!marked) return false;
    if (key === 'Delete') {
      this.remove(cardId);
      return true;
    }
    const [dx, dy] = arrows[key] ?? [0, 0];
    if (dx === 0 && dy === 0) return false;
    marked.area = (shift ? resized : moved)(marked.area, dx * step, dy * step);
    return true;
  }
}

const arrows: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

import type { QueryField } from './query.ts';
import { prepareTerm, type PreparedTerm, type Term } from './relation.ts';
import type { PlacedWanted, Wanted } from './wanted.ts';

/** What is wanted, with numbers for its terms; the same term of two watches has one number. */
export type Node =
  | PlacedNode
  | { op: 'near'; within: number; left: PlacedNode; right: PlacedNode }
  | { op: 'and'; parts: Node[] }
  | { op: 'or'; parts: Node[] }
  | { op: 'not'; part: Node }
  | { op: 'field'; field: number };

export type PlacedNode =
  { op: 'term'; id: number } | { op: 'row'; ids: number[] } | { op: 'either'; parts: PlacedNode[] };

export type FieldTest = { field: QueryField; value: string };

/** Numbers terms and fields as they come. */
export class Numbering {
  readonly terms: PreparedTerm[] = [];
  readonly fields: FieldTest[] = [];
  /** Terms whose places in the text are asked for. */
  readonly placed = new Set<number>();
  readonly #termIds = new Map<string, number>();
  readonly #fieldIds = new Map<string, number>();

  compile(wanted: Wanted): Node {
    switch (wanted.op) {
      case 'and':
      case 'or':
        return { op: wanted.op, parts: wanted.parts.map((part) => this.compile(part)) };
      case 'not':
        return { op: 'not', part: this.compile(wanted.part) };
      case 'near':
        return {
          op: 'near',
          within: wanted.within,
          left: this.#placedIn(wanted.left, true),
          right: this.#placedIn(wanted.right, true),
        };
      case 'field':
        return { op: 'field', field: this.#fieldId(wanted) };
      default:
        return this.#placedIn(wanted, false);
    }
  }

  #placedIn(wanted: PlacedWanted, withPlaces: boolean): PlacedNode {
    switch (wanted.op) {
      case 'term':
        return { op: 'term', id: this.#termId(wanted.term, withPlaces) };
      case 'row':
        return { op: 'row', ids: wanted.terms.map((term) => this.#termId(term, true)) };
      case 'either':
        return {
          op: 'either',
          parts: wanted.parts.map((part) => this.#placedIn(part, withPlaces)),
        };
    }
  }

  #termId(term: Term, withPlaces: boolean): number {
    const key = `${term.wants} ${term.word}`;
    let id = this.#termIds.get(key);
    if (id === undefined) {
      id = this.terms.push(prepareTerm(term)) - 1;
      this.#termIds.set(key, id);
    }
    if (withPlaces) this.placed.add(id);
    return id;
  }

  #fieldId({ field, value }: FieldTest): number {
    const key = `${field}:${value}`;
    const known = this.#fieldIds.get(key);
    if (known !== undefined) return known;
    const id = this.fields.push({ field, value }) - 1;
    this.#fieldIds.set(key, id);
    return id;
  }
}

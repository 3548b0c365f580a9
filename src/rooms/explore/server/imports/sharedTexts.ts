import { TableProblem } from './tableProblem.ts';

const slabBytes = 4_194_304;
const mostBytes = 250_000_000;

/** The texts that cells of a workbook point to, outside the heap: a workbook has up to millions. */
export class SharedTexts {
  readonly #slabs: Buffer[] = [];
  #used = slabBytes;
  /** Of each text: slab, start and length. */
  #places = new Uint32Array(3 * 4096);
  #count = 0;

  add(text: string): void {
    const bytes = Buffer.from(text.slice(0, 100_000));
    if (this.#used + bytes.length > slabBytes) this.#begin();
    this.#slabs.at(-1)?.set(bytes, this.#used);
    if (this.#count * 3 >= this.#places.length) this.#grow();
    this.#places.set([this.#slabs.length - 1, this.#used, bytes.length], this.#count * 3);
    this.#used += bytes.length;
    this.#count += 1;
  }

  /** Empty where there is none: the file is wrong, the row still has its other cells. */
  at(index: number): string {
    if (!Number.isInteger(index) || index < 0 || index >= this.#count) return '';
    const [slab = 0, start = 0, length = 0] = this.#places.subarray(index * 3, index * 3 + 3);
    return this.#slabs[slab]?.toString('utf8', start, start + length) ?? '';
  }

  #begin(): void {
    if ((this.#slabs.length + 1) * slabBytes > mostBytes) throw new TableProblem('tooLarge');
    this.#slabs.push(Buffer.allocUnsafeSlow(slabBytes));
    this.#used = 0;
  }

  #grow(): void {
    const larger = new Uint32Array(this.#places.length * 2);
    larger.set(this.#places);
    this.#places = larger;
  }
}

import { newId } from '#platform/base/ids.ts';
import { mostPictureBytes } from '#platform/files/picture.ts';
import type { PhotoId } from '../board.ts';
import type { SendRefusal } from './photo.ts';

/** What became of one photo on its way; null when the network failed and it is worth another try. */
export type Sent = { ok: true } | { ok: false; reason: SendRefusal | 'unknown' } | null;

type Wishes = {
  shrink: (file: File) => Promise<Blob>;
  /** The same id twice is one photo. */
  send: (photoId: PhotoId, photo: Blob) => Promise<Sent>;
  /** Before the n-th further try. */
  pause: (tries: number) => Promise<void>;
};

export type NotSent = { name: string; reason: SendRefusal | 'unknown' };

/** Photos on their way, one after the other, each until it arrived or was refused. */
export class Uploads {
  sent = $state(0);
  all = $state(0);
  notSent = $state.raw<NotSent[]>([]);
  waiting = $state(false);
  busy = $state(false);
  readonly #wishes: Wishes;
  readonly #queue: File[] = [];

  constructor(wishes: Wishes) {
    this.#wishes = wishes;
  }

  /** Adds to those under way, or begins. @returns when nothing is left to be sent. */
  async add(files: readonly File[]): Promise<void> {
    this.#queue.push(...files);
    this.all += files.length;
    if (this.busy) return;
    this.busy = true;
    this.#begin(files.length);
    for (let next = this.#queue.shift(); next; next = this.#queue.shift()) await this.#one(next);
    this.busy = false;
  }

  /** What is under way is finished, nothing more begins. */
  stop(): void {
    this.all -= this.#queue.length;
    this.#queue.length = 0;
  }

  #begin(all: number): void {
    this.all = all;
    this.sent = 0;
    this.notSent = [];
  }

  async #one(file: File): Promise<void> {
    const photoId = newId<'photo'>();
    const photo = await this.#wishes.shrink(file);
    const sent = await this.#untilAnswered(photoId, photo);
    if (sent.ok) this.sent += 1;
    else this.notSent = [...this.notSent, { name: file.name, reason: sent.reason }];
  }

  async #untilAnswered(photoId: PhotoId, photo: Blob): Promise<NonNullable<Sent>> {
    if (photo.size > mostPictureBytes) return { ok: false, reason: 'fileTooLarge' };
    for (let tries = 1; tries <= mostTries; tries += 1) {
      const sent = await this.#wishes.send(photoId, photo);
      this.waiting = sent === null;
      if (sent) return sent;
      await this.#wishes.pause(tries);
    }
    this.waiting = false;
    return { ok: false, reason: 'brokenOff' };
  }
}

// With growing pauses (1, 2, 4, 8, then 10 s) a good five minutes: a walk through a dead corner.
const mostTries = 35;
export const pauseMs = (tries: number): number => Math.min(10_000, 1_000 * 2 ** (tries - 1));

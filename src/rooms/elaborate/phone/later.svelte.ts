import type { Component } from 'svelte';
import type { Own } from '../board.ts';
import type { Phase } from '../phases.ts';
import type { Phone } from './phone.svelte.ts';

const laterPhases = ['matrix', 'discussion', 'measures', 'closing'] as const;

/** The screens that come in a script of their own, so that the first card can be written sooner. */
export type LaterScreen = (typeof laterPhases)[number] | 'closed';
export type LaterScreens = Component<{ phone: Phone; own: Own | null; screen: LaterScreen }>;

export const isLater = (screen: Phase | 'closed'): screen is LaterScreen =>
  screen === 'closed' || laterPhases.some((phase) => phase === screen);

// Two hundred phones do not fetch it in the same second, and none before its first card is written.
const quietMs = 20_000;
const spreadMs = 30_000;
const pauseMs = 3_000;

/** Fetches the later screens early, when nothing else is going on, so that no drop-out is in the way. */
export class Later {
  screens = $state.raw<LaterScreens | null>(null);
  #loading = false;
  #failed = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(screens: LaterScreens | null) {
    this.screens = screens;
  }

  open(): void {
    this.#again(quietMs + Math.random() * spreadMs);
  }

  close(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  /** At once: the next phase needs them. */
  async load(): Promise<void> {
    if (this.screens || this.#loading) return;
    this.#loading = true;
    try {
      this.screens = await laterScreens();
    } catch {
      this.#failed += 1;
      this.#again(pauseMs * Math.min(5, this.#failed));
    }
    this.#loading = false;
  }

  #again(inMs: number): void {
    this.close();
    this.#timer = setTimeout(() => void this.load(), inMs);
  }
}

export const laterScreens = async (): Promise<LaterScreens> =>
  (await import('./LaterTask.svelte')).default;

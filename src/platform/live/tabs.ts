import { now } from '../base/clock.ts';

type Tab<Message> = {
  /** From now on this tab speaks for all tabs of the browser. */
  lead(): void;
  follow(): void;
  /** The page is being left; it may come back. */
  rest(): void;
  /** What a new follower has to know. */
  greeting(): Message;
  hear(message: Message): void;
};

export type Tabs<Message> = { tell(message: Message): void; close(): void };

type Said<Message> = { about: 'asked' } | { about: 'left' } | { about: 'told'; message: Message };

const tickMs = 2_000;
// Three ticks missed: the tab is gone, or asleep.
const leaseMs = 6_000;
const answerMs = 800;

/**
 * Agrees with the other tabs of this browser which of them leads, by a lease in localStorage;
 * `navigator.locks` is missing on plain http. Where storage or channel are blocked, this tab leads
 * alone.
 */
export function amongTabs<Message>(name: string, tab: Tab<Message>): Tabs<Message> {
  const storage = workingStorage();
  if (!storage || !('BroadcastChannel' in globalThis)) {
    tab.lead();
    return { tell: () => undefined, close: () => undefined };
  }
  const election = new Election(name, tab, storage);
  election.tick();
  return election;
}

class Election<Message> implements Tabs<Message> {
  readonly #key: string;
  readonly #self = Math.random().toString(36).slice(2);
  readonly #tab: Tab<Message>;
  readonly #storage: Storage;
  readonly #channel: BroadcastChannel;
  readonly #timer: ReturnType<typeof setInterval>;
  #role: 'leader' | 'follower' | null = null;
  #unanswered: ReturnType<typeof setTimeout> | null = null;

  constructor(name: string, tab: Tab<Message>, storage: Storage) {
    this.#key = `resonanz leads ${name}`;
    this.#tab = tab;
    this.#storage = storage;
    this.#channel = new BroadcastChannel(`resonanz ${name}`);
    this.#channel.onmessage = ({ data }: MessageEvent<Said<Message>>) => this.#hear(data);
    this.#timer = setInterval(() => this.tick(), tickMs);
    addEventListener('pagehide', this.#release);
    addEventListener('pageshow', this.tick);
  }

  readonly tick = (): void => {
    const holder = this.#holder();
    if (holder === null || holder === this.#self) this.#takeLease();
    else this.#become('follower');
  };

  tell(message: Message): void {
    this.#say({ about: 'told', message });
  }

  close(): void {
    this.#release();
    clearInterval(this.#timer);
    if (this.#unanswered) clearTimeout(this.#unanswered);
    removeEventListener('pagehide', this.#release);
    removeEventListener('pageshow', this.tick);
    this.#channel.close();
  }

  #say(said: Said<Message>): void {
    this.#channel.postMessage(said);
  }

  #hear(said: Said<Message>): void {
    if (said.about === 'left') this.tick();
    else if (said.about === 'asked') this.#answer();
    else if (this.#role === 'follower') {
      this.#isAnswered();
      this.#tab.hear(said.message);
    }
  }

  #answer(): void {
    if (this.#role === 'leader') this.#say({ about: 'told', message: this.#tab.greeting() });
  }

  // A lease written by a tab that crashed is not waited for: somebody who leads answers at once.
  #ask(): void {
    this.#unanswered ??= setTimeout(() => {
      this.#unanswered = null;
      this.#takeLease();
    }, answerMs);
    this.#say({ about: 'asked' });
  }

  #isAnswered(): void {
    if (this.#unanswered) clearTimeout(this.#unanswered);
    this.#unanswered = null;
  }

  #takeLease(): void {
    this.#storage.setItem(this.#key, `${this.#self} ${now().getTime() + leaseMs}`);
    this.#become('leader');
  }

  // Two tabs that took it in the same moment: the later word stays in the storage, the other
  // follows at its tick.
  #holder(): string | null {
    const [holder = '', until = '0'] = (this.#storage.getItem(this.#key) ?? '').split(' ');
    return Number(until) > now().getTime() ? holder : null;
  }

  #become(role: 'leader' | 'follower'): void {
    if (this.#role === role) return;
    this.#role = role;
    if (role === 'leader') this.#tab.lead();
    else {
      this.#tab.follow();
      this.#ask();
    }
  }

  readonly #release = (): void => {
    this.#role = null;
    this.#tab.rest();
    if (this.#holder() !== this.#self) return;
    this.#storage.removeItem(this.#key);
    this.#say({ about: 'left' });
  };
}

// Merely touching localStorage throws where a browser blocks it.
function workingStorage(): Storage | null {
  try {
    const { localStorage } = globalThis;
    localStorage.setItem('resonanz', '');
    localStorage.removeItem('resonanz');
    return localStorage;
  } catch {
    return null;
  }
}

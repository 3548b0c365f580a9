import { hydrate } from 'svelte';
import type { Language } from '../../../platform/i18n/language.ts';
import { isLater, laterScreens, type LaterScreens } from './later.svelte.ts';
import PhonePage from './PhonePage.svelte';
import type { PhoneStart } from './phoneStart.ts';

type Start = { start: PhoneStart; language: Language };

// The page came from the server and works; from here on it answers by itself. No router is needed.
const target = document.getElementById('phone');
const written: unknown = JSON.parse(document.getElementById('phone-start')?.textContent ?? 'null');
if (target && isStart(written)) void takeOver(target, written);

async function takeOver(page: HTMLElement, props: Start): Promise<void> {
  const { phase, closed } = props.start.state.board.workshop;
  // What the server wrote is taken over as a whole; until then its forms work.
  const later = isLater(closed ? 'closed' : phase) ? await untilThere() : null;
  hydrate(PhonePage, { target: page, props: { ...props, later } });
}

const retryMs = 3_000;

async function untilThere(): Promise<LaterScreens> {
  for (;;) {
    try {
      return await laterScreens();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, retryMs));
    }
  }
}

// Our own page wrote it a moment ago; the check is for the types.
function isStart(value: unknown): value is Start {
  return typeof value === 'object' && value !== null && 'start' in value && 'language' in value;
}

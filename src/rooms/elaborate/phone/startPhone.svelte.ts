import { hydrate } from 'svelte';
import type { ComponentProps } from 'svelte';
import PhonePage from './PhonePage.svelte';

// The page came from the server and works; from here on it answers by itself. No router is needed.
const target = document.getElementById('phone');
const written: unknown = JSON.parse(document.getElementById('phone-start')?.textContent ?? 'null');
if (target && isStart(written)) hydrate(PhonePage, { target, props: written });

// Our own page wrote it a moment ago; the check is for the types.
function isStart(value: unknown): value is ComponentProps<typeof PhonePage> {
  return typeof value === 'object' && value !== null && 'start' in value && 'language' in value;
}

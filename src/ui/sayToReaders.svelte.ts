import { tick } from 'svelte';

/** What readers are told next; one polite region on a page (LiveRegion in each shell) speaks it. */
export const spoken = $state({ text: '' });

/** Says a sentence to readers, politely; the same sentence twice is said twice. */
export async function sayToReaders(text: string): Promise<void> {
  spoken.text = '';
  await tick();
  spoken.text = text;
}

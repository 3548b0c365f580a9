/** What a key does in the list; `id` is the mention that has the focus. */
export type KeyDoes = {
  select: (id: string) => void;
  change: (id: string, does: 'negative' | 'neutral' | 'positive' | 'hide' | 'show') => void;
  help: () => void;
};

const tonalityOf = { '1': 'negative', '2': 'neutral', '3': 'positive' } as const;
const isTonalityKey = (key: string): key is keyof typeof tonalityOf => key in tonalityOf;

/** Carries out one key; nothing where somebody types or holds a key that belongs to the browser. */
export function pressed(event: KeyboardEvent, does: KeyDoes): void {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  const { key } = event;
  if (key === '?') does.help();
  else if (key === '/') focus(document.querySelector('[data-search]'));
  else if (key === 'j') step(1);
  else if (key === 'k') step(-1);
  else if (!onFocused(key, does)) return;
  event.preventDefault();
}

function onFocused(key: string, does: KeyDoes): boolean {
  const link = here();
  const id = link?.dataset.mention;
  if (!link || !id) return false;
  if (key === 'x') does.select(id);
  else if (key === 'h') does.change(id, link.dataset.hidden === 'true' ? 'show' : 'hide');
  else if (isTonalityKey(key)) does.change(id, tonalityOf[key]);
  else return false;
  return true;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('input:not([type="checkbox"]), textarea, select, dialog *');

const links = () => [...document.querySelectorAll<HTMLElement>('a[data-mention]')];

/** The mention in whose line the focus is. */
const here = (): HTMLElement | null =>
  document.activeElement?.closest('article')?.querySelector<HTMLElement>('a[data-mention]') ?? null;

function step(by: 1 | -1): void {
  const all = links();
  const at = here();
  const next = at ? all.indexOf(at) + by : 0;
  focus(all[Math.min(Math.max(next, 0), all.length - 1)] ?? null);
}

/**
 * Remembers which mention has the focus. @returns what gives it back after the list has changed: to
 * the same one, or to what took its place.
 */
export function keepFocus(): () => void {
  const at = here();
  if (!at) return () => undefined;
  const [index, id] = [links().indexOf(at), at.dataset.mention];
  return () => {
    const all = links();
    focus(all.find(({ dataset }) => dataset.mention === id) ?? all[index] ?? all.at(-1) ?? null);
  };
}

function focus(element: Element | null): void {
  if (!(element instanceof HTMLElement)) return;
  element.focus();
  element.scrollIntoView({ block: 'nearest' });
}

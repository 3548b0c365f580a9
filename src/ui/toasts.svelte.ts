export type Toast = { key: number; text: string; undo: (() => void) | null };

const shownMilliseconds = 10_000;

/**
 * The toasts on the page. Filled in the browser only: on the server this is shared by everybody.
 */
export const toasts = $state<{ list: Toast[] }>({ list: [] });
let lastKey = 0;

/** Says what was done; with `undo` it can be taken back for ten seconds. */
export function showToast(text: string, undo: (() => void) | null = null): void {
  lastKey += 1;
  const key = lastKey;
  toasts.list = [...toasts.list.slice(-2), { key, text, undo }];
  setTimeout(() => dismissToast(key), shownMilliseconds);
}

export function dismissToast(key: number): void {
  toasts.list = toasts.list.filter((toast) => toast.key !== key);
}

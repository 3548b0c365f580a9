/**
 * An address of the web as somebody types it: `zeitung.de`, `zeitung.de:8080/feed` and
 * `https://zeitung.de` are all one. Null where it is none.
 */
export function webAddressIn(typed: string): URL | null {
  const text = typed.trim();
  const named = namesScheme(text);
  // `mailto:` and `javascript:` are no hosts; after a host a colon stands before a port.
  if (!named && /^[a-z][a-z0-9+.-]*:(?!\d{1,5}([/?#]|$))/i.test(text)) return null;
  const url = URL.parse(named ? text : `https://${text}`);
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  return /[.:]|^localhost$/.test(url.hostname) ? url : null;
}

/** Whether it says `https://` or the like by itself. */
export const namesScheme = (typed: string): boolean => /^\s*[a-z][a-z0-9+.-]*:\/\//i.test(typed);

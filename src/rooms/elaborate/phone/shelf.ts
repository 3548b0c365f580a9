/** What a browser keeps for one workshop over a reload. Values are anything JSON can carry. */
export type Shelf = {
  all(prefix: string): unknown[];
  get(key: string): unknown;
  put(key: string, value: unknown): void;
  remove(key: string): void;
};

/**
 * Where storage is refused (private windows, full, switched off) everything still works, until the
 * reload.
 */
export function shelfFor(code: string, storage: () => Storage): Shelf {
  const memory = new Map<string, string>();
  const prefixed = (key: string) => `resonanz/${code}/${key}`;
  const stored = <T>(use: (storage: Storage) => T): T | null => {
    try {
      return use(storage());
    } catch {
      return null;
    }
  };
  const text = (key: string) => stored((at) => at.getItem(key)) ?? memory.get(key) ?? null;
  const keys = () => new Set([...memory.keys(), ...(stored((at) => Object.keys(at)) ?? [])]);

  return {
    all: (prefix) =>
      [...keys()].filter((key) => key.startsWith(prefixed(prefix))).map((key) => parsed(text(key))),
    get: (key) => parsed(text(prefixed(key))),
    put(key, value) {
      const written = JSON.stringify(value);
      stored((at) => at.setItem(prefixed(key), written));
      if (stored((at) => at.getItem(prefixed(key))) !== written) memory.set(prefixed(key), written);
    },
    remove(key) {
      memory.delete(prefixed(key));
      stored((at) => at.removeItem(prefixed(key)));
    },
  };
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

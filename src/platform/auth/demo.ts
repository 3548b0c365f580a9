/** Makes the invented organisation in an empty database; answers how its owner signs in. */
export type LoadDemo = () => Promise<{ slug: string; email: string; password: string }>;

// The rooms know what a demo holds, the platform knows no room: the wiring hands it in.
const shared = Symbol.for('resonanz.demo');
const holder: typeof globalThis & { [shared]?: LoadDemo } = globalThis;

export function provideDemo(load: LoadDemo): void {
  holder[shared] = load;
}

/** Null where nobody provided a demo; the first visit then does not offer it. */
export const demo = (): LoadDemo | null => holder[shared] ?? null;

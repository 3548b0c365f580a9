import type { Outcome } from '../base/outcome.ts';

/**
 * How the owner of the invented organisation signs in; everybody else there has the same password.
 */
export type Demo = { slug: string; email: string; password: string };

/** Makes the invented organisation in an empty database. */
export type LoadDemo = (now: Date) => Promise<Outcome<Demo, 'taken'>>;

// The rooms know what a demo holds, the platform knows no room: the process hands it in.
const shared = Symbol.for('resonanz.demo');
const holder: typeof globalThis & { [shared]?: LoadDemo } = globalThis;

export function provideDemo(load: LoadDemo): void {
  holder[shared] = load;
}

/** Null where nobody provided a demo; the first visit then does not offer it. */
export const demo = (): LoadDemo | null => holder[shared] ?? null;

import type { Step } from '#platform/base/steps.ts';

/** What is known of one step. `href` only where there is content. */
export type ChainLink = { note?: string; href?: string; known?: boolean };
export type ChainLinks = Partial<Record<Step, ChainLink>>;

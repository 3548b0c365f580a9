export const chainSteps = ['explore', 'elaborate', 'enable', 'establish', 'entertain'] as const;
export type ChainStep = (typeof chainSteps)[number];
/** What is known of one step. `href` only where there is content. */
export type ChainLink = { note?: string; href?: string; known?: boolean };

/** The five steps, in their order. */
export const steps = ['explore', 'elaborate', 'enable', 'establish', 'entertain'] as const;
export type Step = (typeof steps)[number];

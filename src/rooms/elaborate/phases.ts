/** The phases of an Impulstag, in their order. Only a moderator moves from one to another. */
export const phases = [
  'arrive',
  'collect',
  'group',
  'benefit',
  'effort',
  'matrix',
  'measures',
] as const;
export type Phase = (typeof phases)[number];

/** How much of the secret dots everybody may see; it only ever goes forward. */
export const revealSteps = ['nothing', 'benefit', 'both'] as const;
export type Revealed = (typeof revealSteps)[number];

export const colours = ['benefit', 'effort'] as const;
export type Colour = (typeof colours)[number];

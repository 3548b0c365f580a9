/**
 * The phases an Impulstag can have, in their order; its agenda names those it has. Only a moderator
 * moves from one to another, or the agenda's deadlines.
 */
export const phases = [
  'arrive',
  'impulse',
  'collect',
  'group',
  'benefit',
  'effort',
  'matrix',
  'discussion',
  'measures',
  'closing',
] as const;
export type Phase = (typeof phases)[number];

/** How much of the secret dots everybody may see; it only ever goes forward. */
export const revealSteps = ['nothing', 'benefit', 'both'] as const;
export type Revealed = (typeof revealSteps)[number];

/** In the house, or with people of several houses who take the result home. */
export const workshopKinds = ['house', 'open_round'] as const;
export type WorkshopKind = (typeof workshopKinds)[number];

/** In one room with a moderator, or over days by deadline. */
export const paces = ['room', 'deadlines'] as const;
export type Pace = (typeof paces)[number];

/** The second round of dots, on the cards that were discussed. */
export const secondRounds = ['no', 'open', 'shown'] as const;
export type SecondRound = (typeof secondRounds)[number];

/** Dots of the first round make the matrix, those of the second what became of it by talking. */
export const rounds = [1, 2] as const;
export type Round = (typeof rounds)[number];

export const colours = ['benefit', 'effort'] as const;
export type Colour = (typeof colours)[number];

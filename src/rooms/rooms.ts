/**
 * The rooms in the order of the method: a room may open the door of a room before it, never after.
 */
export const rooms = [
  'programme',
  'explore',
  'elaborate',
  'enable',
  'establish',
  'entertain',
  'inward',
  'effect',
  'meetings',
] as const;

import type { PlaceInput } from './excursion.ts';

/** A place as a form shows it: proposed and ticked or not, or an own one. */
export type PlaceRow = {
  network: string;
  name: string;
  link: string;
  chosen: boolean;
  own: boolean;
};

// As many as people usually think of at once; without a script the form cannot grow.
const emptyRows = 3;
// Ten to fifteen people come; a place each is enough at first.
const chosenAtFirst = 8;

export const proposedRows = (places: readonly PlaceInput[]): PlaceRow[] => [
  ...places.map(({ network, name, link }, index) => ({
    network,
    name,
    link: link ?? '',
    chosen: index < chosenAtFirst,
    own: false,
  })),
  ...Array.from({ length: emptyRows }, () => ({
    network: '',
    name: '',
    link: '',
    chosen: false,
    own: true,
  })),
];

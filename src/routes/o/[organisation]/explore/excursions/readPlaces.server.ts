import * as v from 'valibot';
import { textsIn } from '../../../../forms.server.ts';
import { mostPlaces, placeInput, type PlaceInput } from '#rooms/explore/excursion/excursion.ts';
import { placeOfLink } from '#rooms/explore/imports/placeOfLink.ts';
import type { PlaceRow } from '#rooms/explore/excursion/placeRows.ts';

/** The places of a form: rows that are ticked, or own ones with a name. */
export function readPlaces(sent: FormData): {
  rows: PlaceRow[];
  places: PlaceInput[];
  wrong: boolean;
} {
  const texts = textsIn(sent);
  const rows: PlaceRow[] = [];
  for (let index = 0; index < mostPlaces * 2; index += 1) {
    const name = texts[`name-${index}`];
    if (name === undefined) break;
    rows.push({
      network: texts[`network-${index}`] ?? '',
      name,
      link: texts[`link-${index}`] ?? '',
      chosen: `chosen-${index}` in texts,
      own: `own-${index}` in texts,
    });
  }
  const wanted = rows.filter(({ chosen, own, name }) => (own ? name.trim() !== '' : chosen));
  const parsed = wanted.map((row) => v.safeParse(placeInput, { ...row, network: networkOf(row) }));
  return {
    rows,
    places: parsed.filter((one) => one.success).map(({ output }) => output),
    wrong: parsed.some((one) => !one.success),
  };
}

const networkOf = ({ network, link }: PlaceRow): string => {
  if (network !== '') return network;
  const address = /^https?:/i.test(link) ? link : `https://${link}`;
  return link.trim() === '' ? 'other' : (placeOfLink(address)?.network ?? 'web');
};

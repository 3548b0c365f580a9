import { createHash } from 'node:crypto';
import { withoutControls } from '#platform/base/withoutControls.ts';
import { nothingKnown, type Arrived, type PlaceKey, type Reach } from '../arrived.ts';
import { isPossible } from '../mentions/normalise.ts';
import { networks, type Network } from '../networks.ts';
import { makesPseudonym } from '../server/pseudonym.ts';
import type { ColumnField } from './columns.ts';
import { rowProblems, type FileRow } from './csvReader.ts';
import type { Mapping } from './mapping.ts';
import { momentIn, type MomentFrame } from './moment.ts';
import { rowNotes, type RowNote } from './notes.ts';
import { placeOfLink } from './placeOfLink.ts';
import { starsIn } from './stars.ts';

/** Why a row was not taken; the words stand in messages/imports.ts. */
export const rowRefusals = [
  ...rowProblems,
  'moreCells',
  'noText',
  'unknownDate',
  'impossibleDate',
] as const;
export type RowRefusal = (typeof rowRefusals)[number];

export type ReadRow =
  { ok: true; value: Arrived; notes: RowNote[] } | { ok: false; reason: RowRefusal };

export type RowFrame = Omit<MomentFrame, 'order'> & { mapping: Mapping };

/**
 * What is taken of a row. Its identity is its id, else its link with its text, else place, day and
 * text: the same row in another file is the same mention.
 */
export function readRow({ cells, problem }: FileRow, frame: RowFrame): ReadRow {
  const { mapping } = frame;
  if (problem) return refuse(problem);
  if (cells.slice(mapping.fields.length).some((cell) => cell.trim() !== ''))
    return refuse('moreCells');
  const row = byField(cells, mapping.fields);
  const text = row.texts.join('\n\n');
  const title = one(row, 'title');
  if (text === '' && title === '') return refuse('noText');
  const written = one(row, 'date');
  const publishedAt = momentIn(written, { ...frame, order: mapping.order });
  if (written !== '' && !publishedAt) return refuse('unknownDate');
  if (publishedAt && !isPossible(publishedAt, frame.now)) return refuse('impossibleDate');
  const link = linkIn(one(row, 'link'));
  const place = placeOf(row, mapping, link);
  const said = { text: text || title, title: text === '' ? '' : title.slice(0, 500) };
  const externalId = identity({ id: one(row, 'id'), link, place, written, text: said.text });
  const value = {
    ...nothingKnown,
    ...said,
    ...rest(row, place),
    externalId,
    publishedAt,
    link,
    place,
  };
  return { ok: true, value, notes: notesOf(row, value) };
}

function notesOf(row: ByField, { stars, link }: Arrived): RowNote[] {
  const isLost = {
    starsUnknown: one(row, 'stars') !== '' && stars === null,
    linkUnknown: one(row, 'link') !== '' && link === null,
  };
  return rowNotes.filter((note) => isLost[note]);
}

const refuse = (reason: RowRefusal): ReadRow => ({ ok: false, reason });

type ByField = { texts: string[]; values: Partial<Record<ColumnField, string>> };

function byField(cells: readonly string[], fields: Mapping['fields']): ByField {
  const row: ByField = { texts: [], values: {} };
  for (const [index, field] of fields.entries()) {
    const cell = withoutControls(cells[index] ?? '').trim();
    if (field === null || cell === '') continue;
    if (field === 'text') row.texts.push(cell);
    else row.values[field] = cell;
  }
  return row;
}

const one = (row: ByField, field: ColumnField): string => row.values[field] ?? '';

function rest(
  row: ByField,
  place: PlaceKey,
): Pick<Arrived, 'author' | 'language' | 'reach' | 'stars'> {
  const author = one(row, 'author').slice(0, 200);
  const language = one(row, 'language');
  return {
    author: author && makesPseudonym(place.network) ? { id: author, name: author } : null,
    language: /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(language) ? language : null,
    reach: reachOf(row),
    stars: starsIn(one(row, 'stars')),
  };
}

function reachOf(row: ByField): Reach {
  const reach: Reach = {};
  for (const field of ['likes', 'replies', 'shares', 'views'] as const) {
    const count = Number(one(row, field).replace(/[.,\s](?=\d{3}\b)/g, ''));
    if (one(row, field) !== '' && Number.isSafeInteger(count) && count >= 0) reach[field] = count;
  }
  return reach;
}

function placeOf(row: ByField, { place }: Mapping, link: string | null): PlaceKey {
  const linked = link ? placeOfLink(link) : null;
  const named = networkNamed(one(row, 'network'));
  // Without a link nothing says where it was.
  const said = place.network === 'by_link' ? (linked?.network ?? 'other') : place.network;
  const network = named ?? said;
  // Of another network than the row says the link's host is no site of it.
  const ofLink = place.network === 'by_link' && linked?.network === network ? linked.site : '';
  const site = one(row, 'site') || place.site || ofLink;
  return {
    network,
    site: site.slice(0, 200),
    community: (one(row, 'community') || place.community).slice(0, 200),
  };
}

const otherNames: Readonly<Record<string, Network>> = {
  twitter: 'x',
  google: 'google_reviews',
  'google reviews': 'google_reviews',
  'google maps': 'google_reviews',
  blog: 'web',
  news: 'web',
  foren: 'forum',
  'app store': 'app_store',
  'play store': 'app_store',
};

function networkNamed(written: string): Network | null {
  const name = written.toLowerCase();
  return networks.find((network) => network === name) ?? otherNames[name] ?? null;
}

const linkIn = (written: string): string | null =>
  written.length <= 2000 && /^https?:\/\/[^\s"<>]+$/i.test(written) && URL.canParse(written)
    ? written
    : null;

type Identity = { id: string; link: string | null; place: PlaceKey; written: string; text: string };

function identity({ id, link, place, written, text }: Identity): string {
  const where = [place.network, place.site, place.community];
  if (id) return `id:${hashOf([...where, id])}`;
  if (link) return `link:${hashOf([link, text])}`;
  return `text:${hashOf([...where, written, text.replace(/\s+/g, ' ').toLowerCase()])}`;
}

const hashOf = (parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url');

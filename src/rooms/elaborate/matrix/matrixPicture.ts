import {
  arrowsOf,
  drawnArrow,
  drawnLabels,
  drawnLegend,
  movedCards,
  otherCards,
  type Before,
} from './matrixArrows.ts';
import { drawnCard, threadOf } from './matrixCard.ts';
import { compositionOf } from './matrixComposition.ts';
import { frameOf, type Frame } from './matrixFrame.ts';
import type { MatrixPalette } from './matrixPalette.ts';
import type { MatrixWords } from '../messages/matrix.ts';
import type { Field, Standing } from '../standing/standing.ts';
import { element, escaped } from '#platform/base/svg.ts';

export type MatrixPictureOptions = {
  /** In pixels as shown; `text` is the smallest text: 28 on a wall, 15 on a desk, 14 on a phone. */
  width: number;
  height: number;
  text: number;
  words: MatrixWords;
  palette: MatrixPalette;
  /** Begins the ids of title and description; its own for each picture of a page. */
  id: string;
  /** With the first round: the ways of the discussed cards from there to here, as arrows. */
  before?: Before | null;
};

/**
 * The Übersichtsmatrix as SVG: benefit upwards, effort to the right where it is revealed, each card
 * at its mean, crowded ones moved apart and joined to their true place. Each card is a group
 * `[data-card]`. With `before` only the discussed cards are drawn as cards, each beside its arrow.
 * @returns one `<svg>` element with title and description, without styles or scripts.
 */
export function matrixPicture(standing: Standing, options: MatrixPictureOptions): string {
  const { width, height, words, id, before } = options;
  const { frame, boxes } = compositionOf(standing, options);
  const threads = boxes.map((box) => threadOf(box, frame, !before));
  const content = [
    element('title', { id: `${id}-title` }, escaped(words.name)),
    element('desc', { id: `${id}-desc` }, escaped(matrixInWords(standing, options))),
    frameOf(frame),
    element('g', { 'data-part': 'threads' }, threads.join('')),
    before ? drawnRounds(standing, before, frame) : '',
    element('g', { 'data-part': 'cards' }, boxes.map((box) => drawnCard(box, frame)).join('')),
  ];
  const labelled = `${id}-title ${id}-desc`;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-labelledby': labelled,
    },
    content.join(''),
  );
}

/** Whether every card in the picture has room for its title; where not, a legend names them. */
export const hasRoomForTitles = (standing: Standing, options: MatrixPictureOptions): boolean =>
  compositionOf(standing, options).boxes.every((box) => box.detail === 'title');

function drawnRounds(standing: Standing, before: Before, frame: Frame): string {
  const arrows = arrowsOf(standing, before, frame);
  const drawn = arrows.map((arrow) => drawnArrow(arrow, frame)).join('');
  return [
    otherCards(standing, before, frame),
    element('g', { 'data-part': 'arrows' }, drawn + drawnLabels(arrows, frame)),
    drawnLegend(frame),
  ].join('');
}

/** What the picture shows, for those who do not see it. */
export function matrixInWords(
  standing: Standing,
  { words, before }: Pick<MatrixPictureOptions, 'words' | 'before'>,
): string {
  if (standing.cards.length === 0) return words.nothing;
  if (before) return [words.bothRounds, ...waysInWords(standing, before, words)].join(' ');
  if (standing.lines.effort === null) {
    const cards = standing.cards.map((card) =>
      words.cardInWords({ ...card, benefit: words.number(card.meanBenefit) }),
    );
    return [words.onlyBenefit(standing.people), ...cards].join(' ');
  }
  const order: Field[] = ['first', 'plan', 'spare', 'later'];
  const fields = order.map((field) => {
    const numbers = standing.cards
      .filter((card) => card.field === field)
      .map((card) => card.number);
    return numbers.length > 0 ? words.fieldInWords(field, numbers) : '';
  });
  return [words.both(standing.people), ...fields.filter(Boolean)].join(' ');
}

const waysInWords = (standing: Standing, before: Before, words: MatrixWords): string[] =>
  movedCards(standing, before).map(({ before: first, after }) =>
    words.wayInWords({
      number: after.number,
      title: after.title,
      benefit: [words.number(first.meanBenefit), words.number(after.meanBenefit)],
      effort: [words.number(first.meanEffort ?? 0), words.number(after.meanEffort ?? 0)],
    }),
  );

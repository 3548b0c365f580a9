import { wrapped } from './matrixTitle.ts';
import type { StandingCard } from '../standing/standing.ts';

/** How much of a card has room in the picture; the table beneath always has all of it. */
export type Detail = 'title' | 'counts' | 'number';

/** A card as it is drawn: `text` is its text size, larger the more people dotted it. */
export type CardBox = {
  width: number;
  height: number;
  card: StandingCard;
  detail: Detail;
  text: number;
  titleLines: string[];
  benefit: string;
  effort: string | null;
};

// Mean widths in Atkinson Hyperlegible Next, in its text size, a little more than measured.
export const letterWidth = 0.52;
/** In the widest of the systems' fonts, where ours is not loaded. */
export const systemLetterWidth = 0.6;
export const digitWidth = 0.62;
export const widthOf = (text: string, size: number): number => text.length * letterWidth * size;

/** The parts of a card, in its text size. */
export const cardParts = {
  padding: 0.35,
  numberSize: 1.45,
  numberHeight: 1.6,
  lineHeight: 1.25,
  titleWidth: 11,
  mark: 0.62,
  markGap: 0.24,
  countGap: 0.5,
};

const tightPadding = 0.15;

export type Drawn = {
  detail: Detail;
  /** How much larger the card most people dotted is than one that nobody did; 0.3 is a third. */
  growth: number;
  text: number;
  number: (value: number) => string;
  /** The mean width of a letter of a title, in its text size. */
  letterWidth: number;
  /** As little as can be around a bare number. */
  tight: boolean;
};

/** Cards as boxes without a place yet. */
export function boxesOf(cards: readonly StandingCard[], drawn: Drawn): CardBox[] {
  const most = Math.max(0, ...cards.map((card) => card.people ?? 0));
  return cards.map((card) => boxOf(card, drawn, most > 0 ? (card.people ?? 0) / most : 0));
}

function boxOf(
  card: StandingCard,
  { detail, growth, text: smallest, number, letterWidth: letter, tight }: Drawn,
  share: number,
): CardBox {
  // The area of a card grows with the people who dotted it; nobody's card is smaller than can be
  // read.
  const text = smallest * (1 + growth * Math.sqrt(share));
  const counts = {
    benefit: number(card.benefitDots),
    effort: card.effortDots === null ? null : number(card.effortDots),
  };
  const inner = cardParts.titleWidth * text;
  const titleLines =
    detail === 'title' ? wrapped(card.title, Math.floor(inner / (letter * text)), 3) : [];
  return {
    card,
    detail,
    text,
    titleLines,
    ...counts,
    ...sizeOf(
      card,
      { detail, text, titleLines, ...counts },
      tight ? tightPadding : cardParts.padding,
    ),
  };
}

type Content = Pick<CardBox, 'detail' | 'text' | 'titleLines' | 'benefit' | 'effort'>;

function sizeOf(
  card: StandingCard,
  content: Content,
  padding: number,
): { width: number; height: number } {
  const { numberSize, numberHeight, lineHeight, titleWidth, countGap } = cardParts;
  const number = String(card.number).length * digitWidth * numberSize;
  const counts = countsWidth(content);
  const around = 2 * padding;
  const [width, height] = {
    number: [Math.max(number, 1.2), numberHeight],
    counts: [Math.max(number, counts), numberHeight + lineHeight],
    title: [
      Math.max(titleWidth, number + countGap + counts),
      numberHeight + lineHeight * content.titleLines.length,
    ],
  }[content.detail];
  return {
    width: ((width ?? 0) + around) * content.text,
    height: ((height ?? 0) + around) * content.text,
  };
}

/** The width of "17 ● 0 ■", in the card's text size. */
export function countsWidth({ benefit, effort }: Pick<CardBox, 'benefit' | 'effort'>): number {
  const { mark, markGap, countGap } = cardParts;
  const one = (count: string) => count.length * digitWidth + markGap + mark;
  return effort === null ? one(benefit) : one(benefit) + countGap + one(effort);
}

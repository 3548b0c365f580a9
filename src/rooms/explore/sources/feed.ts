/** A feed as we understand it, whatever it was written in. */
export type Feed = {
  title: string;
  link: string | null;
  /** BCP 47 as given; null: not told. */
  language: string | null;
  items: FeedItem[];
};

export type FeedItem = {
  /** What the feed calls it; null: nothing. Nobody promises that it is unique. */
  guid: string | null;
  link: string | null;
  /** Plain text, one line. */
  title: string;
  /** Plain text of the longest form the feed gives, with a line for each block. */
  text: string;
  /** The same as safe HTML. */
  html: string;
  date: Date | null;
  /** When it was changed; null: not told. */
  changed: Date | null;
  author: string | null;
  language: string | null;
};

export type FeedRefusal = 'not_a_feed' | 'broken_feed';

/** More are not read from one document; the newest stand first. */
export const mostItems = 10_000;

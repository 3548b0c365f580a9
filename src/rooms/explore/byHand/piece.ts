/** What was recognised of one review or comment within a pasted text. */
export type Piece = {
  text: string;
  /** `2026-03-02`, or empty where none was found. */
  day: string;
  /** The day was reckoned from words such as "vor 2 Wochen". */
  isAbout: boolean;
  stars: number | null;
  author: string;
  /** It answers the one before. */
  isReply: boolean;
};

export const nothingFound: Piece = {
  text: '',
  day: '',
  isAbout: false,
  stars: null,
  author: '',
  isReply: false,
};

/** More is a file, not something to look through on a page. */
export const mostPieces = 100;
export const mostTextLength = 20_000;
/** A form holds 256 kB; umlauts and line ends take more than one byte. */
export const mostPastedLength = 80_000;

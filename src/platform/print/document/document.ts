/**
 * A report as every format shows it: chapters of blocks in one language. What a format does with a
 * block is its own affair. Rooms make it; a page, PDF, DOCX and Markdown only draw it.
 */
export type ReportDocument = {
  language: 'de' | 'en';
  eyebrow: string;
  title: string;
  /** What it is about: the guiding question, the period. */
  lead: string;
  /** Not ended yet, or the like. */
  notice: string | null;
  facts: { label: string; text: string }[];
  chapters: Chapter[];
};

export type Chapter = { id: string; title: string; blocks: Block[] };

export type Block =
  | { kind: 'text'; text: string; look?: 'lead' | 'soft' }
  | { kind: 'heading'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'table'; table: Table }
  | { kind: 'picture'; name: string; alt: string; width: number; height: number }
  | { kind: 'photos'; photos: PhotoShown[] }
  /** Short codes in columns. */
  | { kind: 'codes'; codes: string[] };

export type PhotoShown = {
  id: string;
  alt: string;
  caption: string;
  width: number;
  height: number;
};

/** A picture of the report itself; who shows the report draws it. */
export type PictureBlock = Extract<Block, { kind: 'picture' }>;

/** `share`: how wide a column is among the others. */
export type Table = {
  /** Null where the heading above says it. */
  caption: string | null;
  columns: { title: string; share: number; numbers?: boolean }[];
  rows: Cell[][];
};

/** `soft` stands beneath; `mark` is a round green or a square red dot, said in words as well. */
export type Cell = { text: string; soft?: string[]; strong?: boolean; mark?: 'benefit' | 'effort' };

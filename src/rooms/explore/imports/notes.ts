/** What of a row that is taken was left out because it cannot be understood. */
export const rowNotes = ['starsUnknown', 'linkUnknown'] as const;
export type RowNote = (typeof rowNotes)[number];
/** Of how many rows. */
export type NoteCounts = Partial<Record<RowNote, number | undefined>>;

export const sumOfNotes = (some: NoteCounts, more: NoteCounts): NoteCounts =>
  Object.fromEntries(rowNotes.map((note) => [note, (some[note] ?? 0) + (more[note] ?? 0)]));

/** What there is to say about the rows that were taken. */
export const notesOf = (counts: NoteCounts): [RowNote, number][] =>
  rowNotes
    .map((note): [RowNote, number] => [note, counts[note] ?? 0])
    .filter(([, rows]) => rows > 0);

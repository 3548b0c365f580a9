/**
 * A table for spreadsheets: `;` between columns and a byte order mark, as a German Excel reads it
 * by a double click. The first row names the columns.
 */
export const csvOf = (rows: readonly (readonly string[])[]): string => `\uFEFF${linesOf(rows)}`;

/** The same, page by page as it is asked for: there may be a million rows. */
export function csvStream(
  head: readonly string[],
  pages: AsyncGenerator<readonly (readonly string[])[]>,
): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    start: (stream) => stream.enqueue(bytes.encode(csvOf([head]))),
    pull: async (stream) => {
      let page = await pages.next();
      // Nobody asks again after an empty page.
      while (!page.done && page.value.length === 0) page = await pages.next();
      if (page.done) stream.close();
      else stream.enqueue(bytes.encode(linesOf(page.value)));
    },
    cancel: async () => {
      await pages.return(undefined);
    },
  });
}

const linesOf = (rows: readonly (readonly string[])[]): string =>
  `${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;

/**
 * Quoted where it must be (RFC 4180). A text that a spreadsheet would take for a formula gets an
 * apostrophe before it (OWASP, CSV Injection).
 */
function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[;"\n\r]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

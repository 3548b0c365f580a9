/** What a column of a file can be. */
export const columnFields = [
  'text',
  'title',
  'date',
  'link',
  'author',
  'stars',
  'id',
  'network',
  'site',
  'community',
  'language',
  'likes',
  'replies',
  'shares',
  'views',
] as const;
export type ColumnField = (typeof columnFields)[number];

// How exports of LinkedIn, Meta, Google, kununu, Trustpilot, app stores and listening tools call
// their columns, in German and English; lower case, without punctuation.
const names: Record<ColumnField, RegExp> = {
  text: /^(text|texte|volltext|full ?text|kommentar|kommentare|kommentartext|comments?|comment text|commentary|share ?commentary|beitrag|beitragstext|post|post ?text|post content|post message|post title|message|nachricht|inhalt|content|body|tweet|tweet text|status|caption|beschreibung|description|bewertung|bewertungstext|rezension|rezensionstext|review|review ?text|review content|review body|review comment|pro|contra|pros|cons|gut am arbeitgeber finde ich|schlecht am arbeitgeber finde ich|verbesserungsvorschlage|feedback|antwort|snippet)$/,
  title:
    /^(titel|title|betreff|subject|uberschrift|headline|review title|titel der bewertung|bewertungstitel)$/,
  date: /^(datum|date|tag|day|zeit|time|zeitpunkt|timestamp|datum ?uhrzeit|date ?time|datum und uhrzeit|created|created ?(at|time|date|on)|create ?time|erstellt|erstellt am|erstellungsdatum|veroffentlicht|veroffentlicht am|veroffentlichungsdatum|veroffentlichungszeit(punkt)?|publish(ed)?( ?(at|time|date|on))?|publication date|post publish date|posted( at| on)?|bewertungsdatum|review date|review created( utc)?|review submit date and time|date of review|gepostet( am)?|geschrieben am|eingegangen( am)?)$/,
  link: /^(link|links|url|urls|permalink|perma ?link|dauerlink|adresse|web ?adresse|share ?link|post (link|url)|beitrags? ?(link|url)|review (link|url)|tweet (link|url)|quell(en)?(link|url)|source ?url|kommentar ?(link|url)|comment (link|url))$/,
  author:
    /^(autor|autorin|author|author ?name|verfasser(in)?|nutzer(name)?|user( ?name)?|benutzer(name)?|reviewer( ?name)?|reviewer display name|profil(name)?|von|from|name|absender(in)?|posted by|consumer( name)?|screen ?name)$/,
  stars:
    /^(sterne|anzahl sterne|stars?|star ?rating|rating|ratings|bewertung|gesamtbewertung|overall rating|score|review rating|review stars|bewertung in sternen|punkte)$/,
  id: /^(id|post ?id|beitrags? ?id|review ?id|bewertungs? ?id|kommentar ?id|comment ?id|tweet ?id|status ?id|message ?id|kennung|uuid|guid|reference id)$/,
  network: /^(netzwerk|network|social network|plattform|platform|kanal|channel|medium)$/,
  site: /^(website|web ?seite|domain|host|site|quelle|source)$/,
  community:
    /^(gruppe|gruppenname|group|group name|seite|seitenname|page|page name|forum|subreddit|kontoname|account ?name|standort|standortname|location( name)?|filiale|store|business name|unternehmen|community|thema des forums)$/,
  language: /^(sprache|language|lang|review language|sprachcode)$/,
  likes:
    /^(likes?|like ?count|anzahl likes|gefallt mir|gefallt mir angaben|reactions?|reaktionen|favou?rites?|favorite count|hilfreich|helpful( votes)?|thumbs ?up ?count)$/,
  replies:
    /^(replies|reply ?count|antworten|anzahl (kommentare|antworten)|comment ?count|kommentare|comments)$/,
  shares:
    /^(shares?|share ?count|geteilt|geteilte inhalte|anzahl geteilt|reposts?|retweets?|retweet count)$/,
  views: /^(views?|view ?count|impressions?|impressionen|aufrufe|reichweite|reach|ansichten)$/,
};

const numeric: readonly ColumnField[] = ['likes', 'replies', 'shares', 'views'];

/**
 * What each column probably is: by its name where its first values do not speak against it, else by
 * the values alone. @param rows the first ones, for which a column's values are shown by its index.
 */
export function proposeFields(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): (ColumnField | null)[] {
  const columns = header.map((name, index) => ({
    name: plain(name),
    values: rows.map((row) => row[index]?.trim() ?? '').filter((value) => value !== ''),
  }));
  const fields: (ColumnField | null)[] = columns.map(() => null);
  for (const field of byCertainty) {
    for (const [index, { name, values }] of columns.entries()) {
      const isFree = fields[index] === null && (field === 'text' || !fields.includes(field));
      if (isFree && names[field].test(name) && fits(field, values)) fields[index] = field;
    }
  }
  return withGuesses(fields, columns);
}

// "Bewertung" is stars where it holds numbers, "Kommentare" a count; what is left of them is text.
const byCertainty: readonly ColumnField[] = [
  'id',
  'link',
  'date',
  'stars',
  ...numeric,
  'title',
  'text',
  'network',
  'author',
  'language',
  'community',
  'site',
];

function fits(field: ColumnField, values: readonly string[]): boolean {
  if (values.length === 0) return true;
  if (numeric.includes(field)) return values.every((value) => /^\d[\d.,\s]*$/.test(value));
  if (field === 'stars') return values.every((value) => value.length <= 30 && /\d|★/.test(value));
  if (field === 'link') return share(values, isAddress) > 0.5;
  if (field === 'date') return share(values, (value) => /\d|gestern|heute/i.test(value)) > 0.5;
  if (field === 'text') return share(values, (value) => /\p{L}{2}/u.test(value)) > 0.3;
  return true;
}

type Column = { name: string; values: string[] };

function withGuesses(fields: (ColumnField | null)[], columns: Column[]): (ColumnField | null)[] {
  const guessed = [...fields];
  const free = (field: ColumnField, says: (column: Column) => boolean) => {
    if (guessed.includes(field)) return;
    const index = columns.findIndex((column, at) => guessed[at] === null && says(column));
    if (index >= 0) guessed[index] = field;
  };
  free('link', ({ values }) => share(values, isAddress) > 0.8);
  free('date', ({ values }) => share(values, looksLikeDay) > 0.8);
  const longest = columns
    .map((column, index) => ({ index, length: meanLength(column.values) }))
    .filter(({ index }) => guessed[index] === null || guessed[index] === 'title')
    .sort((a, b) => b.length - a.length)[0];
  if (!guessed.includes('text') && longest && longest.length >= 15) guessed[longest.index] = 'text';
  return guessed;
}

const isAddress = (value: string): boolean => /^https?:\/\/\S+$/i.test(value);
const looksLikeDay = (value: string): boolean =>
  /^(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})\b/.test(value);

const share = (values: readonly string[], says: (value: string) => boolean): number =>
  values.length === 0 ? 0 : values.filter(says).length / values.length;

const meanLength = (values: readonly string[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, { length }) => sum + length, 0) / values.length;

/** Lower case, without accents and punctuation: `Veröffentlicht am:` → `veroffentlicht am`. */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll('ß', 'ss')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Whether a cell is a column's name that exports are known to use. */
export const isKnownName = (cell: string): boolean => {
  const name = plain(cell);
  return name !== '' && columnFields.some((field) => names[field].test(name));
};

// What tells a site where somebody came from, and nobody what is written there: the lists of
// Firefox (query stripping) and of the mail services most used in Germany.
const tracking: readonly RegExp[] = [
  /^(utm_\w*|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igsh(id)?)$/i,
  /^(mc_(cid|eid)|mkt_tok|_hs(enc|mi)|__hs\w+|vero_id|oly_(anon|enc)_id|wt_?mc\w*)$/i,
  /^(ref_(src|url)|at_(medium|campaign|custom\d)|cmpid|rss|xtor)$/i,
];

const mostLetters = 2000;

/** A link to the web without what follows people; null where it is none. */
export function plainLink(given: string | null): string | null {
  if (!given || given.length > 2 * mostLetters) return null;
  const link = URL.parse(given.trim());
  if (!link || (link.protocol !== 'https:' && link.protocol !== 'http:')) return null;
  link.username = '';
  link.password = '';
  // Looked at as text: reading and writing all parameters would change how they are written.
  if (link.search) link.search = withoutTracking(link.search.slice(1));
  const { href } = link;
  return href.length <= mostLetters ? href : null;
}

const withoutTracking = (search: string): string =>
  search
    .split('&')
    .filter((part) => !tracking.some((name) => name.test(part.split('=')[0] ?? '')))
    .join('&');

/** The host of a link, without `www.`; empty without one. */
export const siteOf = (link: string | null): string =>
  (link && URL.parse(link)?.hostname.replace(/^www\./, '')) ?? '';

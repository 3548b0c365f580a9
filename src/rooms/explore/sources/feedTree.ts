import { Parser } from 'htmlparser2';

/**
 * An element of a feed. Its name is in lower case, with the prefix of `namespaces` and not the
 * feed's own; what is of no known namespace begins with `x:`.
 */
export type Element = {
  name: string;
  /** Names as in `name`; those without a prefix as they are. */
  attributes: Readonly<Record<string, string>>;
  children: (Element | string)[];
  /** What relative links in it are relative to (xml:base); empty: nothing. */
  base: string;
  /** xml:lang, its own or inherited; null: none. An empty one takes back what was inherited. */
  language: string | null;
  /** Whether its end was there; a feed cut off on its way has elements without. */
  closed: boolean;
};

/** Why a text is no tree. */
export class BrokenXml extends Error {}

// Deeper is nobody's feed; our own walks are recursive.
const deepest = 100;
// Ten thousand items with their line ends; what comes after is left out.
const mostChildren = 50_000;

/**
 * Reads XML as leniently as feeds need. What a document type declares is never carried out.
 * @returns the root element. @throws BrokenXml
 */
export function treeOf(text: string, base: string, language: string | null): Element {
  refuseBombs(text);
  const top = element('x:top', {}, base, language);
  const open: { element: Element; prefixes: Prefixes }[] = [
    { element: top, prefixes: usualPrefixes },
  ];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const parent = open.at(-1);
        if (!parent) return;
        if (open.length > deepest) throw new BrokenXml('too deep');
        const prefixes = withDeclared(parent.prefixes, attributes);
        const child = childOf(parent.element, knownName(name, prefixes), attributes, prefixes);
        if (parent.element.children.length < mostChildren) parent.element.children.push(child);
        open.push({ element: child, prefixes });
      },
      ontext(chunk) {
        const children = open.at(-1)?.element.children;
        if (children && children.length < mostChildren) children.push(chunk);
      },
      onclosetag(_name, implied) {
        const last = open.length > 1 ? open.pop() : undefined;
        if (last) last.element.closed = !implied;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text.trimStart());
  const root = top.children.find((child) => typeof child !== 'string');
  if (!root || typeof root === 'string') throw new BrokenXml('no element');
  return root;
}

/**
 * A document type that declares entities made of entities, or a file as one, means harm. A list of
 * letters that the W3C publishes means none, and is not fetched.
 */
function refuseBombs(text: string): void {
  const start = text.slice(0, 100_000);
  for (const [, name = '', value = ''] of start.matchAll(
    /<!ENTITY\s+(%\s*\S+|\S+)\s+([^>]*)>?/gi,
  )) {
    const isList = name.startsWith('%') && /^PUBLIC\s+"[^"]*"\s+"https?:[^"]*"\s*$/i.test(value);
    if (!isList && (/^(SYSTEM|PUBLIC)\b/i.test(value) || /[&%][\w.#-]+;/.test(value))) {
      throw new BrokenXml('entities');
    }
    if (value.length > 1_000) throw new BrokenXml('entities');
  }
}

const element = (
  name: string,
  attributes: Record<string, string>,
  base: string,
  language: string | null,
): Element => ({ name, attributes, children: [], base, language, closed: false });

function childOf(
  parent: Element,
  name: string,
  raw: Record<string, string>,
  prefixes: Prefixes,
): Element {
  const attributes: Record<string, string> = {};
  for (const [key, value] of Object.entries(raw)) {
    attributes[key.includes(':') ? knownName(key, prefixes) : key.toLowerCase()] = value;
  }
  const given = attributes['xml:base'];
  const base = given === undefined ? parent.base : absolute(given, parent.base);
  const language = attributes['xml:lang'];
  return element(
    name,
    attributes,
    base,
    language === undefined ? parent.language : language.trim().replaceAll('_', '-'),
  );
}

/** An address made whole; as it was where nothing makes it so. */
export function absolute(address: string, base: string): string {
  const trimmed = address.trim();
  const whole = URL.parse(trimmed);
  // As the feed wrote it: an id or link is compared letter by letter.
  if (whole) return trimmed;
  return URL.parse(trimmed, base)?.href ?? trimmed;
}

type Prefixes = ReadonlyMap<string, string>;

/** The prefix we know a namespace by; RSS itself has none. */
const namespaces: Record<string, string> = {
  'http://www.w3.org/2005/atom': 'atom',
  'http://purl.org/atom/ns#': 'atom',
  'http://example.com/newformat#': 'atom',
  'http://necho.sourceforge.net/': 'atom',
  'http://purl.org/echo/': 'atom',
  'uri/of/echo/namespace#': 'atom',
  'http://purl.org/pie/': 'atom',
  'http://purl.org/rss/1.0/': '',
  'http://my.netscape.com/rdf/simple/0.9/': '',
  'http://channel.netscape.com/rdf/simple/0.9/': '',
  'http://my.netscape.com/publish/formats/rss-0.91.dtd': '',
  'http://backend.userland.com/rss': '',
  'http://backend.userland.com/rss2': '',
  'http://blogs.law.harvard.edu/tech/rss': '',
  'http://purl.org/dc/elements/1.0/': 'dc',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  'http://purl.org/rss/1.0/modules/content/': 'content',
  'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'http://search.yahoo.com/mrss/': 'media',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
  'http://www.w3.org/1999/xhtml': 'xhtml',
  'http://www.w3.org/2000/svg': 'svg',
  'http://www.w3.org/xml/1998/namespace': 'xml',
};

// Many feeds use these without saying what they mean.
const usualPrefixes: Prefixes = new Map(
  ['xml', 'dc', 'dcterms', 'content', 'itunes', 'media', 'rdf', 'xhtml', 'atom'].map((name) => [
    name,
    name,
  ]),
);

// Each element that declares one copies the list.
const mostPrefixes = 200;

function withDeclared(prefixes: Prefixes, attributes: Record<string, string>): Prefixes {
  const declared = Object.entries(attributes).filter(
    ([name]) => name === 'xmlns' || name.startsWith('xmlns:'),
  );
  if (declared.length === 0) return prefixes;
  if (prefixes.size > mostPrefixes) throw new BrokenXml('too many namespaces');
  const more = new Map(prefixes);
  for (const [name, uri] of declared) {
    const prefix = name === 'xmlns' ? '' : name.slice(6).toLowerCase();
    // A default namespace nobody knows is most likely a mistyped one.
    const unknown = prefix === '' ? '' : 'x';
    more.set(prefix, namespaces[uri.trim().toLowerCase()] ?? unknown);
  }
  return more;
}

function knownName(name: string, prefixes: Prefixes): string {
  const colon = name.indexOf(':');
  const prefix = colon < 0 ? '' : name.slice(0, colon).toLowerCase();
  const local = name.slice(colon + 1).toLowerCase();
  const known = prefixes.get(prefix) ?? (prefix === '' ? '' : 'x');
  return known === '' ? local : `${known}:${local}`;
}

/** The first child with one of these names; the names in their order. */
export function childNamed(element: Element, ...names: string[]): Element | undefined {
  for (const name of names) {
    const found = childrenNamed(element, name)[0];
    if (found) return found;
  }
  return undefined;
}

export const childrenNamed = (element: Element, ...names: string[]): Element[] =>
  element.children
    .filter((child) => typeof child !== 'string')
    .filter(({ name }) => names.includes(name));

/** The letters in an element and what it holds. */
export const lettersIn = (element: Element): string =>
  element.children.map((child) => (typeof child === 'string' ? child : lettersIn(child))).join('');

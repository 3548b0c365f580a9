import { escaped, markupIn, safeHtml } from './feedHtml.ts';
import { textOfHtml } from './htmlText.ts';
import { childrenNamed, lettersIn, type Element } from './feedTree.ts';

/** Texts of feeds as safe HTML: Atom says of what kind they are, RSS never does. */
export const htmlOf = (element: Element): string => safeHtml(rawHtmlOf(element), element.base);

/** One line without markup. */
export const lineOf = (element: Element): string =>
  textOfHtml(htmlOf(element)).replaceAll(/\s+/g, ' ').slice(0, 500);

function rawHtmlOf(element: Element): string {
  const hasMarkup = element.children.some((child) => typeof child !== 'string');
  const { type = '', mode = '' } = element.attributes;
  const kind = type.trim().toLowerCase().replace(/;.*$/, '');
  if (!element.name.startsWith('atom:')) return hasMarkup ? markupIn(element) : lettersIn(element);
  const packed = mode === 'base64' || isPacked(kind);
  if (packed) return asKind(unpacked(lettersIn(element)), kind || 'text/html');
  if (hasMarkup || kind === 'xhtml' || kind.endsWith('+xml')) return markupIn(innermost(element));
  return asKind(lettersIn(element), kind || (mode === 'escaped' ? 'html' : 'text'));
}

const asKind = (text: string, kind: string): string =>
  kind === 'text' || kind === 'text/plain' ? escaped(text).replaceAll('\n', '<br>') : text;

/** Atom 1.0: a type of its own that is neither text nor XML is base64 (RFC 4287, 4.1.3.3). */
const isPacked = (kind: string): boolean =>
  kind.includes('/') && !kind.startsWith('text/') && !/[+/]xml$/.test(kind);

function unpacked(text: string): string {
  const bytes = Uint8Array.from(Buffer.from(text, 'base64'));
  return new TextDecoder().decode(bytes);
}

/** The `div` that Atom wraps XHTML in is no part of it. */
function innermost(element: Element): Element {
  const [only, ...others] = childrenNamed(element, 'xhtml:div', 'div');
  const alone = element.children.every((child) => child === only || isBlank(child));
  return only && others.length === 0 && alone ? only : element;
}

const isBlank = (child: Element | string) => typeof child === 'string' && child.trim() === '';

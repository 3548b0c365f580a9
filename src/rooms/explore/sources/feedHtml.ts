import sanitizeHtml from 'sanitize-html';
import { absolute, type Element } from './feedTree.ts';

// Twice the text of the longest mention; what is longer is cut before it costs anything: sanitising
// a text of nothing but open tags takes time by the square of its length.
const longestHtml = 40_000;

const tags =
  'a abbr b blockquote br cite code dd del div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i ' +
  'ins kbd li mark ol p pre q s small span strong sub sup table tbody td th thead time tr u ul';

/**
 * HTML that may stand on a page of ours: text with its structure and links to the web. No scripts,
 * no styles, no pictures (a page of ours asks nobody else for anything), no event handlers, no
 * `javascript:` and data links, no SVG.
 * @param base what relative links are relative to; empty: they are left out.
 */
export const safeHtml = (html: string, base: string): string =>
  sanitizeHtml(html.slice(0, longestHtml).replaceAll(noDeclaration, '&lt;!'), {
    allowedTags: tags.split(' '),
    allowedAttributes: { a: ['href', 'rel'] },
    allowedSchemes: ['http', 'https', 'mailto'],
    allowedSchemesAppliedToAttributes: ['href'],
    allowProtocolRelative: false,
    disallowedTagsMode: 'discard',
    nonTextTags: [
      ...['script', 'style', 'textarea', 'option', 'noscript', 'svg', 'math', 'template', 'iframe'],
      ...['object', 'embed', 'xmp', 'noembed', 'noframes', 'plaintext', 'title', 'head', 'audio'],
      ...['video', 'select', 'button', 'applet', 'canvas'],
    ],
    nestingLimit: 50,
    transformTags: {
      a: (tagName, { href = '' }) => ({ tagName, attribs: linkAttributes(href, base) }),
    },
  }).trim();

// Nobody means a declaration by it in the middle of a text.
const noDeclaration = /<!(?!--|\[CDATA|doctype)/gi;

function linkAttributes(href: string, base: string): Record<string, string> {
  const whole = absolute(href, base);
  const isWhole = /^(https?:|mailto:)/i.test(whole);
  return isWhole ? { href: whole, rel: 'noopener noreferrer nofollow ugc' } : {};
}

/** Plain text as HTML. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** What is inside an element, as HTML with whole links. */
export function markupIn(element: Element): string {
  let html = '';
  for (const child of element.children) {
    html += typeof child === 'string' ? escaped(child) : markupOf(child);
    if (html.length > longestHtml) break;
  }
  return html;
}

function markupOf(element: Element): string {
  const name = element.name.replace(/^.*:/, '');
  // A name that is none could close what it stands in.
  if (!/^[a-z][a-z0-9]*$/.test(name)) return markupIn(element);
  const { href } = element.attributes;
  const link =
    href === undefined
      ? ''
      : ` href="${escaped(absolute(href, element.base)).replaceAll('"', '&quot;')}"`;
  if (name === 'br' || name === 'hr') return `<${name}>`;
  return `<${name}${link}>${markupIn(element)}</${name}>`;
}

import { Parser } from 'htmlparser2';

const blocks = new Set(['p', 'br', 'li', 'blockquote', 'pre', 'div']);
// What a browser does not show either.
const unseen = new Set(['script', 'style', 'template', 'title']);

/** A post's HTML as the text that is read: paragraphs and lines apart, links in full. */
export function textOfHtml(html: string): string {
  let text = '';
  let hidden = 0;
  const parser = new Parser({
    onopentagname: (name) => {
      if (unseen.has(name)) hidden += 1;
      if (blocks.has(name) && text !== '') text += '\n';
    },
    onclosetag: (name) => {
      if (unseen.has(name)) hidden -= 1;
      if (name === 'p') text += '\n';
    },
    ontext: (part) => {
      if (hidden === 0) text += part;
    },
  });
  parser.end(html.slice(0, mostCharacters));
  return text
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

// The longest posts of the network have some thousand characters; links make HTML of them tenfold.
const mostCharacters = 200_000;

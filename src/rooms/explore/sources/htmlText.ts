import { Parser } from 'htmlparser2';
import { withoutControls } from '#platform/base/withoutControls.ts';

const blocks = new Set(
  'blockquote br dd div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre table tr ul'.split(
    ' ',
  ),
);

// What a browser does not show either.
const unseen = new Set(['script', 'style', 'template', 'title']);

// The longest posts have some thousand characters; links make HTML of them tenfold.
const mostCharacters = 200_000;

/** What a reader sees of HTML, with a line for each block. */
export function textOfHtml(html: string): string {
  let text = '';
  let hidden = 0;
  const line = (name: string) => {
    if (blocks.has(name)) text += '\n';
    else if (name === 'td' || name === 'th') text += ' ';
  };
  const parser = new Parser({
    ontext: (chunk) => {
      if (hidden === 0) text += chunk.replaceAll(/\s+/g, ' ');
    },
    onopentagname: (name) => {
      if (unseen.has(name)) hidden += 1;
      line(name);
    },
    onclosetag: (name) => {
      if (unseen.has(name)) hidden -= 1;
      if (name !== 'br' && name !== 'hr') line(name);
    },
  });
  parser.end(html.slice(0, mostCharacters));
  return tidied(text);
}

const tidied = (text: string): string =>
  withoutControls(text)
    .replaceAll('\u00ad', '')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();

import { childNamed, childrenNamed, lettersIn, type Element } from './feedTree.ts';

/**
 * Who wrote something: the name; a mail address only where there is no name. Several are joined.
 * @returns null where nobody is named.
 */
export function authorIn(element: Element): string | null {
  for (const names of authorNames) {
    const people = childrenNamed(element, ...names)
      .map(personIn)
      .filter((name) => name !== '');
    if (people.length > 0) return people.slice(0, 10).join(', ').slice(0, 200);
  }
  return null;
}

const authorNames = [
  ['author', 'atom:author'],
  ['dc:creator'],
  ['dc:author'],
  ['itunes:author'],
  ['media:credit'],
];

function personIn(element: Element): string {
  const name = childNamed(element, 'atom:name', 'name');
  const mail = childNamed(element, 'atom:email', 'email');
  if (name ?? mail) return clean(lettersIn(name ?? mail ?? element)) || mailOf(mail);
  return nameWithoutMail(clean(lettersIn(element)));
}

const mailOf = (mail: Element | undefined) => (mail ? clean(lettersIn(mail)) : '');

/** `eva@example.org (Eva Beispiel)`, `Eva Beispiel <eva@example.org>`: the name. */
function nameWithoutMail(text: string): string {
  const bare = text.replace(/[<([]?\s*(mailto:)?[^\s<>()[\]]+@[^\s<>()[\]]+\s*[>)\]]?/g, ' ');
  const name = clean(bare).replace(/^[(<[]+|[)>\]]+$/g, '');
  return name.trim() || text;
}

const clean = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

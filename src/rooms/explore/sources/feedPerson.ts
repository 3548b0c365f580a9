import { childNamed, childrenNamed, lettersIn, type Element } from './feedTree.ts';

/**
 * Who wrote something: the name; a mail address only where there is no name. Several are joined.
 * @returns null where nobody is named.
 */
export function authorIn(element: Element): string | null {
  for (const names of authorNames) {
    const people = childrenNamed(element, ...names)
      .slice(0, mostPeople)
      .map(personIn)
      .filter((name) => name !== '');
    if (people.length > 0) return people.join(', ').slice(0, 200);
  }
  return null;
}

const mostPeople = 10;
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

// A name is short; what follows looks for mail addresses, which takes its time in long texts.
const clean = (text: string) => text.slice(0, 500).replaceAll(/\s+/g, ' ').trim();

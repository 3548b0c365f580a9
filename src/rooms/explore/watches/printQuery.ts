import type { Query } from './query.ts';

/** A query as text; `parseQuery` reads the same query from it. */
export function printQuery(query: Query): string {
  switch (query.kind) {
    case 'word':
      return query.text;
    case 'prefix':
      return `${query.text}*`;
    case 'phrase':
      return `"${query.text}"`;
    case 'field':
      return `${query.field}:${/[\s()"]/.test(query.value) ? `"${query.value}"` : query.value}`;
    case 'near':
      return `${within(query.left)} NEAR/${query.within} ${within(query.right)}`;
    case 'not':
      return `NOT ${within(query.part)}`;
    case 'and':
      return query.parts
        .map((part) => (part.kind === 'or' ? within(part) : printQuery(part)))
        .join(' ');
    case 'or':
      return query.parts.map(printQuery).join(' OR ');
  }
}

const within = (query: Query): string =>
  query.kind === 'and' || query.kind === 'or' || query.kind === 'near'
    ? `(${printQuery(query)})`
    : printQuery(query);

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import * as v from 'valibot';

const folder = resolve('src/routes');

export type Route = { id: string; methods: ('GET' | 'POST')[] };

/** Every page (asked by GET) and endpoint (asked by what it exports) under src/routes. */
export function allRoutes(): Route[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const named = files.filter((file) =>
    /(^|\/)\+(page\.server\.ts|page\.svelte|server\.ts)$/.test(file),
  );
  return [...new Set(named.map((file) => dirname(file)))].map(routeIn);
}

function routeIn(name: string): Route {
  const endpoint = join(folder, name, '+server.ts');
  const text = existsSync(endpoint) ? readFileSync(endpoint, 'utf8') : 'export const GET';
  const methods = (['GET', 'POST'] as const).filter((method) =>
    new RegExp(`export (const|async function|function) ${method}\\b`).test(text),
  );
  return { id: name === '.' ? '/' : `/${name}`, methods };
}

const hasActions = v.object({ actions: v.record(v.string(), v.unknown()) });

/** The names of a page's form actions; empty where it has none. */
export async function actionsOf(id: string): Promise<string[]> {
  const file = join(folder, id, '+page.server.ts');
  if (!existsSync(file)) return [];
  const loaded: unknown = await import(file);
  const parsed = v.safeParse(hasActions, loaded);
  return parsed.success ? Object.keys(parsed.output.actions) : [];
}

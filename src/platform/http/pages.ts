import type { IncomingMessage, ServerResponse } from 'node:http';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import * as v from 'valibot';
import { StartProblem } from '../base/startProblem.ts';
import { longestUploadBytes } from './bodies.ts';

/** Answers a page, an action or a built file. */
export type PagesHandler = (request: IncomingMessage, response: ServerResponse) => void;

const isHandler = (value: unknown): value is (...sent: unknown[]) => unknown =>
  typeof value === 'function';
const builtModule = v.object({ handler: v.custom<(...sent: unknown[]) => unknown>(isHandler) });

const build = join(import.meta.dirname, '../../../build/handler.js');

/** The pages as SvelteKit built them. @throws StartProblem when they are not built. */
export async function pagesHandler(): Promise<PagesHandler> {
  setAdapterEnvironment();
  const loaded: unknown = await import(pathToFileURL(build).href).catch((cause: unknown) => {
    const code = cause instanceof Error && 'code' in cause ? cause.code : '';
    if (code !== 'ERR_MODULE_NOT_FOUND') throw cause;
    throw new StartProblem('The pages are not built; start with npm start.', { cause });
  });
  const { handler } = v.parse(builtModule, loaded);
  return (request, response) => {
    const nowhere = () => response.writeHead(404).end();
    Promise.resolve(handler(request, response, nowhere)).catch(() => response.destroy());
  };
}

// The adapter reads these from the environment when it loads; what a user may have set there must
// not reach it.
function setAdapterEnvironment(): void {
  process.env.XFF_DEPTH = '1';
  process.env.HOST_HEADER = '';
  process.env.PORT_HEADER = '';
  // Without it the adapter believes in https everywhere and refuses every form on plain http.
  process.env.PROTOCOL_HEADER = 'x-forwarded-proto';
  process.env.ADDRESS_HEADER = 'x-forwarded-for';
  // The limits of single addresses are in bodies.ts; of uploads that do not say their length
  // beforehand, the adapter counts the bytes.
  process.env.BODY_SIZE_LIMIT = String(longestUploadBytes);
}

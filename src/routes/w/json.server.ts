import * as v from 'valibot';
import { withoutControls } from '#platform/base/withoutControls.ts';

// The longest command is a card with its explanation, or eight columns: under 2 kB.
const mostBytes = 16_384;

/** What a request brought, parsed; or the answer that says what is wrong with it. */
export type ReadJson<Sent> = { ok: true; value: Sent } | { ok: false; answer: Response };

/** Reads a JSON request. Where it comes from was asked in hooks.server.ts. */
export async function readJson<Schema extends v.GenericSchema>(
  request: Request,
  schema: Schema,
): Promise<ReadJson<v.InferOutput<Schema>>> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\b/i.test(type)) return malformed(415, 'Send application/json.');
  const text = await request.text();
  if (text.length > mostBytes) return malformed(413, `Send at most ${mostBytes} bytes.`);
  const sent = parsed(text);
  if (sent === undefined) return malformed(400, 'This is not JSON.');
  const result = v.safeParse(schema, sent);
  if (result.success) return { ok: true, value: result.output };
  return malformed(400, result.issues.map(sentenceOf).join(' '));
}

/** Nothing here for who asks: no cookie yet, or an unknown one. */
export const noGuest = (): Response =>
  Response.json({ ok: false, reason: 'noGuest' }, { status: 401 });

export const notCarriedOut = (reason: string): Response =>
  Response.json({ ok: false, reason }, { status: 409 });

/** Asked too often; the same may be sent again in a while. */
export const tooOften = (reason: string): Response =>
  Response.json({ ok: false, reason }, { status: 429, headers: { 'retry-after': '5' } });

const malformed = (status: number, message: string): { ok: false; answer: Response } => ({
  ok: false,
  answer: Response.json({ ok: false, reason: 'malformed', message }, { status }),
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text, (_name, value: unknown) =>
      typeof value === 'string' ? withoutControls(value) : value,
    );
  } catch {
    return undefined;
  }
}

const sentenceOf = (issue: v.BaseIssue<unknown>): string =>
  `${v.getDotPath(issue) ?? 'body'}: ${issue.message}.`;

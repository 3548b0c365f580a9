import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { isId, type Id } from '#platform/base/ids.ts';
import { withoutControls } from '#platform/base/withoutControls.ts';

type Texts = Record<string, string>;

/**
 * A form as it was sent: the parsed values, or which fields are wrong. `typed` shows it again, for
 * the case that it cannot be saved.
 */
export type ReadForm<Values> =
  { ok: true; values: Values; typed: Texts } | { ok: false; wrong: string[]; typed: Texts };

/** Reads a form with its schema, also with one that checks a field by another. */
export const readForm = async <Schema extends v.GenericSchema>(
  request: Request,
  schema: Schema,
): Promise<ReadForm<v.InferOutput<Schema>>> => readFields(await request.formData(), schema);

/** Reads fields that were sent. Passwords are never sent back. */
export function readFields<Schema extends v.GenericSchema>(
  sent: FormData,
  schema: Schema,
): ReadForm<v.InferOutput<Schema>> {
  const texts = textsIn(sent);
  const typed = withoutPasswords(texts);
  const result = v.safeParse(schema, texts);
  if (result.success) return { ok: true, values: result.output, typed };
  return { ok: false, wrong: result.issues.map((issue) => v.getDotPath(issue) ?? ''), typed };
}

/** The texts of a form as they can be stored; files are left out. */
export function textsIn(sent: FormData): Texts {
  const texts: Texts = {};
  for (const [name, value] of sent) {
    if (typeof value === 'string') texts[name] = withoutControls(value);
  }
  return texts;
}

const withoutPasswords = (texts: Texts): Texts =>
  Object.fromEntries(Object.entries(texts).filter(([name]) => !/password/i.test(name)));

// A PostgreSQL `int`.
const largestRevision = 2_147_483_647;

/** The revision a form was opened with; 0, which nothing ever had, when it says none. */
export const revisionIn = (typed: Texts): number =>
  v.parse(
    v.fallback(
      v.pipe(v.string(), v.toNumber(), v.integer(), v.minValue(0), v.maxValue(largestRevision)),
      0,
    ),
    typed.revision,
  );

/** The id a form names; what is none was made up, and is as if it were not there. */
export function requireIdIn<Kind extends string>(typed: Texts, name = 'id'): Id<Kind> {
  const id = typed[name];
  return isId<Kind>(id) ? id : error(404, 'Not found');
}

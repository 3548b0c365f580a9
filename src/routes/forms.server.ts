import * as v from 'valibot';

/**
 * A form as it was sent: the parsed values, or which fields are wrong with what was typed in them.
 */
export type ReadForm<Values> =
  { ok: true; values: Values } | { ok: false; wrong: string[]; typed: Record<string, string> };

/** Reads a form with its schema. Passwords are never sent back. */
export const readForm = async <Entries extends v.ObjectEntries>(
  request: Request,
  schema: v.ObjectSchema<Entries, undefined>,
): Promise<ReadForm<v.InferOutput<typeof schema>>> => readFields(await request.formData(), schema);

/** Reads fields that were sent, also with a schema that checks one field by another. */
export function readFields<Schema extends v.GenericSchema>(
  sent: FormData,
  schema: Schema,
): ReadForm<v.InferOutput<Schema>> {
  const texts: Record<string, string> = {};
  for (const [name, value] of sent) if (typeof value === 'string') texts[name] = value;
  const result = v.safeParse(schema, texts);
  if (result.success) return { ok: true, values: result.output };
  const wrong = result.issues.map((issue) => v.getDotPath(issue) ?? '');
  return { ok: false, wrong, typed: withoutPasswords(texts) };
}

export const withoutPasswords = (texts: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).filter(([name]) => !/password/i.test(name)));

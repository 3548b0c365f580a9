import * as v from 'valibot';
import { isId } from '#platform/base/ids.ts';
import { measureInput, type MeasureId, type MeasureInput } from '#rooms/programme/measure.ts';
import { readFields, type ReadForm } from '../../../forms.server.ts';

/** A measure's form: what was typed stays at hand, for the case that it cannot be saved. */
export async function readMeasure(
  request: Request,
): Promise<{ form: ReadForm<MeasureInput>; typed: Record<string, string>; revision: number }> {
  const sent = await request.formData();
  // The form of a new measure does not ask for what only a running one has.
  if (!sent.has('hoursSpent')) sent.set('hoursSpent', '');
  const typed: Record<string, string> = {};
  for (const [name, value] of sent) if (typeof value === 'string') typed[name] = value;
  return { form: readFields(sent, measureInput), typed, revision: revisionIn(typed.revision) };
}

/** The revision a form was opened with; 0, which no measure ever had, when it says none. */
export const revisionIn = (typed: FormDataEntryValue | null | undefined): number =>
  v.parse(v.fallback(v.pipe(v.string(), v.toNumber(), v.integer()), 0), typed);

/** The id in an address; null alike for what is no id. */
export const measureIdIn = (params: { measure: string }): MeasureId | null =>
  isId<'measure'>(params.measure) ? params.measure : null;

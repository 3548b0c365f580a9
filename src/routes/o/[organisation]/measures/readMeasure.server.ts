import { isId } from '#platform/base/ids.ts';
import { measureInput, type MeasureId, type MeasureInput } from '#rooms/programme/measure.ts';
import { readFields, type ReadForm } from '../../../forms.server.ts';

export async function readMeasure(request: Request): Promise<ReadForm<MeasureInput>> {
  const sent = await request.formData();
  // The form of a new measure does not ask for what only a running one has.
  if (!sent.has('hoursSpent')) sent.set('hoursSpent', '');
  return readFields(sent, measureInput);
}

/** The id in an address; null alike for what is no id. */
export const measureIdIn = (params: { measure: string }): MeasureId | null =>
  isId<'measure'>(params.measure) ? params.measure : null;

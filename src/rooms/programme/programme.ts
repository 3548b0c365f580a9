import * as v from 'valibot';
import type { Id } from '#platform/base/ids.ts';
import { dayOrNull, type DepartmentId, type ProgrammeId } from './measure.ts';

/** What the organisation wants to reach, and by when. Days are texts, `2026-11-22`. */
export type Programme = {
  id: ProgrammeId;
  title: string;
  goal: string;
  startsOn: string | null;
  endsOn: string | null;
  revision: number;
};

export type TargetGroupId = Id<'target_group'>;
export type TargetGroup = { id: TargetGroupId; name: string; description: string };

/** `measures`: how many belong to it; it is removed only when none does. */
export type Department = { id: DepartmentId; name: string; measures: number };

export const programmeLengths = { title: 120, goal: 1000, name: 120, description: 600 };

const text = (most: number) => v.pipe(v.string(), v.trim(), v.maxLength(most, 'tooLong'));
const filled = (most: number) => v.pipe(text(most), v.minLength(1, 'missing'));

export const programmeInput = v.pipe(
  v.object({
    title: filled(programmeLengths.title),
    goal: text(programmeLengths.goal),
    startsOn: dayOrNull,
    endsOn: dayOrNull,
  }),
  v.forward(
    v.check(
      ({ startsOn, endsOn }) => !startsOn || !endsOn || endsOn >= startsOn,
      'endsBeforeStart',
    ),
    ['endsOn'],
  ),
);
export type ProgrammeInput = v.InferOutput<typeof programmeInput>;

export const targetGroupInput = v.object({
  name: filled(programmeLengths.name),
  description: text(programmeLengths.description),
});
export type TargetGroupInput = v.InferOutput<typeof targetGroupInput>;

export const departmentInput = v.object({ name: filled(programmeLengths.name) });
export type DepartmentInput = v.InferOutput<typeof departmentInput>;

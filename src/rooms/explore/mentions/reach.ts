import * as v from 'valibot';
import { reachSchema, type Reach } from '../arrived.ts';

const names = ['likes', 'replies', 'shares', 'views'] as const;

/** The figures a source gave, in the order they are read. @param kept as the column has it. */
export function figuresIn(kept: unknown): { name: keyof Reach; count: number }[] {
  const reach = v.safeParse(reachSchema, kept);
  if (!reach.success) return [];
  return names.flatMap((name) => {
    const count = reach.output[name];
    return count === undefined ? [] : [{ name, count }];
  });
}

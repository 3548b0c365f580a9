/** A target group or department that was just removed. */
export type RemovedPart = { id: string; name: string; description?: string };

/**
 * What the programme's page says after a target group or department was sent. `id` is `new` for a
 * new one.
 */
export type PartAnswer = {
  part: 'targetGroup' | 'department';
  id: string;
  problem?: 'name' | 'nameTaken' | 'departmentHasMeasures' | 'gone';
  typed?: Record<string, string>;
  removed?: RemovedPart;
};

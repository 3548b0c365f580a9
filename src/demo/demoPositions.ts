import type { Scope } from '#platform/auth/scope.ts';
import { assert } from '#platform/base/assert.ts';
import { addPosition, decidePosition } from '#rooms/explore/server/positions/positions.ts';
import { positionsFor } from '#rooms/explore/server/positions/positionViews.ts';
import { targetGroupsFor } from '#rooms/programme/server/targetGroups.ts';
import type { Watches } from './demoListening.ts';

const wanted = [
  { watch: 'Bürgerbüro', group: null, sentence: 'Wer uns schreibt, bekommt schnell Antwort.' },
  { watch: 'Freibad', group: 'Junge Familien', sentence: 'Unser Freibad ist für Familien da.' },
  {
    watch: 'Ausbildung bei der Stadt',
    group: 'Auszubildende',
    sentence: 'Bei uns lernt man etwas und wird übernommen.',
  },
  {
    watch: 'Baustellen und Parken',
    group: null,
    sentence: 'Baustellen kündigen wir rechtzeitig an.',
  },
];

/** What the town wants to stand for; two are decided, the others wait. */
export async function takePositions(scope: Scope, watches: Watches, now: Date): Promise<void> {
  const groups = await targetGroupsFor(scope);
  for (const { watch: name, group, sentence } of wanted) {
    const watch = watches.get(name);
    assert(watch, 'the demo has this topic');
    const targetGroup = groups.find((one) => one.name === group)?.id ?? null;
    const added = await addPosition(scope, { watch, targetGroup, sentence }, now);
    assert(added.ok, 'an owner may write positions');
  }
  const positions = await positionsFor(scope, now);
  for (const { id, proposal } of positions.slice(0, 2)) {
    const { standing } = proposal;
    const decided = await decidePosition(
      scope,
      id,
      { proposed: standing, standing, reason: '' },
      now,
    );
    assert(decided.ok, 'an owner may decide');
  }
}

import type { GuestCommand } from '#rooms/elaborate/door.ts';
import type { Crowd } from './workshopCrowd.ts';
import type { Desk } from './workshopDesk.ts';
import { phaseReached } from './workshopFanOut.ts';
import type { Phone } from './workshopPhone.ts';

export type Kept = { acknowledged: number; lost: number; doubled: number; problems: string[] };

/**
 * What was acknowledged beside what the tables hold, and whether every board came through it all.
 */
export async function countAfterwards(crowd: Crowd, desk: Desk): Promise<Kept> {
  const problems: string[] = [];
  await phaseReached(crowd, 'effort').catch((problem: unknown) => problems.push(String(problem)));
  const effects = countOf(crowd.phones.flatMap(effectsOf));
  const rows = await desk.rows<{ effect: string; count: number }>(effectsInTables);
  const kept = new Map(rows.map(({ effect, count }) => [effect, count]));
  const [lost, doubled] = [shortfall(effects, kept), shortfall(kept, effects)];
  const refused = crowd.phones.flatMap((phone) => phone.refused);
  if (refused.length > 0) problems.push(`${refused.length} commands were refused: ${refused[0]}`);
  problems.push(
    ...boardProblems(crowd, rows.filter(({ effect }) => effect.startsWith('card')).length),
  );
  const acknowledged = crowd.phones.reduce((sum, phone) => sum + phone.acknowledged.length, 0);
  return { acknowledged, lost, doubled, problems };
}

const effectsInTables = `
  select 'card ' || title as effect, count(*)::int as count
    from elaborate.card where workshop_id = $1 group by 1
  union all
  select 'dot ' || participant_id || ' ' || card_id || ' ' || colour, sum(count)::int
    from elaborate.dot where workshop_id = $1 group by 1`;

// Each acknowledged command as what it must have left behind, in the words of the statement above.
const effectsOf = (phone: Phone): string[] =>
  phone.acknowledged.map((command) => effectOf(command, phone.own?.participantId ?? ''));

function effectOf(command: GuestCommand, participantId: string): string {
  if (command.kind === 'writeCard') return `card ${command.title}`;
  if (command.kind === 'placeDot')
    return `dot ${participantId} ${command.cardId} ${command.colour}`;
  throw new Error(`nobody sends ${command.kind} here`);
}

function countOf(effects: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const effect of effects) counts.set(effect, (counts.get(effect) ?? 0) + 1);
  return counts;
}

/** How much of the first is not in the second. */
const shortfall = (wanted: Map<string, number>, there: Map<string, number>): number =>
  [...wanted].reduce(
    (sum, [effect, count]) => sum + Math.max(0, count - (there.get(effect) ?? 0)),
    0,
  );

function boardProblems(crowd: Crowd, cards: number): string[] {
  const wrong = crowd.phones.filter(({ board }) => board?.cards.length !== cards).length;
  const repeated = crowd.phones.reduce((sum, phone) => sum + phone.repeated, 0);
  return [
    ...(wrong > 0 ? [`${wrong} phones do not show the ${cards} cards there are`] : []),
    ...(repeated > 0 ? [`${repeated} events were read twice`] : []),
  ];
}

import type { Node } from './compileWanted.ts';

/** Terms of which one must be in a post before a watch can find it; null: it must be asked always. */
export type Gate = { ids: readonly number[]; cost: number };

/**
 * The cheapest gate of what is wanted: of several that all must be there the rarest, of
 * alternatives all of them. @param cost how often a term is expected.
 */
export function gateOf(node: Node, cost: (id: number) => number): Gate | null {
  switch (node.op) {
    case 'term':
      return { ids: [node.id], cost: cost(node.id) };
    case 'row':
      return cheapest(node.ids.map((id) => ({ ids: [id], cost: cost(id) })));
    case 'near':
      return cheapest([gateOf(node.left, cost), gateOf(node.right, cost)]);
    case 'and':
      return cheapest(node.parts.map((part) => gateOf(part, cost)));
    case 'either':
    case 'or':
      return together(node.parts.map((part) => gateOf(part, cost)));
    case 'not':
    case 'field':
      return null;
  }
}

function cheapest(gates: readonly (Gate | null)[]): Gate | null {
  let best: Gate | null = null;
  for (const gate of gates) if (gate && (!best || gate.cost < best.cost)) best = gate;
  return best;
}

function together(gates: readonly (Gate | null)[]): Gate | null {
  const ids = new Set<number>();
  let cost = 0;
  for (const gate of gates) {
    if (!gate) return null;
    for (const id of gate.ids) ids.add(id);
    cost += gate.cost;
  }
  return { ids: [...ids], cost };
}

/** Watches by the term that opens them, in two flat rows; `always` are asked for every post. */
export type Opening = { starts: Int32Array; watches: Int32Array; always: number[] };

export function openingOf(
  nodes: readonly Node[],
  terms: number,
  cost: (id: number) => number,
): Opening {
  const byTerm: (number[] | undefined)[] = Array.from({ length: terms });
  const always: number[] = [];
  let size = 0;
  nodes.forEach((node, watch) => {
    const gate = gateOf(node, cost);
    if (!gate) return always.push(watch);
    for (const id of gate.ids) (byTerm[id] ??= []).push(watch);
    return (size += gate.ids.length);
  });
  const starts = new Int32Array(terms + 1);
  const watches = new Int32Array(size);
  let at = 0;
  byTerm.forEach((opened, id) => {
    starts[id] = at;
    watches.set(opened ?? [], at);
    at += opened?.length ?? 0;
  });
  starts[terms] = at;
  return { starts, watches, always };
}

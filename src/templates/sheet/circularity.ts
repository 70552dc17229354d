/** Detection of circular references when a template is built, before Excel would report them. */
import type { Column, Formula, Reference } from "./formula";
import type { Item } from "./item";

/** How one cell needs another: of the same period, of an earlier one, or whatever the period. */
type Bond = "same" | "earlier" | "whole";

interface Node {
  readonly item: Item;
  /** A column's letter, or "periods". */
  readonly part: Column | "periods";
}

interface Edge {
  readonly to: string;
  readonly bond: Bond;
}

export interface Placed {
  readonly item: Item;
  /** The formulas of the item, by column or "periods". */
  readonly formulas: ReadonlyMap<Column | "periods", Formula>;
}

/**
 * The labels of rows that depend on themselves, in the order in which they do; null when none does. A row may use its own
 * earlier periods (a balance carried forward) but not, at the same time, a sum over all periods of what depends on it.
 */
export function findCircle(placed: readonly Placed[]): string[] | null {
  const ids = new Map<Item, number>(placed.map(({ item }, index) => [item, index]));
  const id = ({ item, part }: Node) => `${ids.get(item)}:${part}`;
  const labels = new Map<string, string>();
  const edges = new Map<string, Edge[]>();
  for (const { item, formulas } of placed) {
    for (const [part, formula] of formulas) {
      const from = id({ item, part });
      labels.set(from, item.label);
      const bonds = formula.references().flatMap((reference) => bondsOf(reference, part === "periods", placed, ids));
      edges.set(
        from,
        bonds.map(({ node, bond }) => ({ to: id(node), bond })),
      );
    }
  }
  for (const component of stronglyConnected(edges)) {
    const inside = new Set(component);
    const within = (from: string) => (edges.get(from) ?? []).filter(({ to }) => inside.has(to));
    const whole = component.some((from) => within(from).some(({ bond }) => bond === "whole"));
    if (
      whole ||
      hasCycle(component, (from) =>
        within(from)
          .filter(({ bond }) => bond === "same")
          .map(({ to }) => to),
      )
    ) {
      return component.map((node) => labels.get(node) ?? node);
    }
  }
  return null;
}

/** What a reference needs, cell by cell. */
function bondsOf(
  { item, part }: Reference,
  inPeriods: boolean,
  placed: readonly Placed[],
  ids: ReadonlyMap<Item, number>,
): { node: Node; bond: Bond }[] {
  const periods = (bond: Bond) => ({ node: { item, part: "periods" }, bond });
  const between = (first: Item, final: Item) =>
    placed.slice(ids.get(first) ?? 0, (ids.get(final) ?? 0) + 1).map((one) => one.item);
  const opening = { node: { item, part: "H" }, bond: "whole" as const };
  switch (part.kind) {
    case "cell":
      return [{ node: { item, part: part.column }, bond: "whole" }];
    case "now":
      return [periods(inPeriods ? "same" : "whole")];
    case "previous":
      return [periods("earlier"), opening];
    case "toDate":
      return [periods("same")];
    case "all":
    case "last":
      return [periods("whole")];
    case "block":
      return between(item, part.last).map((one) => ({ node: { item: one, part: "periods" }, bond: "whole" }));
    case "downTo": {
      const { column } = part;
      return between(item, part.last).map((one) =>
        column === "now"
          ? { node: { item: one, part: "periods" }, bond: "same" }
          : { node: { item: one, part: column }, bond: "whole" },
      );
    }
  }
}

/** Tarjan's strongly connected components: groups of more than one node, or of one that refers to itself. */
function stronglyConnected(edges: ReadonlyMap<string, readonly Edge[]>): string[][] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  const components: string[][] = [];

  function visit(node: string): void {
    const mine = order.size;
    order.set(node, mine);
    low.set(node, mine);
    stack.push(node);
    onStack.add(node);
    for (const { to } of edges.get(node) ?? []) {
      if (!order.has(to)) {
        visit(to);
        low.set(node, Math.min(low.get(node)!, low.get(to)!));
      } else if (onStack.has(to)) {
        low.set(node, Math.min(low.get(node)!, order.get(to)!));
      }
    }
    if (low.get(node) !== mine) return;
    const component = stack.splice(stack.indexOf(node));
    component.forEach((member) => onStack.delete(member));
    const selfReferring = edges.get(node)?.some(({ to }) => to === node) ?? false;
    if (component.length > 1 || selfReferring) components.push(component);
  }

  for (const node of edges.keys()) if (!order.has(node)) visit(node);
  return components;
}

function hasCycle(nodes: readonly string[], next: (node: string) => readonly string[]): boolean {
  const finished = new Set<string>();
  const open = new Set<string>();
  function visit(node: string): boolean {
    if (finished.has(node)) return false;
    if (open.has(node)) return true;
    open.add(node);
    const found = next(node).some(visit);
    open.delete(node);
    finished.add(node);
    return found;
  }
  return nodes.some(visit);
}

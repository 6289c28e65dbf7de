// Computes the flows of pool goods: the rows of the table, and the nodes and links of the Sankey diagram with small nodes merged.
import { sum } from '../../shared/base/sum.ts';
import type { DemandCode, ProductCode, RegionCode } from '../../shared/domain/ids.ts';
import type { Tier } from '../../shared/domain/tables.ts';
import type { Dispatch } from '../../shared/plan/plan.ts';

export interface FlowRow {
  readonly from: RegionCode;
  readonly to: RegionCode;
  readonly tier: Tier;
  readonly product: ProductCode;
  readonly pieces: number;
  readonly cartons: number;
  /** The demands it serves, in the order of the dispatches. */
  readonly demands: readonly DemandCode[];
}

/** Node into which small senders and receivers are merged. */
export const otherRegion = 'other';

export interface Flows {
  readonly senders: readonly FlowNode[];
  readonly tiers: readonly { readonly tier: Tier; readonly pieces: number }[];
  readonly receivers: readonly FlowNode[];
  readonly fromSender: readonly { readonly from: RegionCode; readonly tier: Tier; readonly pieces: number }[];
  readonly toReceiver: readonly { readonly tier: Tier; readonly to: RegionCode; readonly pieces: number }[];
  readonly pieces: number;
}

export interface FlowNode {
  /** A region, or `other`. */
  readonly region: RegionCode;
  readonly pieces: number;
  /** Number of regions it contains. */
  readonly regions: number;
}

/** One row per sender, receiver, tier and product over all days; largest first, then by codes. */
export function flowRows(dispatches: readonly Dispatch[], product: ProductCode | null): readonly FlowRow[] {
  const rows = new Map<string, FlowRow>();
  for (const row of dispatches) {
    if (product !== null && row.product !== product) continue;
    const key = `${row.from}|${row.to}|${row.tier}|${row.product}`;
    const before = rows.get(key);
    rows.set(key, {
      from: row.from,
      to: row.to,
      tier: row.tier,
      product: row.product,
      pieces: (before?.pieces ?? 0) + row.quantityPieces,
      cartons: (before?.cartons ?? 0) + row.cartons,
      demands: before?.demands.includes(row.demand) ? before.demands : [...(before?.demands ?? []), row.demand],
    });
  }
  return [...rows.entries()].sort(([keyA, a], [keyB, b]) => b.pieces - a.pieces || (keyA < keyB ? -1 : 1)).map(([, row]) => row);
}

/** Merges nodes smaller than 1 % of all goods if there are at least two of them. `chosen` is never merged. */
export function flowsOf(rows: readonly FlowRow[], tiers: readonly Tier[], chosen: RegionCode | null): Flows {
  const pieces = sum(rows.map((row) => row.pieces));
  const sender = merging(rows, 'from', pieces, chosen);
  const receiver = merging(rows, 'to', pieces, chosen);
  return {
    senders: nodesOf(rows, 'from', sender),
    tiers: tiers
      .map((tier) => ({ tier, pieces: sum(rows.filter((row) => row.tier === tier).map((row) => row.pieces)) }))
      .filter((node) => node.pieces > 0),
    receivers: nodesOf(rows, 'to', receiver),
    fromSender: gather(rows, (row) => `${sender(row.from)}|${row.tier}`).map(({ row, pieces }) => ({
      from: sender(row.from),
      tier: row.tier,
      pieces,
    })),
    toReceiver: gather(rows, (row) => `${row.tier}|${receiver(row.to)}`).map(({ row, pieces }) => ({
      tier: row.tier,
      to: receiver(row.to),
      pieces,
    })),
    pieces,
  };
}

function merging(rows: readonly FlowRow[], end: 'from' | 'to', all: number, chosen: RegionCode | null): (region: RegionCode) => RegionCode {
  const totals = gather(rows, (row) => row[end]);
  const small = totals.filter(({ row, pieces }) => pieces * 100 < all && row[end] !== chosen).map(({ row }) => row[end]);
  const merged = new Set(small.length > 1 ? small : []);
  return (region) => (merged.has(region) ? otherRegion : region);
}

/** Largest first, the merged node last. */
function nodesOf(rows: readonly FlowRow[], end: 'from' | 'to', merge: (region: RegionCode) => RegionCode): readonly FlowNode[] {
  return gather(rows, (row) => merge(row[end]))
    .map(({ row, pieces }) => {
      const region = merge(row[end]);
      const regions = new Set(rows.filter((other) => merge(other[end]) === region).map((other) => other[end])).size;
      return { region, pieces, regions };
    })
    .sort(
      (a, b) =>
        Number(a.region === otherRegion) - Number(b.region === otherRegion) || b.pieces - a.pieces || (a.region < b.region ? -1 : 1),
    );
}

function gather(rows: readonly FlowRow[], keyOf: (row: FlowRow) => string): readonly { row: FlowRow; pieces: number }[] {
  const gathered = new Map<string, { row: FlowRow; pieces: number }>();
  for (const row of rows) {
    const key = keyOf(row);
    gathered.set(key, { row, pieces: (gathered.get(key)?.pieces ?? 0) + row.pieces });
  }
  return [...gathered.values()];
}

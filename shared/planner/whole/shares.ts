// How many whole pieces each demand gets from each source: its city's own goods or the pool, by product (planner.md section 4). Sources and
// demands form a network, and a network with whole supplies has a whole flow next to every continuous one. So each share is its exact
// amount rounded down, then raised one piece at a time along chains of demands that can change their source. Goods can wait, so a source
// can serve a set of demands if and only if, for every day, what is due by then has arrived by then.
import type { Pin } from '../../domain/tables.ts';
import type { ExactPlan } from '../levels/exactPlan.ts';
import type { PlanGroup } from '../groups.ts';
import type { Instance } from '../instance.ts';
import { keptKey, type KeptPieces } from './announcedRows.ts';
import type { MeantShares } from './announcedShares.ts';
import { claimantsOf, piecesOf, type Claimant } from './claimants.ts';
import { holdingsBySource, type Network } from './network.ts';
import { mayLack } from './pieceLosses.ts';
import { keepToCartons, meetMinima, roomByPins } from './pinnedShares.ts';
import { raiseToTarget } from './raising.ts';
import type { Share } from './share.ts';
import { sourcesOf, type Source } from './sources.ts';
import { floorPieces, running } from './totals.ts';
import type { WholeSupply } from './wholeSupply.ts';

export interface WholeShares {
  readonly sources: readonly Source[];
  readonly shares: readonly Share[];
  readonly claimants: readonly Claimant[];
  /** By group: whether it is full in the exact plan. */
  readonly isFull: readonly boolean[];
  /** By group: pieces it lacks of what it is meant to get, and pieces it may lack. */
  readonly lacks: readonly number[];
  readonly mayLack: readonly number[];
  /** Pieces of a share that stay as the plan in force announced them; 0 where plans are made anew. */
  readonly kept: (share: Share) => number;
}

/** Fills this close to 1, and less than half a piece short, count as full: the exact plan's own tolerance. */
function isFullFill(fill: number, { need }: PlanGroup): boolean {
  return fill >= 1 - 1e-6 && (1 - fill) * need < 0.5;
}

export function wholeShares(
  instance: Instance,
  groups: readonly PlanGroup[],
  pins: readonly Pin[],
  supply: WholeSupply,
  { exact, amounts }: MeantShares,
  keptPieces: KeptPieces = new Map(),
): WholeShares {
  const { sources, indexOf } = sourcesOf(instance, supply);
  const groupOf = new Map(groups.flatMap((group, k) => group.demands.map((j) => [j, k] as const)));
  const shareOf = (kind: 'own' | 'pool', { demand: j, product, byDay }: ExactPlan['own'][number]): Share => {
    const { from, due, destination } = instance.demands[j];
    const source = indexOf(kind, kind === 'own' ? destination : 0, product);
    return { source, demand: j, group: groupOf.get(j) as number, from, due, exact: running(byDay), pieces: 0 };
  };
  const last = instance.days - 1;
  const shares = [
    ...exact.own.map((issue) => shareOf('own', issue)),
    ...exact.pool.map((issue) => shareOf('pool', issue)),
    ...groups.flatMap((group, k): Share[] => {
      if (group.tier !== 'reserve') return [];
      const kept = new Array<number>(instance.days).fill(0).with(last, exact.reserve[group.productIndex]);
      return [{ source: indexOf('pool', 0, group.productIndex), demand: -1, group: k, from: 0, due: last, exact: kept, pieces: 0 }];
    }),
  ];
  const isFull = groups.map((group, k) => isFullFill(exact.fills[k], group));
  const losable = mayLack(instance, sources, shares, isFull);
  const keptOf = new Map(
    keptPieces.size === 0
      ? []
      : shares.flatMap((share) => {
          const { kind, product } = sources[share.source];
          const pieces = kind === 'own' ? 0 : (keptPieces.get(keptKey(share.demand, product)) ?? 0);
          return pieces > 0 ? [[share, pieces] as const] : [];
        }),
  );
  const kept = keptOf.size === 0 ? () => 0 : (share: Share) => keptOf.get(share) ?? 0;
  const claimants = claimantsOf(instance, groups, pins, shares, isFull, amounts, kept);
  const lacks = allot(instance, claimants, isFull, sources, losable, kept);
  return { sources, shares, claimants, isFull, lacks, mayLack: losable, kept };
}

/**
 * What pins ask for comes first, then full demands tier by tier, then the others. A claimant that lacks pieces may take them from later
 * ones that can still lose some; one that lacks more than rounding may cost it, from anybody who can. Returns what each group lacks.
 */
function allot(
  instance: Instance,
  claimants: readonly Claimant[],
  isFull: readonly boolean[],
  sources: readonly Source[],
  losable: readonly number[],
  kept: (share: Share) => number,
): readonly number[] {
  const slack = sources.map(({ senders }) =>
    Array.from({ length: instance.days }, (_, t) => senders.reduce((sum, { arrived }) => sum + arrived[t], 0)),
  );
  const lacks = isFull.map(() => 0);
  for (const { group, target } of claimants) lacks[group] += target;
  const take = (share: Share, pieces: number) => {
    share.pieces += pieces;
    lacks[share.group] -= pieces;
    for (let t = share.due; t < instance.days; t += 1) slack[share.source][t] -= pieces;
  };
  const network: Network = {
    instance,
    sources,
    slack,
    held: holdingsBySource(claimants, sources.length),
    take,
    free: ({ source, due }) => Math.max(0, Math.min(...slack[source].slice(due))),
    kept,
    mayLose: (k) => losable[k] - lacks[k],
    stuck: new Set(),
    cornered: new Set(),
  };
  const pinned = claimants.filter((claimant) => claimant.pins.length > 0);
  const takeUpTo = (claimant: Claimant, share: Share, pieces: number) =>
    take(share, Math.max(0, Math.min(pieces, network.free(share), roomByPins(instance, claimant, share, sources))));
  const takeExact = (claimant: Claimant) => {
    for (const share of claimant.shares) {
      if (share.pieces > 0 && kept(share) === 0) continue;
      takeUpTo(claimant, share, Math.min(floorPieces(share.exact.at(-1) as number) - share.pieces, claimant.target - piecesOf(claimant)));
    }
  };
  pinned.forEach(takeExact);
  for (const claimant of claimants) {
    if (claimant.pins.length > 0) continue;
    for (const share of claimant.shares) takeUpTo(claimant, share, Math.min(kept(share), claimant.need - piecesOf(claimant)));
  }
  claimants.forEach(takeExact);
  // Where rows are kept, others make do with what is free: at once what would be raised piece by piece.
  if (claimants.some(({ shares }) => shares.some((share) => kept(share) > 0)))
    for (const claimant of claimants) for (const share of claimant.shares) takeUpTo(claimant, share, claimant.target - piecesOf(claimant));
  for (const claimant of pinned) meetMinima(network, claimant);
  for (const claimant of claimants) {
    raiseToTarget(network, claimant, (other) => other.rank > claimant.rank && other.group !== claimant.group);
  }
  const short = claimants.filter(({ group }) => lacks[group] > losable[group]);
  for (const claimant of short) {
    const mayTakeFrom = (other: Claimant) => other.group !== claimant.group && lacks[claimant.group] > losable[claimant.group];
    raiseToTarget({ ...network, cornered: new Set() }, claimant, mayTakeFrom);
  }
  for (const claimant of pinned) if (!isFull[claimant.group]) keepToCartons(network, claimant);
  return lacks;
}

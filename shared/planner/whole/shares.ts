// How many whole pieces each demand gets from each source: its city's own goods or the pool, by product (planner.md section 4).
// Sources and demands form a network, and a network with whole supplies has whole flows next to every continuous one: each
// share is its exact amount rounded down, then raised by single pieces, along chains of demands that can change their source.
// Goods can wait, so a source serves a set of demands exactly where, for every day, what is due by then has arrived by then.
import type { Pin } from '../../domain/tables.ts';
import type { ExactPlan } from '../levels/exactPlan.ts';
import type { PlanGroup } from '../groups.ts';
import type { Instance } from '../instance.ts';
import { sourcesOf } from './sources.ts';
import type { Source } from './sources.ts';
import { floorPieces, running } from './totals.ts';
import type { WholeSupply } from './wholeSupply.ts';

/** What a demand gets from a source; the reserve of a product is a demand on its pool, due on the last day. */
export interface Share {
  readonly source: number;
  /** Index into `instance.demands`; -1 for a reserve. */
  readonly demand: number;
  /** Index into the groups. */
  readonly group: number;
  readonly from: number;
  readonly due: number;
  /** The exact plan's pieces by day, running. */
  readonly exact: readonly number[];
  /** Whole pieces it is sure of. */
  pieces: number;
}

export interface WholeShares {
  readonly sources: readonly Source[];
  readonly shares: readonly Share[];
  /** By group: full in the exact plan. */
  readonly isFull: readonly boolean[];
}

/** Fills this close to 1 are full: the exact plan's own tolerance. */
export const fullFill = 1 - 1e-6;

export function wholeShares(
  instance: Instance,
  groups: readonly PlanGroup[],
  pins: readonly Pin[],
  supply: WholeSupply,
  exact: ExactPlan,
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
  const isFull = groups.map((_, k) => exact.fills[k] >= fullFill);
  allot(instance, groups, pins, exact.fills, { sources, shares, isFull });
  return { sources, shares, isFull };
}

/** One demand, or a reserve, with all its shares, in the order in which pieces are made up. */
interface Claimant {
  readonly rank: number;
  readonly due: number;
  readonly shares: readonly Share[];
  readonly need: number;
  target: number;
  /** Pins bound its pool goods: its shares never change hands. */
  readonly pins: readonly Pin[];
}

/**
 * Full demands come first, tier by tier: they get all they ask for. Then the others, what the exact plan gives them rounded down.
 * Before both, what pins ask for.
 */
function allot(
  instance: Instance,
  groups: readonly PlanGroup[],
  pins: readonly Pin[],
  fills: readonly number[],
  { sources, shares, isFull }: WholeShares,
): void {
  const claimants = claimantsOf(instance, groups, pins, shares, isFull);
  groups.forEach((group, k) => {
    if (isFull[k]) return;
    const ofGroup = claimants.filter(({ shares: [share] }) => share.group === k);
    settleGroup(ofGroup, floorPieces(fills[k] * group.need - group.secured));
  });
  const slack = sources.map(({ senders }) =>
    Array.from({ length: instance.days }, (_, t) => senders.reduce((sum, { arrived }) => sum + arrived[t], 0)),
  );
  const take = (share: Share, pieces: number) => {
    share.pieces += pieces;
    for (let t = share.due; t < instance.days; t += 1) slack[share.source][t] -= pieces;
  };
  const free = ({ source, due }: Share) => Math.max(0, Math.min(...slack[source].slice(due)));
  const network = { instance, slack, take, free, stuck: new Set<Claimant>() };
  const pinned = claimants.filter((claimant) => claimant.pins.length > 0);
  for (const claimant of [...pinned, ...claimants]) {
    for (const share of claimant.shares) {
      if (share.pieces > 0) continue;
      const wanted = Math.min(floorPieces(share.exact.at(-1) as number), claimant.target - piecesOf(claimant));
      take(share, Math.max(0, Math.min(wanted, free(share), roomByPins(instance, claimant, share, sources))));
    }
  }
  for (const claimant of pinned) meetMinima(network, claimant, sources);
  const byOwner = sharesBySource(claimants, sources.length);
  for (const claimant of claimants) {
    const mayTake = isFull[claimant.shares[0].group];
    while (piecesOf(claimant) < claimant.target && raiseByOne(network, claimant, mayTake, byOwner, sources));
  }
  for (const claimant of pinned) if (!isFull[claimant.shares[0].group]) keepToCartons(network, claimant, sources);
}

interface Network {
  readonly instance: Instance;
  /** By source and day: pieces that have arrived by then and are nobody's whose share is due by then. */
  readonly slack: readonly (readonly number[])[];
  readonly take: (share: Share, pieces: number) => void;
  readonly free: (share: Share) => number;
  /** Claimants from whom no chain leads to a free piece. Raising others never opens one. */
  readonly stuck: Set<Claimant>;
}

function claimantsOf(
  instance: Instance,
  groups: readonly PlanGroup[],
  pins: readonly Pin[],
  shares: readonly Share[],
  isFull: readonly boolean[],
): Claimant[] {
  const byClaimant = Map.groupBy(shares, (share) => (share.demand < 0 ? `reserve|${share.group}` : String(share.demand)));
  const claimants = [...byClaimant.values()].map((own) => {
    const [{ demand: j, group: k, due }] = own;
    const need = j < 0 ? groups[k].need : instance.demands[j].quantity;
    const exact = own.reduce((sum, share) => sum + (share.exact.at(-1) as number), 0);
    return {
      group: k,
      demand: j,
      due,
      shares: own,
      need,
      target: isFull[k] ? need : Math.min(need, floorPieces(exact)),
      pins: j < 0 ? [] : pins.filter((pin) => pin.kind === 'dispatch' && pin.demand === instance.demands[j].code),
    };
  });
  claimants.sort((a, b) => Number(isFull[b.group]) - Number(isFull[a.group]) || a.group - b.group || a.demand - b.demand);
  return claimants.map((claimant, rank) => ({ ...claimant, rank }));
}

/**
 * The targets of a group's demands add up to what its fill says. The linear program may have left a few pieces of huge needs to later
 * groups: its tolerance is relative.
 */
function settleGroup(claimants: readonly Claimant[], total: number): void {
  let missing = total - claimants.reduce((sum, { target }) => sum + target, 0);
  for (const claimant of claimants) {
    const change = Math.max(-claimant.target, Math.min(missing, claimant.need - claimant.target));
    claimant.target += change;
    missing -= change;
  }
}

/** Pieces of pool goods that pins still let a share bring. */
function roomByPins(instance: Instance, claimant: Claimant, share: Share, sources: readonly Source[]): number {
  if (sources[share.source].kind === 'own') return Number.POSITIVE_INFINITY;
  const { product } = sources[share.source];
  const rooms = claimant.pins
    .filter((pin) => pin.max !== null && (pin.product === null || pin.product === instance.products[product].code))
    .map((pin) => Math.floor(pin.max as number) - pinnedPieces(instance, claimant, pin, sources));
  return Math.min(Number.POSITIVE_INFINITY, ...rooms);
}

function pinnedPieces(instance: Instance, claimant: Claimant, pin: Pin, sources: readonly Source[]): number {
  return claimant.shares
    .filter(({ source }) => sources[source].kind === 'pool')
    .filter(({ source }) => pin.product === null || instance.products[sources[source].product].code === pin.product)
    .reduce((sum, { pieces }) => sum + pieces, 0);
}

/** A minimum is a decision: pool pieces are raised to it, if need be in place of the demand's own goods. */
function meetMinima({ instance, take, free }: Network, claimant: Claimant, sources: readonly Source[]): void {
  for (const pin of claimant.pins) {
    const lacking = () => Math.ceil(pin.min ?? 0) - pinnedPieces(instance, claimant, pin, sources);
    for (const share of claimant.shares) {
      const { kind, product } = sources[share.source];
      if (kind === 'own' || (pin.product !== null && instance.products[product].code !== pin.product)) continue;
      take(share, Math.max(0, Math.min(lacking(), free(share), roomByPins(instance, claimant, share, sources))));
    }
  }
  for (const share of claimant.shares) {
    const over = piecesOf(claimant) - claimant.target;
    if (over > 0 && sources[share.source].kind === 'own') take(share, -Math.min(over, share.pieces));
  }
}

/** Pool pieces above a minimum go in whole cartons: the part that is left opens one only where the minimum needs it. */
function keepToCartons({ instance, take }: Network, claimant: Claimant, sources: readonly Source[]): void {
  const minima = claimant.pins.filter((pin) => pin.min !== null);
  for (const share of claimant.shares) {
    const { kind, product } = sources[share.source];
    const { quantity } = instance.demands[share.demand];
    if (kind === 'own' || piecesOf(claimant) === quantity) continue;
    const bounding = minima.filter((pin) => pin.product === null || pin.product === instance.products[product].code);
    const spare = bounding.map((pin) => pinnedPieces(instance, claimant, pin, sources) - Math.ceil(pin.min as number));
    take(share, -Math.max(0, Math.min(share.pieces % instance.products[product].carton, ...spare)));
  }
}

type Held = readonly { readonly claimant: Claimant; readonly share: Share }[];

function sharesBySource(claimants: readonly Claimant[], count: number): Held[] {
  const held: { claimant: Claimant; share: Share }[][] = Array.from({ length: count }, () => []);
  for (const claimant of claimants) {
    if (claimant.pins.length === 0) for (const share of claimant.shares) held[share.source].push({ claimant, share });
  }
  return held;
}

/**
 * One piece more for a claimant: from a source that has one free by its day, else from another claimant's share whose owner
 * finds a piece elsewhere in the same way (breadth first, so that few change). Where `mayTake`, else from the last in rank that
 * can be reached.
 */
function raiseByOne(network: Network, first: Claimant, mayTake: boolean, bySource: readonly Held[], sources: readonly Source[]): boolean {
  const { instance, slack, take, stuck } = network;
  if (!mayTake && stuck.has(first)) return false;
  /** By the claimant that gives a piece away: the share that takes it. */
  const taker = new Map<Claimant, { readonly given: Share; readonly to: Claimant; readonly takes: Share }>();
  const handOn = (from: Claimant) => {
    for (let at = from; at !== first; ) {
      const { given, to, takes } = taker.get(at) as { given: Share; to: Claimant; takes: Share };
      take(given, -1);
      take(takes, 1);
      at = to;
    }
  };
  const queue = [first];
  let victim: Claimant | null = null;
  // Who is stuck can only take a piece away: the nearest claimants that may lose one will do.
  const isDone = () => victim !== null && stuck.has(first);
  for (let head = 0; head < queue.length && !isDone(); head += 1) {
    const claimant = queue[head];
    const open = claimant.shares.filter((share) => claimant.pins.length === 0 || roomByPins(instance, claimant, share, sources) >= 1);
    const free = open.find((share) => tightDay(slack[share.source], share.due) === instance.days);
    if (free !== undefined) {
      handOn(claimant);
      take(free, 1);
      return true;
    }
    for (const share of open) {
      const tight = tightDay(slack[share.source], share.due);
      for (const { claimant: other, share: given } of bySource[share.source]) {
        if (given.pieces < 1 || given.due > tight || other === first || taker.has(other)) continue;
        if (!mayTake && stuck.has(other)) continue;
        taker.set(other, { given, to: claimant, takes: share });
        queue.push(other);
        if (other.rank > first.rank && other.rank > (victim?.rank ?? -1)) victim = other;
      }
    }
  }
  if (!isDone()) for (const claimant of queue) stuck.add(claimant);
  if (!mayTake || victim === null) return false;
  handOn(victim);
  return true;
}

/** The first day from `due` on by whose end nothing is free; the number of days where there is none. */
function tightDay(slack: readonly number[], due: number): number {
  let day = due;
  while (day < slack.length && slack[day] >= 1) day += 1;
  return day;
}

function piecesOf({ shares }: Claimant): number {
  return shares.reduce((sum, { pieces }) => sum + pieces, 0);
}

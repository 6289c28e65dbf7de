// Mends what rounding the supply side down costs groups that the exact plan fills: piece by piece, goods for groups that are short
// anyway are made or handed over for them instead (planner.md section 4: full stays full).
import type { PlanGroup } from '../groups.ts';
import type { Instance } from '../instance.ts';
import type { Handing, Making } from './making.ts';
import type { Share, WholeShares } from './shares.ts';
import { latestDay } from './wholeSupply.ts';

/** Pieces of other products given up at most for one piece: rates and consumption of products rarely differ by more. */
const maxGivenUp = 64;

/** Tries to bring what full groups lack into sources that can serve them; false where nothing could be brought. */
export function makeForFullGroups(instance: Instance, groups: readonly PlanGroup[], whole: WholeShares, making: Making): boolean {
  const { sources, shares, isFull } = whole;
  const mayGive = givers(instance, whole);
  const tryMaking = (share: Share): boolean => {
    const { kind, product, senders } = sources[share.source];
    const to: Handing = kind === 'own' ? 'released' : 'delivered';
    const makers = instance.enterprises.flatMap((enterprise, e) =>
      (kind === 'pool' || enterprise.city === senders[0].city) && makes(instance, e, product) ? [e] : [],
    );
    return (
      makers.some((e) => making.handOne(to, e, product, share.due)) ||
      makers.some((e) => handInstead(instance, making, to, e, product, share.due, mayGive)) ||
      makers.some((e) => makeInstead(instance, making, to, e, product, share.due, mayGive))
    );
  };
  const byDemand = Map.groupBy(
    shares.filter(({ demand }) => demand >= 0),
    ({ demand }) => demand,
  );
  let brought = false;
  for (const [k, group] of groups.entries()) {
    for (const j of isFull[k] ? group.demands : []) {
      const ofDemand = byDemand.get(j) ?? [];
      let lacking = instance.demands[j].quantity - ofDemand.reduce((sum, { pieces }) => sum + pieces, 0);
      if (lacking === 0) continue;
      const isPool = ({ source }: Share) => Number(sources[source].kind === 'pool');
      const isOwnOfFull = (share: Share) => share.demand >= 0 && share.demand !== j && isFull[share.group] && isPool(share) === 0;
      // Its own sources first; then the own goods of others, who could leave it their pool goods.
      const others = shares.filter((share) => isOwnOfFull(share) && couldSwap(ofDemand, byDemand.get(share.demand) ?? []));
      for (const share of [...ofDemand.toSorted((a, b) => isPool(a) - isPool(b)), ...others]) {
        while (lacking > 0 && tryMaking(share)) {
          lacking -= 1;
          brought = true;
        }
      }
    }
  }
  return brought;
}

/** One demand holds goods of a source that would serve the other. */
function couldSwap(wanting: readonly Share[], holding: readonly Share[]): boolean {
  return holding.some((held) => held.pieces > 0 && wanting.some((own) => own.source === held.source && held.due <= own.due));
}

/** By handing, city and product: a group that is short anyway has goods of it. */
function givers(instance: Instance, { sources, shares, isFull }: WholeShares): (to: Handing, city: number, product: number) => boolean {
  const giving = new Set<string>();
  for (const share of shares) {
    if (isFull[share.group] || share.pieces === 0) continue;
    const { kind, product, senders } = sources[share.source];
    if (kind === 'pool') instance.cities.forEach((_, c) => giving.add(`delivered|${c}|${product}`));
    else giving.add(`released|${senders[0].city}|${product}`);
  }
  return (to, city, product) => giving.has(`${to}|${city}|${product}`);
}

type MayGive = ReturnType<typeof givers>;

function makes(instance: Instance, e: number, p: number): boolean {
  const { lines, goodsByDay } = instance.enterprises[e];
  return goodsByDay[p].some((pieces) => pieces > 0) || lines.some((l) => instance.lines[l].makes.some(({ product }) => product === p));
}

/** A piece handed to pool or city by the day goes to the other instead. */
function handInstead(instance: Instance, making: Making, to: Handing, e: number, p: number, day: number, mayGive: MayGive): boolean {
  const from: Handing = to === 'released' ? 'delivered' : 'released';
  if (!mayGive(from, instance.enterprises[e].city, p)) return false;
  if (!making[from][e][p].slice(0, day + 1).some((pieces) => pieces > 0)) return false;
  const taken = latestDay(making[from][e][p], day);
  making.hand(from, e, p, taken, -1);
  if (making.handOne(to, e, p, day)) return true;
  making.hand(from, e, p, taken, 1);
  return false;
}

/** A line makes the piece in place of as many pieces of another product as it takes; those were for groups that are short anyway. */
function makeInstead(instance: Instance, making: Making, to: Handing, e: number, p: number, day: number, mayGive: MayGive): boolean {
  const { city, lines } = instance.enterprises[e];
  for (let t = day; t >= 0; t -= 1) {
    for (const l of lines) {
      const line = instance.lines[l];
      for (const [k, { product: q }] of line.makes.entries()) {
        if (q === p || making.made[l][k][t] === 0) continue;
        const from = (['released', 'delivered'] as const).find(
          (handing) => mayGive(handing, city, q) && making[handing][e][q].some((n) => n > 0),
        );
        if (from === undefined) continue;
        if (giveUp(instance, making, { l, k, t, from }, () => making.handOne(to, e, p, day))) return true;
      }
    }
  }
  return false;
}

interface GivenUp {
  readonly l: number;
  readonly k: number;
  readonly t: number;
  readonly from: Handing;
}

/** Gives up pieces one by one until the piece wanted can be made; all comes back where it cannot. */
function giveUp(instance: Instance, making: Making, { l, k, t, from }: GivenUp, succeeds: () => boolean): boolean {
  const { enterprise: e, makes: products } = instance.lines[l];
  const q = products[k].product;
  const undo: (() => void)[] = [];
  for (let given = 0; given < maxGivenUp && making.made[l][k][t] > 0; given += 1) {
    making.make(l, k, t, -1);
    undo.push(() => making.make(l, k, t, 1));
    const short = firstOverdrawn(instance, making, e, q);
    if (short !== null) {
      if (!making[from][e][q].slice(0, short + 1).some((pieces) => pieces > 0)) break;
      const day = latestDay(making[from][e][q], short);
      making.hand(from, e, q, day, -1);
      undo.push(() => making.hand(from, e, q, day, 1));
    }
    if (succeeds()) return true;
  }
  for (const back of undo.toReversed()) back();
  return false;
}

function firstOverdrawn(instance: Instance, making: Making, e: number, p: number): number | null {
  for (let day = 0; day < instance.days; day += 1) if (making.left(e, p, day) < 0) return day;
  return null;
}

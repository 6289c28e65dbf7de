// Makes up for what rounding down the supply side costs groups that the exact plan fills, and other groups that lose more than rounding may
// cost them. Piece by piece, goods of groups that can lose some are made or handed over for them instead (planner.md section 4).
import type { Instance } from '../instance.ts';
import { piecesOf, type Claimant } from './claimants.ts';
import { givingFor, type Giving } from './givenUp.ts';
import type { Handing, Making } from './making.ts';
import type { Share } from './share.ts';
import type { WholeShares } from './shares.ts';
import { latestDay } from './wholeSupply.ts';

/** Most pieces of other products given up for one piece: rates and consumption of products rarely differ by more. */
const maxGivenUp = 64;

/** Tries to bring what these groups lack into sources that can serve them; false if nothing could be brought. */
export function makeUpLosses(instance: Instance, whole: WholeShares, making: Making): boolean {
  const { sources, claimants, isFull, lacks, mayLack } = whole;
  const giving = givingFor(whole);
  const tryMaking = (share: Share): boolean => {
    const { kind, product, senders } = sources[share.source];
    const to: Handing = kind === 'own' ? 'released' : 'delivered';
    const given = giving(share.group);
    const makers = instance.enterprises.flatMap((enterprise, e) =>
      (kind === 'pool' || enterprise.city === senders[0].city) && makes(instance, e, product) ? [e] : [],
    );
    return (
      makers.some((e) => making.handOne(to, e, product, share.due)) ||
      makers.some((e) => handInstead(instance, making, to, e, product, share.due, given)) ||
      makers.some((e) => makeInstead(instance, making, to, e, product, share.due, given))
    );
  };
  const isPool = ({ source }: Share) => Number(sources[source].kind === 'pool');
  const toMakeUp = lacks.map((pieces, k) => (isFull[k] ? pieces : Math.max(0, pieces - mayLack[k])));
  let brought = false;
  for (const claimant of claimants) {
    const { group: k, shares, target } = claimant;
    let lacking = Math.min(toMakeUp[k], target - piecesOf(claimant));
    if (lacking <= 0) continue;
    // Its own sources first, then the own goods of others who could leave it their pool goods.
    const others = claimants
      .filter((other) => other !== claimant && (isFull[other.group] || !isFull[k]) && couldSwap(claimant, other))
      .flatMap((other) => other.shares.filter((share) => isPool(share) === 0));
    for (const share of [...shares.toSorted((a, b) => isPool(a) - isPool(b)), ...others]) {
      while (lacking > 0 && tryMaking(share)) {
        lacking -= 1;
        toMakeUp[k] -= 1;
        brought = true;
      }
    }
  }
  return brought;
}

/** Whether one holds goods of a source that would serve the other. */
function couldSwap(wanting: Claimant, holding: Claimant): boolean {
  return holding.shares.some((held) => held.pieces > 0 && wanting.shares.some((own) => own.source === held.source && held.due <= own.due));
}

function makes(instance: Instance, e: number, p: number): boolean {
  const { lines, goodsByDay } = instance.enterprises[e];
  return goodsByDay[p].some((pieces) => pieces > 0) || lines.some((l) => instance.lines[l].makes.some(({ product }) => product === p));
}

/** A city's pool goods that issued orders draw on belong to those orders. */
function isPromised({ orders }: Instance, from: Handing, city: number, product: number): boolean {
  return from === 'delivered' && orders.some((order) => order.city === city && order.product === product && order.shipped < order.quantity);
}

/** Takes a piece that was handed to the pool or the city by the day and hands it to the other instead. */
function handInstead(instance: Instance, making: Making, to: Handing, e: number, p: number, day: number, giving: Giving): boolean {
  const from: Handing = to === 'released' ? 'delivered' : 'released';
  const { city } = instance.enterprises[e];
  if (giving.most(from, city, p) < 1 || isPromised(instance, from, city, p)) return false;
  if (!making[from][e][p].slice(0, day + 1).some((pieces) => pieces > 0)) return false;
  const before = making.changes();
  making.hand(from, e, p, latestDay(making[from][e][p], day), -1);
  if (making.handOne(to, e, p, day)) {
    giving.give(from, city, p, 1);
    return true;
  }
  making.backTo(before);
  return false;
}

interface GivenUp {
  readonly l: number;
  readonly k: number;
  readonly t: number;
  readonly from: Handing;
  /** Pieces given up per piece wanted. */
  readonly dear: number;
}

/** A line makes the piece in place of as many pieces of another product as it takes: the fewest first, then the latest day. */
function makeInstead(instance: Instance, making: Making, to: Handing, e: number, p: number, day: number, giving: Giving): boolean {
  const { city, lines } = instance.enterprises[e];
  const choices: GivenUp[] = [];
  for (let t = day; t >= 0; t -= 1) {
    for (const l of lines) {
      const line = instance.lines[l];
      for (const [k, { product: q, rate }] of line.makes.entries()) {
        if (q === p || making.made[l][k][t] === 0) continue;
        const from = (['released', 'delivered'] as const).find(
          (handing) =>
            giving.most(handing, city, q) >= 1 && !isPromised(instance, handing, city, q) && making[handing][e][q].some((n) => n > 0),
        );
        if (from !== undefined) choices.push({ l, k, t, from, dear: rate / rateOf(line.makes, p) });
      }
    }
  }
  choices.sort((a, b) => a.dear - b.dear);
  return choices.some((choice) => giveUp(instance, making, choice, giving, () => making.handOne(to, e, p, day)));
}

/** The line's rate for the wanted product. If the line does not make it, giving up pieces frees material for lines that do. */
function rateOf(makes: Instance['lines'][number]['makes'], product: number): number {
  return makes.find((make) => make.product === product)?.rate ?? 1;
}

/** Gives up pieces one by one until the wanted piece can be made; takes all of them back if it cannot. */
function giveUp(instance: Instance, making: Making, { l, k, t, from }: GivenUp, giving: Giving, succeeds: () => boolean): boolean {
  const { enterprise: e, makes: products } = instance.lines[l];
  const q = products[k].product;
  const { city } = instance.enterprises[e];
  const before = making.changes();
  const most = Math.min(maxGivenUp, giving.most(from, city, q));
  for (let given = 1; given <= most && making.made[l][k][t] > 0; given += 1) {
    making.make(l, k, t, -1);
    const short = firstOverdrawn(instance, making, e, q);
    if (short !== null) {
      if (!making[from][e][q].slice(0, short + 1).some((pieces) => pieces > 0)) break;
      making.hand(from, e, q, latestDay(making[from][e][q], short), -1);
    }
    if (succeeds()) {
      giving.give(from, city, q, given);
      return true;
    }
  }
  making.backTo(before);
  return false;
}

function firstOverdrawn(instance: Instance, making: Making, e: number, p: number): number | null {
  for (let day = 0; day < instance.days; day += 1) if (making.left(e, p, day) < 0) return day;
  return null;
}

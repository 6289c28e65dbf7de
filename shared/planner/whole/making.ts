// What enterprises make and hand over in whole pieces, with the exact bounds on it: line days, scarce material, goods, dispatch tasks.
// Every change of a piece goes through here, so the books of material, task and goods always agree with the grids.
import type { Instance } from '../instance.ts';
import type { PlanInput } from '../planInput.ts';
import { budgetsOf, type EnterpriseBudgets } from './budgets.ts';
import { roomOnLine } from './lineDays.ts';
import { running } from './totals.ts';

/** Where an enterprise's goods go: to the pool, or to its own city. */
export type Handing = 'delivered' | 'released';

export interface Making {
  /** Whole pieces by [line][make][day]. */
  readonly made: readonly (readonly number[][])[];
  /** Whole pieces by [enterprise][product][day]. */
  readonly delivered: readonly (readonly number[][])[];
  readonly released: readonly (readonly number[][])[];
  readonly budgets: readonly EnterpriseBudgets[];
  /** Goods of an enterprise at the end of a day that it gave to nobody; negative while rounding is being repaired. */
  left(e: number, p: number, day: number): number;
  /** Goods it may hand over on a day without overdrawing that day or any later one. */
  spare(e: number, p: number, day: number): number;
  /** Changes what a line makes, whether or not there is room. */
  make(l: number, k: number, day: number, pieces: number): void;
  /** Makes one more piece, on the latest day up to `day` that a line and the material allow. */
  makeOne(e: number, p: number, day: number): boolean;
  /** Changes what is handed over, whether or not it is there. */
  hand(to: Handing, e: number, p: number, day: number, pieces: number): void;
  /** Hands over one more piece on a day, making it if need be; false if goods, lines, material, task or pins do not allow it. */
  handOne(to: Handing, e: number, p: number, day: number): boolean;
  /** Number of changes so far, to go back to. */
  changes(): number;
  /** Takes back all changes but the first `changes`. */
  backTo(changes: number): void;
}

export function createMaking(input: PlanInput, whole: Pick<Making, 'made' | 'delivered' | 'released'>): Making {
  const { instance } = input;
  const { made, delivered, released } = whole;
  const budgets = budgetsOf(input);
  const maxDelivered = maxByPins(input);
  instance.lines.forEach((line, l) => {
    line.makes.forEach((make, k) => {
      made[l][k].forEach((pieces, day) => {
        for (const budget of budgets[line.enterprise].materials) budget.book(make.product, day, pieces);
      });
    });
  });
  delivered.forEach((products, e) => {
    products.forEach((byDay, p) => {
      const { linkage } = instance.products[p];
      if (linkage >= 0) byDay.forEach((pieces, day) => budgets[e].linkage[linkage].book(p, day, pieces));
    });
  });
  const left = goodsLeft(instance, whole);
  const addLeft = (e: number, p: number, day: number, pieces: number) => {
    for (let t = day; t < instance.days; t += 1) left[e][p][t] += pieces;
  };
  const undo: (() => void)[] = [];
  const making: Making = {
    made,
    delivered,
    released,
    budgets,
    left: (e, p, day) => left[e][p][day],
    spare: (e, p, day) => Math.min(...left[e][p].slice(day)),
    make(l, k, day, pieces) {
      const { enterprise, makes } = instance.lines[l];
      made[l][k][day] += pieces;
      for (const budget of budgets[enterprise].materials) budget.book(makes[k].product, day, pieces);
      addLeft(enterprise, makes[k].product, day, pieces);
      undo.push(() => making.make(l, k, day, -pieces));
    },
    makeOne(e, p, day) {
      const { materials } = budgets[e];
      for (let t = day; t >= 0; t -= 1) {
        if (materials.some((budget) => budget.room(p, t) < 1)) continue;
        for (const l of instance.enterprises[e].lines) {
          const k = instance.lines[l].makes.findIndex((make) => make.product === p);
          if (k < 0 || roomOnLine(instance.lines[l], made[l], k, t) < 1) continue;
          making.make(l, k, t, 1);
          return true;
        }
      }
      return false;
    },
    hand(to, e, p, day, pieces) {
      whole[to][e][p][day] += pieces;
      addLeft(e, p, day, -pieces);
      const { linkage } = instance.products[p];
      if (to === 'delivered' && linkage >= 0) budgets[e].linkage[linkage].book(p, day, pieces);
      undo.push(() => making.hand(to, e, p, day, -pieces));
    },
    handOne(to, e, p, day) {
      const { linkage } = instance.products[p];
      if (to === 'delivered') {
        if (linkage < 0 || budgets[e].linkage[linkage].room(p, day) < 1) return false;
        if (delivered[e][p].reduce((a, b) => a + b, 0) + 1 > maxDelivered(e, p)) return false;
      }
      if (making.spare(e, p, day) < 1 && !making.makeOne(e, p, day)) return false;
      making.hand(to, e, p, day, 1);
      return true;
    },
    changes: () => undo.length,
    backTo(changes) {
      for (const back of undo.splice(changes).toReversed()) back();
      // Taking back is itself a change.
      undo.length = changes;
    },
  };
  return making;
}

function goodsLeft(instance: Instance, { made, delivered, released }: Pick<Making, 'made' | 'delivered' | 'released'>): number[][][] {
  return instance.enterprises.map((enterprise, e) =>
    instance.products.map((_, p) => {
      const byDay = enterprise.goodsByDay[p].map((pieces, t) => pieces - delivered[e][p][t] - released[e][p][t]);
      for (const l of enterprise.lines) {
        instance.lines[l].makes.forEach((make, k) => {
          if (make.product !== p) return;
          made[l][k].forEach((pieces, t) => {
            byDay[t] += pieces;
          });
        });
      }
      return running(byDay);
    }),
  );
}

/** The most pieces of a product that pins let an enterprise deliver. */
function maxByPins({ instance, pins: all }: PlanInput): (e: number, p: number) => number {
  const pins = all.filter((pin) => pin.kind === 'delivery' && pin.max !== null);
  return (e, p) =>
    Math.min(
      Number.POSITIVE_INFINITY,
      ...pins
        .filter((pin) => pin.enterprise === instance.enterprises[e].code && pin.product === instance.products[p].code)
        .map((pin) => pin.max as number),
    );
}

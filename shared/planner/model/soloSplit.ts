// Tells whether what the LP takes from the pooled makers can be shared out among them: first by a heuristic, and where that fails by an LP,
// which finds a way if there is one.
import { addBalance } from './balances.ts';
import type { Instance } from '../instance.ts';
import { createLpBuilder, entriesOf, infinity } from './lpModel.ts';
import type { SoloPool } from './soloPools.ts';
import type { SoloProduct } from './soloProducts.ts';
import type { LpSolution, Solver } from '../solver.ts';
import type { SupplyColumns } from './supplyModel.ts';

/** Pieces a day by which the LP may ask for too much because of its own tolerance. */
const tolerance = 1e-5;

export function canShareOut(instance: Instance, supply: SupplyColumns, solution: LpSolution, solver: Solver): boolean {
  const values = (columns: readonly number[]) => columns.map((column) => (column < 0 ? 0 : Math.max(0, solution.colValue[column])));
  return supply.pools.every((pool) => {
    if (pool.members.length === 1) return true;
    const { enterprise, product } = pool.members[0];
    const delivered = values(supply.delivered[enterprise][product]);
    const released = values(supply.released[enterprise][product]);
    return sharesByRule(instance, pool, delivered, released) || sharesByModel(instance, pool, delivered, released, solver);
  });
}

interface Holding {
  /** Goods on hand, goods still to come, and pieces that can still be called in: over the horizon, and today. */
  goods: number;
  coming: number;
  owed: number;
  owedToday: number;
}

/** What a maker has beyond all it can ever be called on for goes to its city first. Calls go to the makers with the least beyond that. */
function sharesByRule(instance: Instance, pool: SoloPool, delivered: readonly number[], released: readonly number[]): boolean {
  const holdings = pool.members.map(
    ({ goods, callable }): Holding => ({ goods: 0, coming: goods.at(-1) ?? 0, owed: callable.at(-1) ?? 0, owedToday: 0 }),
  );
  const beyond = ({ goods, coming, owed }: Holding) => goods + coming - owed;
  for (let t = 0; t < instance.days; t += 1) {
    pool.members.forEach((member, k) => {
      const arriving = step(member, 'goods', t);
      holdings[k].goods += arriving;
      holdings[k].coming -= arriving;
      holdings[k].owedToday += step(member, 'callable', t);
    });
    const byBeyond = [...holdings].sort((a, b) => beyond(b) - beyond(a));
    let toCity = released[t];
    let toPool = delivered[t];
    const release = (holding: Holding, most: number) => {
      const pieces = Math.min(toCity, Math.max(0, most));
      toCity -= pieces;
      holding.goods -= pieces;
    };
    for (const holding of byBeyond) release(holding, Math.min(holding.goods, beyond(holding)));
    for (const holding of byBeyond.toReversed()) {
      const pieces = Math.max(0, Math.min(toPool, holding.goods, holding.owedToday));
      toPool -= pieces;
      holding.goods -= pieces;
      holding.owedToday -= pieces;
      holding.owed -= pieces;
    }
    for (const holding of byBeyond) release(holding, holding.goods);
    if (toCity > tolerance || toPool > tolerance) return false;
  }
  return true;
}

function sharesByModel(
  instance: Instance,
  pool: SoloPool,
  delivered: readonly number[],
  released: readonly number[],
  solver: Solver,
): boolean {
  const builder = createLpBuilder();
  const columnsFor = (asked: readonly number[]) => {
    const columns = pool.members.map(() => asked.map((pieces) => (pieces > 0 ? builder.addColumn(0, infinity) : -1)));
    asked.forEach((pieces, t) => {
      if (pieces > 0) builder.addRow(pieces - tolerance, infinity, entriesOf(columns.map((byDay) => byDay[t])));
    });
    return columns;
  };
  const [toPool, toCity] = [columnsFor(delivered), columnsFor(released)];
  pool.members.forEach((member, k) => {
    const nothing = () => [];
    const both = (t: number) => entriesOf([toPool[k][t], toCity[k][t]]);
    addBalance(builder, `goods|${k}`, instance.days, (t) => step(member, 'goods', t), nothing, both);
    addBalance(
      builder,
      `called|${k}`,
      instance.days,
      (t) => step(member, 'callable', t),
      nothing,
      (t) => entriesOf([toPool[k][t]]),
    );
  });
  if (builder.numCol === 0) return true;
  const session = solver.open(builder.build(false));
  try {
    return session.run('cold').status === 'optimal';
  } finally {
    session.dispose();
  }
}

function step(member: SoloProduct, of: 'goods' | 'callable', t: number): number {
  return member[of][t] - (t > 0 ? member[of][t - 1] : 0);
}

// Pools the makers of a solo product in one city: the LP sees as one what all of them can give up to each day. This is a relaxation, since
// one maker's debt could be paid with another's goods. So fills found with it are upper bounds; they are right where a plan with all makers
// apart reaches them, or where what is taken can be shared out again (soloSplit.ts).
import { addBalance } from './balances.ts';
import type { Instance } from '../instance.ts';
import { entriesOf, type LpBuilder } from './lpModel.ts';
import type { SoloProduct } from './soloProducts.ts';

export interface SoloPool {
  readonly product: number;
  /** All of one city. The pool's columns stand at the first member's enterprise. */
  readonly members: readonly SoloProduct[];
}

/** Price names of a pool's rows, followed by its index: the goods there are, and those that can be called in. */
export const soloGoods = 'solo|goods|';
export const soloCalled = 'solo|called|';

/** Whether the makers of a city are pooled, or each is a pool of its own. */
export type Pooling = 'together' | 'apart';

export function poolSolos(instance: Instance, solos: readonly SoloProduct[], pooling: Pooling): SoloPool[] {
  if (pooling === 'apart') return solos.map((solo) => ({ product: solo.product, members: [solo] }));
  const pools = Map.groupBy(solos, (solo) => `${instance.enterprises[solo.enterprise].city}|${solo.product}`);
  return [...pools.values()].map((members) => ({ product: members[0].product, members }));
}

export function canCall(pool: SoloPool): boolean {
  return pool.members.some(({ owes }) => owes);
}

/** `delivered` and `released` are the pool's columns by day, or -1. */
export function addSoloPool(
  builder: LpBuilder,
  instance: Instance,
  pool: SoloPool,
  index: number,
  delivered: readonly number[],
  released: readonly number[],
): void {
  const place = `${pool.members[0].enterprise}|${pool.product}`;
  addBalance(
    builder,
    `goods|${place}`,
    instance.days,
    (t) => increment(pool, 'goods', t),
    () => [],
    (t) => entriesOf([delivered[t], released[t]]),
    { name: `${soloGoods}${index}`, unit: 1 },
  );
  addBalance(
    builder,
    `called|${place}`,
    instance.days,
    (t) => increment(pool, 'callable', t),
    () => [],
    (t) => entriesOf([delivered[t]]),
    { name: `${soloCalled}${index}`, unit: 1 },
  );
}

function increment({ members }: SoloPool, of: 'goods' | 'callable', t: number): number {
  return members.reduce((sum, member) => sum + member[of][t] - (t > 0 ? member[of][t - 1] : 0), 0);
}

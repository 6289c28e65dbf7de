// Adds issued orders to the LP: pool goods that leave one given city, on any day from the order's date on. The pool goods of such a city
// have a balance of their own. What may leave it either goes for its orders or, from then on, may go anywhere (planModel.ts). So nothing is
// sent elsewhere on a day when an order dated later still needs it.
import type { PlanGroup } from '../groups.ts';
import type { Instance } from '../instance.ts';
import { makersIn } from './access.ts';
import { addBalance } from './balances.ts';
import { entriesOf, infinity, type Entry, type LpBuilder } from './lpModel.ts';
import type { SupplyColumns } from './supplyModel.ts';

/** Pieces of a group of issued orders that leave on one day. */
export interface FirmColumn {
  readonly column: number;
  readonly group: number;
  readonly city: number;
  readonly product: number;
  readonly day: number;
}

/** The pool goods of a city that its issued orders leave from. `transfers`: by day, the column of what it lets go to anybody, or -1. */
export interface FirmPool {
  readonly city: number;
  readonly product: number;
  readonly transfers: readonly number[];
}

export interface FirmOrders {
  readonly columns: readonly FirmColumn[];
  readonly pools: readonly FirmPool[];
}

/** `mayTransfer`: by product and day, whether anybody else may take pool goods. */
export function addFirmOrders(
  builder: LpBuilder,
  instance: Instance,
  groups: readonly PlanGroup[],
  supply: SupplyColumns,
  mayTransfer: (product: number, day: number) => boolean,
): FirmOrders {
  const columns: FirmColumn[] = [];
  const pools: FirmPool[] = [];
  groups.forEach(({ orders, productIndex: product, asked }, group) => {
    if (orders.length === 0 || asked === 0) return;
    const { city } = instance.orders[orders[0]];
    const makers = makersIn(instance, supply.delivered, city, product);
    if (makers.length === 0 && !instance.poolGoodsByDay[city][product].some((pieces) => pieces > 0)) return;
    const leaving = Array.from({ length: instance.days }, (): number[] => []);
    // Orders that may leave from the same day on differ only in size.
    for (const [from, alike] of Map.groupBy(orders, (o) => instance.orders[o].from)) {
      const quantity = alike.reduce((total, o) => total + instance.orders[o].quantity - instance.orders[o].shipped, 0);
      if (quantity === 0) continue;
      const own: number[] = [];
      for (let day = from; day < instance.days; day += 1) {
        const column = builder.addColumn(0, quantity, 0, `firm|${city}|${product}|${from}|${day}`);
        columns.push({ column, group, city, product, day });
        leaving[day].push(column);
        own.push(column);
      }
      if (own.length > 1) builder.addRow(-infinity, quantity, entriesOf(own), { key: `firm|${city}|${product}|${from}` });
    }
    const transfers = leaving.map((_, day) =>
      mayTransfer(product, day) ? builder.addColumn(0, infinity, 0, `transfer|${city}|${product}|${day}`) : -1,
    );
    addBalance(
      builder,
      `firm|${city}|${product}`,
      instance.days,
      (t) => instance.poolGoodsByDay[city][product][t],
      (t) => entriesOf(makers.map((e) => supply.delivered[e][product][t])),
      (t) => entriesOf([...leaving[t], transfers[t]]),
      { name: `pool|${instance.products[product].code}|${instance.cities[city]}`, unit: 1 },
    );
    pools.push({ city, product, transfers });
  });
  return { columns, pools };
}

/** Σ (T − t + 1) k of section 3, divided by T so that the first day counts 1. */
export function earliness(columns: readonly FirmColumn[], days: number): Entry[] {
  return columns.map(({ column, day }) => ({ column, value: (days - day) / days }));
}

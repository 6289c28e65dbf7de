// Names the orders of a list by the number on their paper. An order that this office does not have, as in a dataset of somebody else, keeps
// the name it has in the dataset.
import { useEffect, useState } from 'react';
import type { OrderId } from '../../../shared/domain/ids.ts';
import type { OrderKept } from '../../../shared/plan/ordersKept.ts';
import { useStored } from '../../state/stores.ts';

/** So many are asked for at most: a panel shows no more at a glance. */
const most = 50;

export function useOrderNumbers(orders: readonly OrderKept[]): readonly OrderKept[] {
  const numbersOf = useStored('orders', (state) => state.numbersOf);
  const [names, setNames] = useState<ReadonlyMap<OrderId, string>>(new Map());
  useEffect(() => {
    let isWanted = true;
    const ids = orders.slice(0, most).map(({ order }) => order);
    if (ids.length > 0)
      void numbersOf(ids).then((found) => {
        if (isWanted) setNames(found);
      });
    return () => {
      isWanted = false;
    };
  }, [orders, numbersOf]);
  return orders.map((row) => ({ ...row, order: names.get(row.order) ?? row.order }));
}

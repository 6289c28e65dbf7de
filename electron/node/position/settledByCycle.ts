// What the closing balances of the account have settled of the days from the new cycle's first morning on, and what of earlier days they
// have not: goods on the way are credited when they are received.
import { decimalOfMillionths, wholePieces, type Millionths } from '../../../shared/base/millionths.ts';
import type { IsoDate } from '../../../shared/domain/calendar.ts';
import type { SettledGoods } from '../../../shared/ledger/cycle.ts';
import { lineBalances } from '../../../shared/orders/orderEvents.ts';
import { sourcesOfRange } from '../../../shared/orders/orderSources.ts';
import { allotmentMovements } from '../../../shared/position/allotmentMovements.ts';
import type { StockMovement } from '../../../shared/position/movement.ts';
import type { OfficeRecords } from '../../../shared/position/officeRecords.ts';
import { orderMovements } from '../../../shared/position/orderMovements.ts';

/** `morning` is the working day of the close, on which the next cycle begins. */
export function settledByCycle(records: OfficeRecords, morning: IsoDate): SettledGoods {
  const shipped = new Map<string, number>();
  const received = new Map<string, Millionths>();
  const addShipped = (enterprise: string, product: string, pieces: number) =>
    shipped.set(`${enterprise}|${product}`, (shipped.get(`${enterprise}|${product}`) ?? 0) + pieces);
  const movements: StockMovement[] = [...records.orders.flatMap(orderMovements), ...allotmentMovements(records)];
  for (const { on, kind, place, change } of movements) {
    if (on < morning || !('enterprise' in place)) continue;
    if (kind === 'shipped') addShipped(place.enterprise, place.item, wholePieces(-change));
    else if (kind === 'allotmentReceived') {
      const key = `${place.enterprise}|${place.item}`;
      received.set(key, (received.get(key) ?? 0n) + change);
    }
  }
  for (const order of records.orders)
    for (const { product, shipped: gone, inTransit } of lineBalances(order))
      for (const { enterprise, pieces } of sourcesOfRange(order.sources ?? [], product, gone - inTransit, inTransit))
        if (enterprise !== null) addShipped(enterprise, product, -pieces);
  const parts = (key: string) => key.split('|') as [string, string];
  return {
    shipped: [...shipped].flatMap(([key, pieces]) => {
      const [enterprise, product] = parts(key);
      return pieces === 0 ? [] : [{ enterprise, product, pieces }];
    }),
    received: [...received].flatMap(([key, quantity]) => {
      const [enterprise, material] = parts(key);
      return quantity === 0n ? [] : [{ enterprise, material, quantity: decimalOfMillionths(quantity) }];
    }),
  };
}

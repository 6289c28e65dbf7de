// Works out stocks and arrears after some days carried out as planned: opening + in − out for every owner, item and place, exact to the
// millionth.
import { fromMillionths, toMillionths, type Millionths } from '../base/millionths.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import { poolOwner } from '../domain/ids.ts';
import { asHeld } from '../domain/supplyHolder.ts';
import type { Arrears, Given, Stock } from '../domain/tables.ts';
import { openArrearsAccounts } from './arrearsAccounts.ts';
import { standardConsumption } from './consumption.ts';
import type { DonePart } from './donePart.ts';
import { makerCities } from './makerCities.ts';

export interface RolledBooks {
  readonly stocks: readonly Stock[];
  readonly arrears: readonly Arrears[];
}

export function rolledBooks(dataset: Dataset, done: DonePart, given: readonly Given[], morning: IsoDate): RolledBooks {
  return { stocks: stockRows(dataset, done, given, morning), arrears: arrearsRows(dataset, done, given) };
}

function stockRows(dataset: Dataset, done: DonePart, given: readonly Given[], morning: IsoDate): Stock[] {
  const { policy } = dataset;
  const products = new Set<string>(dataset.products.map(({ code }) => code));
  const cityOfMaker = makerCities(dataset);
  const lines = new Map(dataset.lines.map(({ code, enterprise }) => [code, enterprise]));
  const ordersFrom = new Map(dataset.committed.map(({ order, product, from }) => [`${order}|${product}`, from]));
  const consumptionOf = standardConsumption(dataset);
  const book = new Map<string, { readonly row: Stock; quantity: Millionths }>();
  const move = (owner: string, item: string, region: string | null, change: Millionths) => {
    // Only pool goods lie in different places.
    const place = owner === poolOwner && products.has(item) ? region : null;
    const key = `${owner}|${item}|${place ?? ''}`;
    const entry = book.get(key) ?? { row: { owner, item, quantity: 0, region: place }, quantity: 0n };
    entry.quantity += change;
    book.set(key, entry);
  };
  for (const { owner, item, region, quantity } of dataset.stocks) move(owner, item, region, toMillionths(quantity));
  for (const { date, owner, item, region, quantity } of dataset.supplies.map(asHeld))
    if (date >= policy.start && date < morning) move(owner, item, region, toMillionths(quantity));
  for (const { enterprise, material, quantity } of given) {
    move(poolOwner, material, null, -toMillionths(quantity));
    move(enterprise, material, null, toMillionths(quantity));
  }
  for (const [maker, made] of Map.groupBy(done.production, ({ line }) => lines.get(line) ?? ''))
    for (const [product, rows] of Map.groupBy(made, (row) => row.product)) {
      const output = rows.reduce((sum, { quantityPieces }) => sum + quantityPieces, 0);
      move(maker, product, null, toMillionths(output));
      for (const { material, quantity } of consumptionOf(maker, product, output)) move(maker, material, null, -quantity);
    }
  for (const { enterprise, product, quantityPieces } of done.deliveries) {
    move(enterprise, product, null, -toMillionths(quantityPieces));
    move(poolOwner, product, cityOfMaker(enterprise), toMillionths(quantityPieces));
  }
  for (const { enterprise, product, quantityPieces } of done.releases) {
    move(enterprise, product, null, -toMillionths(quantityPieces));
    move(cityOfMaker(enterprise), product, null, toMillionths(quantityPieces));
  }
  for (const { city, product, quantityPieces } of done.ownUse) move(city, product, null, -toMillionths(quantityPieces));
  for (const { from, product, quantityPieces } of done.dispatches) move(poolOwner, product, from, -toMillionths(quantityPieces));
  for (const { order, product, quantityPieces } of done.commitments)
    move(poolOwner, product, ordersFrom.get(`${order}|${product}`) ?? null, -toMillionths(quantityPieces));
  // Below 0 only by the millionths that rounding costs.
  return [...book.values()].flatMap(({ row, quantity }) => (quantity > 0n ? [{ ...row, quantity: fromMillionths(quantity) }] : []));
}

/** `arrears + linkage_ratio × handed out − a × delivered`: what is called in pays off what is owed. */
function arrearsRows(dataset: Dataset, { deliveries }: DonePart, given: readonly Given[]): Arrears[] {
  const accounts = openArrearsAccounts(dataset);
  for (const { enterprise, material, quantity } of given) accounts.receive(enterprise, material, toMillionths(quantity));
  for (const [enterprise, rows] of Map.groupBy(deliveries, (row) => row.enterprise))
    for (const [product, called] of Map.groupBy(rows, (row) => row.product))
      accounts.give(
        enterprise,
        product,
        called.reduce((sum, { quantityPieces }) => sum + quantityPieces, 0),
      );
  return accounts.rows();
}

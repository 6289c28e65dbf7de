// Turns announced arrivals into stock movements: as confirmed where somebody confirmed them, otherwise presumed on their day.
import { fromMillionths, toMillionths, type Millionths } from '../base/millionths.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import { poolOwner, type EnterpriseCode, type MaterialCode, type ProductCode, type RegionCode } from '../domain/ids.ts';
import { asHeld } from '../domain/supplyHolder.ts';
import type { Stock, Supply } from '../domain/tables.ts';
import type { StockMovement } from './movement.ts';
import type { ConfirmedArrival } from './officeRecords.ts';
import type { Place } from './place.ts';

/** Includes days to come; `stockBook` leaves those out. A confirmed arrival replaces its row; each confirmation replaces one row. */
export function arrivalMovements(facts: Dataset, confirmed: readonly ConfirmedArrival[]): StockMovement[] {
  const placeOf = createPlaceOf(facts);
  const waiting = Map.groupBy(confirmed, ({ announced }) => supplyKey(announced));
  return facts.supplies.flatMap((supply) => {
    const place = placeOf(supply);
    if (place === null) return [];
    const known = waiting.get(supplyKey(supply))?.shift();
    const from = { ...(supply.source === null ? {} : { source: supply.source }) };
    if (known === undefined)
      return [{ ...arrival(place, supply.date, toMillionths(supply.quantity), 'presumed', 'supplies.csv'), ...from }];
    return known.arrivedOn === null
      ? []
      : [{ ...arrival(place, known.arrivedOn, known.quantity, known.isExpected ? 'presumed' : 'booked', known.paper), ...from }];
  });
}

/**
 * The supply rows that the planner still reads: those to come, as confirmed where somebody confirmed them. A maker's own material also
 * stays for the past days of the cycle, because the quota counts it over the whole cycle.
 */
export function suppliesFrom(
  facts: Dataset,
  confirmed: readonly ConfirmedArrival[],
  { cycleStart, morning }: { readonly cycleStart: IsoDate; readonly morning: IsoDate },
): Supply[] {
  const placeOf = createPlaceOf(facts);
  const waiting = Map.groupBy(confirmed, ({ announced }) => supplyKey(announced));
  return facts.supplies.flatMap((supply) => {
    const known = waiting.get(supplyKey(supply))?.shift();
    const date = known === undefined ? supply.date : known.arrivedOn;
    const from = placeOf(supply)?.kind === 'makerMaterial' && cycleStart < morning ? cycleStart : morning;
    // Rows from before the facts bind nobody, and stay as they are.
    if (date === null || (date < from && date >= (facts.policy.cycleStart ?? facts.policy.start))) return [];
    return [{ ...supply, date, quantity: known === undefined ? supply.quantity : fromMillionths(known.quantity) }];
  });
}

/** The place that a row of stocks or supplies refers to; null for material that does not bind. */
export function createPlaceOf({
  products,
  materials,
  enterprises,
}: Dataset): (row: Pick<Stock, 'owner' | 'item' | 'region'> & { readonly receiver?: RegionCode | null }) => Place | null {
  const productOf = new Map<string, ProductCode>(products.map(({ code }) => [code, code]));
  const scarceOf = new Map<string, MaterialCode>(materials.filter(({ scarce }) => scarce).map(({ code }) => [code, code]));
  const makerOf = new Map<string, EnterpriseCode>(enterprises.map(({ code }) => [code, code]));
  return (row) => {
    const { owner, item, region } = asHeld(row);
    const [product, material, enterprise] = [productOf.get(item), scarceOf.get(item), makerOf.get(owner)];
    if (product !== undefined) {
      if (owner === poolOwner) return region === null ? null : { kind: 'poolGoods', city: region, item: product };
      if (enterprise !== undefined) return { kind: 'makerGoods', enterprise, item: product };
      return { kind: 'cityGoods', city: String(owner), item: product };
    }
    if (material === undefined) return null;
    if (owner === poolOwner) return { kind: 'poolMaterial', item: material };
    return enterprise === undefined ? null : { kind: 'makerMaterial', enterprise, item: material };
  };
}

function arrival(place: Place, on: string, change: Millionths, known: StockMovement['known'], paper: string): StockMovement {
  return { on, place, kind: 'arrived', change, known, paper };
}

function supplyKey({ date, owner, item, region, quantity, source, receiver }: ConfirmedArrival['announced']): string {
  return [date, owner, item, region ?? '', quantity, source ?? '', receiver ?? ''].join('|');
}

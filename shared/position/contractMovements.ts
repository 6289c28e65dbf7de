// What contracts with neighbouring provinces move in the books, and what they mean for a plan: goods that come in are supplies of their days,
// what is to go out is set aside.
import { parseMillionths } from '../base/millionths.ts';
import type { IsoDate } from '../domain/calendar.ts';
import { poolOwner, type MaterialCode, type ProductCode } from '../domain/ids.ts';
import type { Supply } from '../domain/tables.ts';
import { stillToCome, stillToGo } from '../partners/contractBalance.ts';
import { contractNumberText, type FollowedContract, type PartnerContract } from '../partners/partnerContract.ts';
import type { StockMovement } from './movement.ts';
import type { Place } from './place.ts';
import type { PromisedOut } from './setAside.ts';

/** By contract, each in the order of its days. Goods come in as arrivals from their source. */
export function contractMovements(contracts: readonly FollowedContract[]): StockMovement[] {
  return contracts.flatMap(({ contract, entries }) => {
    const paper = contractNumberText(contract);
    return entries.flatMap(({ kind, on, quantity }): StockMovement[] => {
      const size = parseMillionths(quantity);
      if (kind === 'sent') return [{ on, place: givingPlace(contract), kind: 'toPartner', change: -size, known: 'booked', paper }];
      if (kind === 'cameBack') return [{ on, place: givingPlace(contract), kind: 'fromPartner', change: size, known: 'booked', paper }];
      if (kind === 'writtenOff') return [];
      const place: Place = { kind: 'poolGoods', city: contract.gets.city, item: contract.gets.product };
      return [{ on, place, kind: 'arrived', change: size, known: 'booked', paper, source: contract.kind }];
    });
  });
}

/**
 * Goods of the working day and later. What came on the working day is its supply, as all arrivals are; what is overdue has no day on which it
 * could be counted on, until its day is told anew.
 */
export function contractSupplies(contracts: readonly FollowedContract[], morning: IsoDate): Supply[] {
  return contracts.flatMap(({ contract, entries }) => {
    const today = entries.flatMap(({ kind, on, quantity }) =>
      kind === 'received' && on === morning ? [{ on, quantity: Number(quantity) }] : [],
    );
    const toCome = stillToCome(contract, entries).filter(({ on }) => on >= morning);
    return [...today, ...toCome].map(
      ({ on, quantity }): Supply => ({
        date: on,
        owner: poolOwner,
        item: String(contract.gets.product),
        quantity,
        region: contract.gets.city,
        source: contract.kind,
        receiver: null,
      }),
    );
  });
}

/** What is still to go out; what is overdue is to go on the morning itself. */
export function promisedOuts(contracts: readonly FollowedContract[], morning: IsoDate): PromisedOut[] {
  return contracts.flatMap(({ contract, entries }) =>
    stillToGo(contract, entries).map(({ on, quantity }) => ({
      paper: contractNumberText(contract),
      place: givingPlace(contract),
      on: on < morning ? morning : on,
      quantity,
    })),
  );
}

function givingPlace({ gives: { city, item } }: PartnerContract): Place {
  return city === null
    ? { kind: 'poolMaterial', item: String(item) as MaterialCode }
    : { kind: 'poolGoods', city, item: String(item) as ProductCode };
}

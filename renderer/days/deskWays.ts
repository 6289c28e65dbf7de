// Where the rows of the discrepancy desk lead: to the paper or report that may be wrong, or to a count.
import type { IsoDate } from '../../shared/domain/calendar.ts';
import type { Discrepancy } from '../../shared/position/discrepancy.ts';
import { paperAddress } from '../papers/paperTab.ts';

export interface DeskWay {
  readonly way: 'paper' | 'report' | 'count' | 'books' | 'capacity' | 'arrivals' | 'enter';
  readonly to: string;
}

interface Row {
  readonly day: IsoDate;
  /** Whether its item is material: the holder is then a maker or the pool. */
  readonly isMaterial: boolean;
  /** Of its holder. */
  readonly name: string;
}

export function deskWays({ kind, holder, order, receipt }: Discrepancy, { day, isMaterial, name }: Row): DeskWay[] {
  const isCity = /^\d{6}$/.test(holder);
  const report = { to: isCity ? `/daily?tab=cities&date=${day}&city=${holder}` : `/daily?date=${day}&enterprise=${holder}` };
  const stockKind = isMaterial ? (holder === 'pool' ? 'poolMaterial' : 'makerMaterial') : isCity ? 'cityGoods' : 'makerGoods';
  const count = { way: 'count', to: `/daily?tab=counts&date=${day}&kind=${stockKind}&find=${encodeURIComponent(name)}` } as const;
  const others = isMaterial ? '/orders?kind=allotment' : '/orders?kind=reserveSlip';
  const paper = { way: 'paper', to: order === undefined ? others : `/orders?order=${order}` } as const;
  switch (kind) {
    case 'negativeBook':
      return [count, { way: 'books', to: '/position' }];
    case 'aboveCapacity':
      return [
        { way: 'report', ...report },
        { way: 'capacity', to: '/capacity' },
      ];
    case 'madeWithoutWorkers':
    case 'usedDiffers':
      return [{ way: 'report', ...report }];
    case 'stockDiffers':
      return [count, { way: 'report', ...report }];
    case 'receiptDiffers':
    case 'longOnTheWay':
    case 'calledNotDelivered':
      return [paper];
    case 'receiptNotEntered':
      return [
        { way: 'paper', to: receipt === undefined ? '/orders?kind=allotment' : paperAddress('allotment', receipt.paper) },
        { way: 'report', ...report },
      ];
    case 'allotmentUnused':
      return [count, { way: 'paper', to: '/orders?kind=allotment' }];
    case 'arrivalUnconfirmed':
      return [{ way: 'arrivals', to: `/daily?tab=arrivals&date=${day}` }];
    case 'noReport':
      return [{ way: 'enter', ...report }];
  }
}

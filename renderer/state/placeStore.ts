// Store of the page of one city or maker: its orders and papers, and the reports of a maker, a window of each.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { OrderRow } from '../../shared/contract/orderApi.ts';
import type { PaperRow } from '../../shared/contract/paperApi.ts';
import type { DailyReport } from '../../shared/capacity/dailyReport.ts';
import { addDays, type IsoDate } from '../../shared/domain/calendar.ts';
import { noFilter } from '../../shared/domain/columnFilter.ts';
import type { EnterpriseCode, RegionCode } from '../../shared/domain/ids.ts';
import type { Call } from './call.ts';

/** The first rows of a list, and how many it has. */
export interface FirstRows<Row> {
  readonly rows: readonly Row[];
  readonly found: number;
}

export interface CityPapers {
  readonly city: RegionCode;
  /** Orders under way to the city, the first to leave at the top. */
  readonly incoming: FirstRows<OrderRow>;
  readonly outgoing: FirstRows<OrderRow>;
  /** Papers for the city and its makers that speak of days from a week ago on, the first at the top. */
  readonly papers: FirstRows<PaperRow>;
}

export interface MakerPapers {
  readonly maker: EnterpriseCode;
  readonly papers: FirstRows<PaperRow>;
  /** By day. */
  readonly reports: readonly DailyReport[];
}

export interface PlaceState {
  /** Null until they are known. */
  readonly cityPapers: CityPapers | null;
  readonly makerPapers: MakerPapers | null;
  loadCity: (city: RegionCode, today: IsoDate) => Promise<void>;
  loadMaker: (maker: EnterpriseCode, today: IsoDate) => Promise<void>;
}

export type PlaceStore = StoreApi<PlaceState>;

/** Enough for a page; the lists themselves show the rest. */
const shownRows = 12;

/** Days of reports before the working day that the page of a maker shows; papers of the week before it. */
export const reportDays = 14;
const paperDays = 7;

export function createPlaceStore(call: Call): PlaceStore {
  return createStore<PlaceState>()((set) => {
    /** Grows with every subject: an answer about an earlier one is dropped. */
    let turn = 0;
    const ordersUnderWay = async (end: 'sender' | 'receiver', city: RegionCode): Promise<FirstRows<OrderRow> | null> => {
      const columns = {
        [end]: { ...noFilter, oneOf: [city] },
        state: { ...noFilter, oneOf: ['issued', 'shipped', 'received'] },
      };
      const page = await call('order.list', {
        filter: { find: '', state: 'all', columns },
        sort: { by: 'from', descending: false },
        from: 0,
        count: shownRows,
        seek: null,
      });
      return page === null ? null : { rows: page.rows, found: page.found.count };
    };
    const papersOf = async (
      of: { readonly city?: RegionCode; readonly party?: string },
      from: IsoDate,
    ): Promise<FirstRows<PaperRow> | null> => {
      const columns = { from: { ...noFilter, from } };
      const page = await call('paper.list', {
        filter: { kind: 'all', state: 'all', day: null, plan: null, city: null, find: '', columns, ...of },
        sort: { by: 'from', descending: false },
        from: 0,
        count: shownRows,
        seek: null,
      });
      return page === null ? null : { rows: page.rows, found: page.found };
    };
    return {
      cityPapers: null,
      makerPapers: null,
      loadCity: async (city, today) => {
        turn += 1;
        const own = turn;
        const [incoming, outgoing, papers] = await Promise.all([
          ordersUnderWay('receiver', city),
          ordersUnderWay('sender', city),
          papersOf({ city }, addDays(today, -paperDays)),
        ]);
        if (own !== turn || incoming === null || outgoing === null || papers === null) return;
        set({ cityPapers: { city, incoming, outgoing, papers } });
      },
      loadMaker: async (maker, today) => {
        turn += 1;
        const own = turn;
        const [papers, reports] = await Promise.all([
          papersOf({ party: maker }, addDays(today, -paperDays)),
          call('daily.list', { from: addDays(today, -reportDays), to: today, enterprise: maker }),
        ]);
        if (own !== turn || papers === null || reports === null) return;
        set({ makerPapers: { maker, papers, reports } });
      },
    };
  });
}

// Store of what was entered of one day besides makers' reports: reports of cities with what is presumed of the others, counts with the books
// they are made against, and arrivals.
import { createStore, type StoreApi } from 'zustand/vanilla';
import { addDays } from '../../shared/domain/calendar.ts';
import type { ArrivalEntry } from '../../shared/position/arrivalEntry.ts';
import type { BookRow } from '../../shared/position/bookRows.ts';
import type { CityReport } from '../../shared/position/cityReport.ts';
import type { CountEntry } from '../../shared/position/countEntry.ts';
import type { ExpectedArrival } from '../../shared/position/expectedArrivals.ts';
import type { Call } from './call.ts';

export type DayTab = 'cities' | 'counts' | 'arrivals';

/** Days before the one shown of which arrivals are listed. */
const daysBack = 30;

export interface DayRecordState {
  /** The day of what is shown of each tab; null before it was loaded. */
  readonly days: { readonly [Tab in DayTab]: string | null };
  readonly reports: readonly CityReport[];
  /** Of cities that did not report. */
  readonly presumed: readonly CityReport[];
  readonly books: readonly BookRow[];
  readonly counts: readonly CountEntry[];
  readonly arrivals: readonly ExpectedArrival[];
  load: (tab: DayTab, date: string) => Promise<void>;
  /** Loads anew what is shown. */
  reload: () => Promise<void>;
  saveReports: (reports: readonly CityReport[]) => Promise<boolean>;
  removeReport: (date: string, city: string) => Promise<boolean>;
  saveCounts: (counts: readonly CountEntry[]) => Promise<boolean>;
  removeCount: (count: CountEntry) => Promise<boolean>;
  saveArrivals: (arrivals: readonly ArrivalEntry[]) => Promise<boolean>;
  removeArrival: (arrival: ArrivalEntry) => Promise<boolean>;
}

export type DayRecordStore = StoreApi<DayRecordState>;

export function createDayRecordStore(call: Call): DayRecordStore {
  // Answers may overtake each other: only that of the day asked for last is shown.
  const wanted: { tab: DayTab; date: string } = { tab: 'cities', date: '' };
  return createStore<DayRecordState>()((set, get) => {
    const shown = (tab: DayTab, date: string, part: Partial<DayRecordState>) => {
      if (wanted.tab === tab && wanted.date === date) set({ ...part, days: { ...get().days, [tab]: date } });
    };
    const loadTab: { readonly [Tab in DayTab]: (date: string) => Promise<void> } = {
      cities: async (date) => {
        const [reports, presumed] = await Promise.all([call('cityDay.list', { from: date, to: date }), call('cityDay.presumed', { date })]);
        if (reports !== null && presumed !== null) shown('cities', date, { reports, presumed });
      },
      counts: async (date) => {
        const [books, counts] = await Promise.all([call('count.books', { on: date }), call('count.list', { from: date, to: date })]);
        if (books !== null && counts !== null) shown('counts', date, { books, counts });
      },
      arrivals: async (date) => {
        const arrivals = await call('arrival.list', { from: addDays(date, -daysBack), to: date });
        if (arrivals !== null) shown('arrivals', date, { arrivals });
      },
    };
    const done = async (answer: Promise<unknown>) => {
      if ((await answer) === null) return false;
      await get().reload();
      return true;
    };
    return {
      days: { cities: null, counts: null, arrivals: null },
      reports: [],
      presumed: [],
      books: [],
      counts: [],
      arrivals: [],
      load: async (tab, date) => {
        Object.assign(wanted, { tab, date });
        await loadTab[tab](date);
      },
      reload: async () => {
        if (wanted.date !== '') await loadTab[wanted.tab](wanted.date);
      },
      saveReports: (reports) => done(call('cityDay.save', { reports })),
      removeReport: (date, city) => done(call('cityDay.remove', { date, city })),
      saveCounts: (counts) => done(call('count.save', { counts })),
      removeCount: ({ on, place }) => done(call('count.remove', { on, place })),
      saveArrivals: (arrivals) => done(call('arrival.save', { arrivals })),
      removeArrival: ({ announced }) => done(call('arrival.remove', { announced })),
    };
  });
}

// Owns daily reports on the screen: those of one day.
import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import type { DailyReport } from '../../shared/capacity/dailyReport.ts';
import type { Call } from './call.ts';

export interface DailyState {
  readonly date: string | null;
  readonly reports: readonly DailyReport[];
  load: (date: string) => Promise<void>;
  save: (report: DailyReport) => Promise<boolean>;
}

export type DailyStore = StoreApi<DailyState>;

export function createDailyStore(call: Call): DailyStore {
  return createStore<DailyState>()((set, get) => ({
    date: null,
    reports: [],
    load: async (date) => {
      const reports = await call('daily.list', { from: date, to: date });
      if (reports !== null) set({ date, reports });
    },
    save: async (report) => {
      const saved = await call('daily.save', { reports: [report] });
      if (saved === null) return false;
      if (get().date === report.date)
        set({ reports: [...get().reports.filter(({ enterprise }) => enterprise !== report.enterprise), report] });
      return true;
    },
  }));
}

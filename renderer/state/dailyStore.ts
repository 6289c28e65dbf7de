// Store of the daily reports of one day, and of the forms they come in.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DailyReport } from '../../shared/capacity/dailyReport.ts';
import { addDays } from '../../shared/domain/calendar.ts';
import type { UploadedFile } from '../../shared/contract/files.ts';
import type { FormKind } from '../../shared/domain/formKind.ts';
import type { Language } from '../../shared/domain/office.ts';
import type { FilledForm } from '../../shared/workbook/filledForm.ts';
import type { Call } from './call.ts';

export interface DailyState {
  readonly date: string | null;
  readonly reports: readonly DailyReport[];
  /** Those of the day before. */
  readonly before: readonly DailyReport[];
  load: (date: string) => Promise<void>;
  save: (reports: readonly DailyReport[]) => Promise<boolean>;
  makeForm: (form: FormKind, date: string, language: Language) => Promise<UploadedFile | null>;
  readForm: (file: UploadedFile) => Promise<FilledForm | null>;
}

export type DailyStore = StoreApi<DailyState>;

export function createDailyStore(call: Call): DailyStore {
  // Answers may overtake each other: only that of the day asked for last is shown.
  let wanted: string | null = null;
  return createStore<DailyState>()((set, get) => ({
    date: null,
    reports: [],
    before: [],
    load: async (date) => {
      wanted = date;
      const found = await call('daily.list', { from: addDays(date, -1), to: date });
      if (found === null || date !== wanted) return;
      set({ date, reports: found.filter((report) => report.date === date), before: found.filter((report) => report.date < date) });
    },
    save: async (reports) => {
      const saved = await call('daily.save', { reports });
      if (saved === null) return false;
      if (wanted !== null) await get().load(wanted);
      return true;
    },
    makeForm: (form, date, language) => call('form.make', { form, date, language }),
    readForm: (file) => call('form.read', { file }),
  }));
}

// Store of reports: the displayed one, and those issued.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { UploadedFile } from '../../shared/contract/files.ts';
import type { Correction, IssuedReport, ReportChoice, ReportFormat, ReportRequest } from '../../shared/contract/reportApi.ts';
import type { Paper } from '../../shared/reports/paper.ts';
import type { WrittenOut } from '../../shared/domain/rareCharacters.ts';
import type { Call } from './call.ts';

export interface ReportState {
  readonly paper: Paper | null;
  readonly issued: readonly IssuedReport[];
  loadIssued: () => Promise<void>;
  show: (choice: ReportChoice) => Promise<void>;
  /** `corrects` is the notice it replaces; null for none. */
  issue: (draft: ReportRequest, corrects: Correction | null) => Promise<IssuedReport | null>;
  /** Characters of a report that no font of the papers has; null if that could not be found out. */
  writtenOut: (report: ReportChoice) => Promise<readonly WrittenOut[] | null>;
  file: (report: ReportChoice, format: ReportFormat) => Promise<UploadedFile | null>;
}

export type ReportStore = StoreApi<ReportState>;

export function createReportStore(call: Call): ReportStore {
  return createStore<ReportState>()((set, get) => {
    let asked = 0;
    return {
      paper: null,
      issued: [],
      loadIssued: async () => {
        const issued = await call('report.list', {});
        if (issued !== null) set({ issued });
      },
      show: async (choice) => {
        asked += 1;
        const mine = asked;
        // the previous paper must not take input meant for the new one
        set({ paper: null });
        const paper = await call('report.paper', choice);
        // If there was a newer request in the meantime, ignore the older answer.
        if (mine === asked) set({ paper });
      },
      issue: async (draft, corrects) => {
        const report = await call('report.issue', { draft, ...(corrects === null ? {} : { corrects }) });
        if (report !== null) set({ issued: [report, ...get().issued] });
        return report;
      },
      writtenOut: (report) => call('report.writtenOut', report),
      file: (report, format) => call('report.file', { report, format }),
    };
  });
}

// Store of reports: the displayed one, and those issued.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { UploadedFile } from '../../shared/contract/files.ts';
import type { Correction, IssuedReport, ReportChoice, ReportFormat, ReportRequest } from '../../shared/contract/reportApi.ts';
import type { Paper } from '../../shared/reports/paper.ts';
import type { WrittenOut } from '../../shared/domain/rareCharacters.ts';
import type { Call } from './call.ts';
import { createPagedList } from './pagedList.ts';
import { noRows, type PagedRows } from './pagedRows.ts';

export interface ReportState {
  readonly paper: Paper | null;
  readonly issued: PagedRows<IssuedReport>;
  /** All public notices, newest first, however few of the list are fetched. */
  readonly notices: readonly IssuedReport[];
  loadIssued: () => Promise<void>;
  /** Fetches what is missing of the issued ones from `from` up to `end`, counted from the newest. */
  nearIssued: (from: number, end: number) => Promise<void>;
  show: (choice: ReportChoice) => Promise<void>;
  /** `corrects` is the notice it replaces; null for none. */
  issue: (draft: ReportRequest, corrects: Correction | null) => Promise<IssuedReport | null>;
  /** Characters of a report that no font of the papers has; null if that could not be found out. */
  writtenOut: (report: ReportChoice) => Promise<readonly WrittenOut[] | null>;
  file: (report: ReportChoice, format: ReportFormat) => Promise<UploadedFile | null>;
}

export type ReportStore = StoreApi<ReportState>;

export function createReportStore(call: Call): ReportStore {
  return createStore<ReportState>()((set) => {
    const list = createPagedList(
      async (from, count) => {
        const part = await call('report.list', { from, count });
        if (part !== null && from === 0) set({ notices: part.notices });
        return part;
      },
      (issued) => set({ issued }),
    );
    let asked = 0;
    return {
      paper: null,
      issued: noRows,
      notices: [],
      loadIssued: list.load,
      nearIssued: list.near,
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
        if (report !== null) await list.load();
        return report;
      },
      writtenOut: (report) => call('report.writtenOut', report),
      file: (report, format) => call('report.file', { report, format }),
    };
  });
}

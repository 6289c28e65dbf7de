// Store of the page where a day is closed: the review of the working day or the statement of a closed one, and the days closed so far.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Input } from '../../shared/contract/api.ts';
import type { AppState } from '../../shared/contract/appState.ts';
import type { DayClose } from '../../shared/contract/dayApi.ts';
import type { UploadedFile } from '../../shared/contract/files.ts';
import type { IsoDate } from '../../shared/domain/calendar.ts';
import type { DayStatement } from '../../shared/position/dayStatement.ts';
import type { Call } from './call.ts';
import { createPagedList } from './pagedList.ts';
import { noRows, type PagedRows } from './pagedRows.ts';

export interface DayStoreState {
  readonly statement: DayStatement | null;
  /** Newest first. */
  readonly closes: PagedRows<DayClose>;
  /** How the day shown stands closed; null while it is open. */
  readonly standing: DayClose | null;
  /** The last closed day. */
  readonly last: IsoDate | null;
  /** The statement of a closed day; null for the review of the working day. */
  load: (day: IsoDate | null) => Promise<void>;
  /** Fetches what is missing of the closes from `from` up to `end`. */
  nearCloses: (from: number, end: number) => Promise<void>;
  close: (day: IsoDate, by: string) => Promise<boolean>;
  undo: (day: IsoDate, by: string) => Promise<boolean>;
  askAgain: (input: Input<'day.askAgain'>) => Promise<boolean>;
  file: (input: Input<'day.file'>) => Promise<UploadedFile | null>;
}

export type DayStore = StoreApi<DayStoreState>;

/** `accept` takes the new state of the app and reloads what follows from the working day and the facts. */
export function createDayStore(call: Call, accept: (app: AppState) => Promise<void>): DayStore {
  return createStore<DayStoreState>()((set) => {
    let asked = 0;
    let shown: IsoDate | null = null;
    const list = createPagedList<DayClose>(
      async (from, count) => {
        const part = await call('day.list', { from, count, day: shown });
        if (part !== null) set({ standing: part.standing, last: part.last });
        return part;
      },
      (closes) => set({ closes }),
    );
    const load = async (day: IsoDate | null) => {
      asked += 1;
      const mine = asked;
      shown = day;
      await list.load();
      const statement = day === null ? await call('day.review', {}) : await call('day.statement', { day });
      if (mine === asked) set({ statement });
    };
    const taken = async (app: AppState | null): Promise<boolean> => {
      if (app === null) return false;
      await accept(app);
      await load(null);
      return true;
    };
    return {
      statement: null,
      closes: noRows,
      standing: null,
      last: null,
      load,
      nearCloses: list.near,
      close: async (day, by) => taken(await call('day.close', { day, by })),
      undo: async (day, by) => taken(await call('day.undo', { day, by })),
      askAgain: async (input) => taken(await call('day.askAgain', input)),
      file: (input) => call('day.file', input),
    };
  });
}

// Store of the page where a day is closed: the review of the working day or the statement of a closed one, and the days closed so far.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Input } from '../../shared/contract/api.ts';
import type { AppState } from '../../shared/contract/appState.ts';
import type { DayClose } from '../../shared/contract/dayApi.ts';
import type { UploadedFile } from '../../shared/contract/files.ts';
import type { IsoDate } from '../../shared/domain/calendar.ts';
import type { DayStatement } from '../../shared/position/dayStatement.ts';
import type { Call } from './call.ts';

export interface DayStoreState {
  readonly statement: DayStatement | null;
  readonly closes: readonly DayClose[];
  /** The statement of a closed day; null for the review of the working day. */
  load: (day: IsoDate | null) => Promise<void>;
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
    const load = async (day: IsoDate | null) => {
      asked += 1;
      const mine = asked;
      const closes = await call('day.list', {});
      const statement = day === null ? await call('day.review', {}) : await call('day.statement', { day });
      if (mine === asked) set({ statement, ...(closes === null ? {} : { closes }) });
    };
    const taken = async (app: AppState | null): Promise<boolean> => {
      if (app === null) return false;
      await accept(app);
      await load(null);
      return true;
    };
    return {
      statement: null,
      closes: [],
      load,
      close: async (day, by) => taken(await call('day.close', { day, by })),
      undo: async (day, by) => taken(await call('day.undo', { day, by })),
      askAgain: async (input) => taken(await call('day.askAgain', input)),
      file: (input) => call('day.file', input),
    };
  });
}

// Store of the page where a day is closed: the review of the working day or the statement of a closed one, and the days closed so far.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Input } from '../../shared/contract/api.ts';
import type { AppState } from '../../shared/contract/appState.ts';
import type { DayClose } from '../../shared/contract/dayApi.ts';
import type { UploadedFile } from '../../shared/contract/files.ts';
import type { IsoDate } from '../../shared/domain/calendar.ts';
import type { CountEntry } from '../../shared/position/countEntry.ts';
import type { DayStatement } from '../../shared/position/dayStatement.ts';
import type { Place } from '../../shared/position/place.ts';
import type { UnservedDemand } from '../../shared/position/unservedDemands.ts';
import type { Call } from './call.ts';
import { createPagedList } from './pagedList.ts';
import { noRows, type PagedRows } from './pagedRows.ts';

export interface DayStoreState {
  readonly statement: DayStatement | null;
  /** What the demands of the day that is shown lack now; a statement says what they lacked when it was signed. */
  readonly unserved: readonly UnservedDemand[];
  /** Newest first. */
  readonly closes: PagedRows<DayClose>;
  /** How the day shown stands closed; null while it is open. */
  readonly standing: DayClose | null;
  /** The last closed day. */
  readonly last: IsoDate | null;
  /** Counts of the morning after the working day: reports that were accepted. Empty where a closed day is shown. */
  readonly accepted: readonly CountEntry[];
  /** The statement of a closed day; null for the review of the working day. */
  load: (day: IsoDate | null) => Promise<void>;
  /** Fetches what is missing of the closes from `from` up to `end`. */
  nearCloses: (from: number, end: number) => Promise<void>;
  close: (day: IsoDate, by: string) => Promise<boolean>;
  undo: (day: IsoDate, by: string) => Promise<boolean>;
  askAgain: (input: Input<'day.askAgain'>) => Promise<boolean>;
  /** What was reported of these places becomes their count of the next morning. */
  acceptReports: (day: IsoDate, places: readonly Place[]) => Promise<boolean>;
  /** Takes back every report accepted of the working day. */
  withdrawAccepted: () => Promise<void>;
  /** Loads anew what is shown. */
  reload: () => Promise<void>;
  file: (input: Input<'day.file'>) => Promise<UploadedFile | null>;
}

export type DayStore = StoreApi<DayStoreState>;

/** `accept` takes the new state of the app and reloads what follows from the working day and the facts. */
export function createDayStore(call: Call, accept: (app: AppState) => Promise<void>): DayStore {
  return createStore<DayStoreState>()((set, get) => {
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
      shown = day;
      const mine = asked;
      await list.load();
      const statement = day === null ? await call('day.review', {}) : await call('day.statement', { day });
      const next = day === null && statement !== null ? statement.review.next : null;
      const accepted = next === null ? [] : await call('count.list', { from: next, to: next });
      const unserved = day === null ? (statement?.review.unserved ?? []) : await call('day.unserved', { day });
      if (mine === asked) set({ statement, unserved: unserved ?? [], accepted: accepted ?? [] });
    };
    const taken = async (app: AppState | null, then: IsoDate | null = null): Promise<boolean> => {
      if (app === null) return false;
      await accept(app);
      await load(then);
      return true;
    };
    return {
      statement: null,
      unserved: [],
      closes: noRows,
      standing: null,
      last: null,
      accepted: [],
      load,
      nearCloses: list.near,
      close: async (day, by) => taken(await call('day.close', { day, by })),
      undo: async (day, by) => taken(await call('day.undo', { day, by })),
      askAgain: async (input) => taken(await call('day.askAgain', input), shown),
      acceptReports: async (day, places) => {
        if ((await call('count.acceptReports', { date: day, places })) === null) return false;
        await load(shown);
        return true;
      },
      withdrawAccepted: async () => {
        for (const { on, place } of get().accepted) if ((await call('count.remove', { on, place })) === null) break;
        await load(shown);
      },
      reload: () => load(shown),
      file: (input) => call('day.file', input),
    };
  });
}

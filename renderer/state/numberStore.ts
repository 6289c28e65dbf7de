// Store of running numbers: the next number of every series, and raising it.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Input } from '../../shared/contract/api.ts';
import type { NumberSeries } from '../../shared/contract/numberApi.ts';
import type { Call } from './call.ts';

export interface NumberState {
  readonly series: readonly NumberSeries[];
  load: () => Promise<void>;
  raise: (input: Input<'number.raise'>) => Promise<boolean>;
}

export type NumberStore = StoreApi<NumberState>;

export function createNumberStore(call: Call): NumberStore {
  return createStore<NumberState>()((set) => {
    const take = (series: readonly NumberSeries[] | null): boolean => {
      if (series !== null) set({ series });
      return series !== null;
    };
    return {
      series: [],
      load: async () => {
        take(await call('number.list', {}));
      },
      raise: async (input) => take(await call('number.raise', input)),
    };
  });
}

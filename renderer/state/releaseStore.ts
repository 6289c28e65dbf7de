// Store of releases to the public: the list, what could be released, and the paper shown of one.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Input } from '../../shared/contract/api.ts';
import type { ReleaseList } from '../../shared/contract/releaseApi.ts';
import type { ReleasePaper } from '../../shared/contract/reportApi.ts';
import type { Language } from '../../shared/domain/office.ts';
import type { AllottedRelease } from '../../shared/releases/allotRelease.ts';
import type { Release, ReleaseChoice } from '../../shared/releases/release.ts';
import type { Paper } from '../../shared/reports/paper.ts';
import type { Call } from './call.ts';

export interface ReleaseStoreState {
  readonly list: ReleaseList | null;
  readonly shown: { readonly release: string; readonly paper: Paper } | null;
  load: () => Promise<void>;
  show: (release: string, paper: ReleasePaper, language: Language) => Promise<void>;
  allot: (choice: ReleaseChoice) => Promise<AllottedRelease | null>;
  save: (release: string, choice: ReleaseChoice) => Promise<Release | null>;
  withdraw: (release: string) => Promise<boolean>;
  issue: (release: string, by: string) => Promise<boolean>;
  correct: (input: Input<'release.correct'>) => Promise<Release | null>;
  stop: (release: string, by: string, reason: string) => Promise<boolean>;
  close: (release: string, by: string) => Promise<boolean>;
  /** One after another until one is refused; returns how many were entered. */
  enter: (entries: readonly Input<'release.enter'>['entry'][]) => Promise<number>;
  void: (entry: string) => Promise<boolean>;
}

export type ReleaseStore = StoreApi<ReleaseStoreState>;

export function createReleaseStore(call: Call): ReleaseStore {
  return createStore<ReleaseStoreState>()((set) => {
    const load = async () => {
      const list = await call('release.list', {});
      if (list !== null) set({ list });
    };
    const thenLoad = async <Done>(done: Done | null): Promise<Done | null> => {
      if (done !== null) await load();
      return done;
    };
    return {
      list: null,
      shown: null,
      load,
      show: async (release, paper, language) => {
        const made = await call('report.paper', { release, paper, language });
        set({ shown: made === null ? null : { release, paper: made } });
      },
      allot: async (choice) => call('release.allot', { choice }),
      save: async (release, choice) => thenLoad(await call('release.save', { release, choice })),
      withdraw: async (release) => (await thenLoad(await call('release.withdraw', { release }))) !== null,
      issue: async (release, by) => (await thenLoad(await call('release.issue', { release, by }))) !== null,
      correct: async (input) => thenLoad(await call('release.correct', input)),
      stop: async (release, by, reason) => (await thenLoad(await call('release.stop', { release, by, reason }))) !== null,
      close: async (release, by) => (await thenLoad(await call('release.close', { release, by }))) !== null,
      enter: async (entries) => {
        let count = 0;
        for (const entry of entries) {
          if ((await call('release.enter', { entry })) === null) break;
          count++;
        }
        if (count > 0) await load();
        return count;
      },
      void: async (entry) => (await thenLoad(await call('release.void', { entry }))) !== null,
    };
  });
}

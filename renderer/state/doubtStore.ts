// Store of doubts that the service wants confirmed: one question at a time, answered with a name or cancelled.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DoubtError } from '../../shared/domain/doubt.ts';

type Doubtful = Extract<DoubtError, { readonly kind: 'doubtful' }>;

export interface DoubtState {
  /** The current question; null if there is none. */
  readonly asked: Doubtful | null;
  /** Who confirmed last, offered as the default. */
  readonly lastBy: string;
  /** Resolves to the name of whoever confirmed; null if cancelled. */
  ask: (doubtful: Doubtful) => Promise<string | null>;
  answer: (by: string | null) => void;
}

export type DoubtStore = StoreApi<DoubtState>;

export function createDoubtStore(): DoubtStore {
  let resolve: (by: string | null) => void = () => {};
  let turn: Promise<unknown> = Promise.resolve();
  return createStore<DoubtState>()((set) => ({
    asked: null,
    lastBy: '',
    ask: (doubtful) => {
      // A second question waits until the first is answered.
      const answered = turn.then(
        () =>
          new Promise<string | null>((settle) => {
            resolve = settle;
            set({ asked: doubtful });
          }),
      );
      turn = answered;
      return answered;
    },
    answer: (by) => {
      set(by === null ? { asked: null } : { asked: null, lastBy: by });
      resolve(by);
    },
  }));
}

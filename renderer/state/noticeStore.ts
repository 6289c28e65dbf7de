// Store of notices: errors that stay until closed, and success messages that the frame shows briefly.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AppError } from '../../shared/domain/errors.ts';

export interface Notice {
  readonly id: number;
  readonly error: AppError;
}

export interface NoticeState {
  readonly notices: readonly Notice[];
  report: (error: AppError) => void;
  dismiss: (id: number) => void;
  clear: () => void;
}

export type NoticeStore = StoreApi<NoticeState>;

/** The same refusal twice in a row is shown once. */
export function createNoticeStore(): NoticeStore {
  let last = 0;
  return createStore<NoticeState>()((set, get) => ({
    notices: [],
    report: (error) => {
      // The lock screen already says this.
      if (error.kind === 'locked') return;
      const text = JSON.stringify(error);
      const others = get().notices.filter((notice) => JSON.stringify(notice.error) !== text);
      last += 1;
      set({ notices: [...others, { id: last, error }] });
    },
    dismiss: (id) => set({ notices: get().notices.filter((notice) => notice.id !== id) }),
    clear: () => set({ notices: [] }),
  }));
}

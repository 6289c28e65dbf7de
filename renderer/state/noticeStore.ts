// Store of notices: errors that stay until closed, and success messages that the frame shows briefly.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Channel } from '../../shared/contract/api.ts';
import type { AppError } from '../../shared/domain/errors.ts';

export interface Notice {
  readonly id: number;
  readonly error: AppError;
  /** What was asked for and refused; null where nothing that can be asked again would settle it. */
  readonly channel: Channel | null;
}

export interface NoticeState {
  readonly notices: readonly Notice[];
  report: (error: AppError, channel?: Channel) => void;
  dismiss: (id: number) => void;
  /** What was refused on this channel has succeeded since; `newest` is the last notice there was when it was asked for. */
  settle: (channel: Channel, newest: number) => void;
  clear: () => void;
}

export type NoticeStore = StoreApi<NoticeState>;

/** The same refusal twice in a row is shown once. */
export function createNoticeStore(): NoticeStore {
  let last = 0;
  return createStore<NoticeState>()((set, get) => ({
    notices: [],
    report: (error, channel) => {
      // The lock screen already says this.
      if (error.kind === 'locked') return;
      const text = JSON.stringify(error);
      const others = get().notices.filter((notice) => JSON.stringify(notice.error) !== text);
      last += 1;
      set({ notices: [...others, { id: last, error, channel: channel ?? null }] });
    },
    dismiss: (id) => set({ notices: get().notices.filter((notice) => notice.id !== id) }),
    settle: (channel, newest) => {
      const left = get().notices.filter((notice) => notice.channel !== channel || notice.id > newest);
      if (left.length < get().notices.length) set({ notices: left });
    },
    clear: () => set({ notices: [] }),
  }));
}

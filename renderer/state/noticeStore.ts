// Store of notices: errors that stay until closed, each shown where it happened: on the page, or in the dialog that was open.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Channel } from '../../shared/contract/api.ts';
import type { AppError } from '../../shared/domain/errors.ts';

export interface Notice {
  readonly id: number;
  readonly error: AppError;
  /** What was asked for and refused; null where nothing that can be asked again would settle it. */
  readonly channel: Channel | null;
  /** The dialog that was open; null where it was the page. */
  readonly place: string | null;
}

export interface NoticeState {
  readonly notices: readonly Notice[];
  /** Dialogs that are open and show their own errors, the topmost last. */
  readonly places: readonly string[];
  report: (error: AppError, channel?: Channel) => void;
  dismiss: (id: number) => void;
  /** What was refused on this channel has succeeded since; `newest` is the last notice there was when it was asked for. */
  settle: (channel: Channel, newest: number) => void;
  enter: (place: string) => void;
  /** The dialog was closed, and what was refused there is not carried along. */
  leave: (place: string) => void;
  /** What was refused there does not hold for what was typed since. */
  clearAt: (place: string) => void;
  /** Another page is shown: what was refused on the one before stays there. */
  turnPage: () => void;
  clear: () => void;
}

export type NoticeStore = StoreApi<NoticeState>;

/** The same refusal twice in a row is shown once. */
export function createNoticeStore(): NoticeStore {
  let last = 0;
  return createStore<NoticeState>()((set, get) => {
    const keep = (isKept: (notice: Notice) => boolean) => {
      const left = get().notices.filter(isKept);
      if (left.length < get().notices.length) set({ notices: left });
    };
    return {
      notices: [],
      places: [],
      report: (error, channel) => {
        // The lock screen already says this.
        if (error.kind === 'locked') return;
        const text = JSON.stringify(error);
        const others = get().notices.filter((notice) => JSON.stringify(notice.error) !== text);
        last += 1;
        set({ notices: [...others, { id: last, error, channel: channel ?? null, place: get().places.at(-1) ?? null }] });
      },
      dismiss: (id) => keep((notice) => notice.id !== id),
      settle: (channel, newest) => keep((notice) => notice.channel !== channel || notice.id > newest),
      enter: (place) => set({ places: [...get().places.filter((one) => one !== place), place] }),
      leave: (place) => {
        set({ places: get().places.filter((one) => one !== place) });
        keep((notice) => notice.place !== place);
      },
      clearAt: (place) => keep((notice) => notice.place !== place),
      // What happened without being asked for, such as a backup that cannot be made, is of no page.
      turnPage: () => keep(({ channel, place }) => channel === null || place !== null),
      clear: () => set({ notices: [] }),
    };
  });
}

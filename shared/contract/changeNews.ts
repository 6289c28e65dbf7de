// Change notifications between windows.

export interface ChangeNews {
  /** The channels that made changes; `*` if another program did, so that everything may have changed. */
  readonly whats: readonly string[];
  /** The window that made the change and already knows it; null if none did. */
  readonly from: string | null;
}

export const anything = '*';

/** The header with which a window identifies itself, and the path where it listens. */
export const windowHeader = 'x-tongdiao-window';
export const newsPath = '/events';

// Owns what windows are told of each other's changes.

export interface ChangeNews {
  /** The channels that changed something; `*` where another program did, and everything may have changed. */
  readonly whats: readonly string[];
  /** The window that did it, which knows already; null where none did. */
  readonly from: string | null;
}

export const anything = '*';

/** The header by which a window says who it is, and the path where it listens. */
export const windowHeader = 'x-tongdiao-window';
export const newsPath = '/events';

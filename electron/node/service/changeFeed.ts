// Tells windows what changed and which window changed it. Everything the audit log records is announced once it is done.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { ChangeNews } from '../../../shared/contract/changeNews.ts';

export type HearNews = (news: ChangeNews) => void;

export interface ChangeFeed {
  /** Runs a window's request; changes noted meanwhile are attributed to that window. */
  by<T>(window: string | null, work: () => T): T;
  /** Something was written. Windows are told after the transaction; if it is rolled back, they reload once for nothing. */
  note(what: string): void;
  /** Call the returned function to unsubscribe. */
  subscribe(hear: HearNews): () => void;
}

export function createChangeFeed(): ChangeFeed {
  const windows = new AsyncLocalStorage<string | null>();
  const listeners = new Set<HearNews>();
  let waiting = new Map<string | null, Set<string>>();
  const tell = () => {
    const news = waiting;
    waiting = new Map();
    for (const [from, whats] of news) for (const hear of [...listeners]) hear({ whats: [...whats], from });
  };
  return {
    by: (window, work) => windows.run(window, work),
    note(what) {
      if (listeners.size === 0) return;
      if (waiting.size === 0) setImmediate(tell);
      const from = windows.getStore() ?? null;
      const whats = waiting.get(from);
      if (whats === undefined) waiting.set(from, new Set([what]));
      else whats.add(what);
    },
    subscribe(hear) {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
  };
}

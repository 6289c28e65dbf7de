// Owns telling windows what was changed, and by which of them: whatever the audit log writes down is told once it is done.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { ChangeNews } from '../../../shared/contract/changeNews.ts';

export type HearNews = (news: ChangeNews) => void;

export interface ChangeFeed {
  /** Runs what a window asked for: what is noted meanwhile is its doing. */
  by<T>(window: string | null, work: () => T): T;
  /** Something was written. It is told after the transaction; one that is undone is told for nothing, which costs a look. */
  note(what: string): void;
  /** Ends with the call of what it answers. */
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

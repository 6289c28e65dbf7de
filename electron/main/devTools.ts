// Owns when the page may be looked into with developer tools: never while the screen is locked. In the packed app windows have none at all.
import type { App, WebContents } from 'electron';

export interface DevToolsWatch {
  /** An answer of the service: it may tell that the screen was locked or opened. */
  heard(answer: unknown): void;
}

/** Call before any window is made. */
export function watchDevTools(app: App): DevToolsWatch {
  const shown = new Set<WebContents>();
  let isLocked = false;
  app.on('web-contents-created', (_event, contents) => {
    shown.add(contents);
    contents.once('destroyed', () => shown.delete(contents));
    contents.on('devtools-opened', () => {
      if (isLocked) contents.closeDevTools();
    });
  });
  return {
    heard(answer) {
      isLocked = lockTold(answer) ?? isLocked;
      if (isLocked) for (const contents of shown) contents.closeDevTools();
    },
  };
}

/** Null where the answer says nothing of the lock. */
function lockTold(answer: unknown): boolean | null {
  const { error, value } = (answer ?? {}) as { error?: { kind?: unknown }; value?: { isLocked?: unknown } | null };
  if (error?.kind === 'locked') return true;
  const told = value?.isLocked;
  return typeof told === 'boolean' ? told : null;
}

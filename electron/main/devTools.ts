// Controls developer tools: closed while the screen is locked, so that they cannot reveal the page. Packaged apps have none at all.
import type { App, WebContents } from 'electron';

export interface DevToolsWatch {
  /** Receives an answer of the service, which may say that the screen was locked or unlocked. */
  heard(answer: unknown): void;
}

/** Call before any window is created. */
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

/** Null if the answer says nothing about the lock. */
function lockTold(answer: unknown): boolean | null {
  const { error, value } = (answer ?? {}) as { error?: { kind?: unknown }; value?: { isLocked?: unknown } | null };
  if (error?.kind === 'locked') return true;
  const told = value?.isLocked;
  return typeof told === 'boolean' ? told : null;
}

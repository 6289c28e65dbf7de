// Owns the log of what only a bug can cause: one JSON line an exception, found again by its reference.
import { appendFileSync } from 'node:fs';

export interface ErrorLog {
  /** Writes an exception down with its stack; returns the reference that may be shown. Never throws. */
  report(where: string, error: unknown): string;
}

export function createErrorLog(file: string, newId: () => string): ErrorLog {
  return {
    report(where, error) {
      const reference = newId();
      const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
      // the machine's own clock: the log is for those who mend the program
      const line = `${JSON.stringify({ at: new Date().toISOString(), reference, where, stack })}\n`;
      try {
        appendFileSync(file, line);
      } catch {
        // a full disk must not hide the first error: the host's own output is what is left
        process.stderr.write(line);
      }
      return reference;
    },
  };
}

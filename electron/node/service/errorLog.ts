// Logs exceptions that only a bug can cause: one line of JSON each, found again by its reference.
import { appendFileSync } from 'node:fs';

export interface ErrorLog {
  /** Logs an exception with its stack and returns the reference to show. Never throws. */
  report(where: string, error: unknown): string;
}

export function createErrorLog(file: string, newId: () => string): ErrorLog {
  return {
    report(where, error) {
      const reference = newId();
      const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
      // the machine's own clock: the log is for developers
      const line = `${JSON.stringify({ at: new Date().toISOString(), reference, where, stack })}\n`;
      try {
        appendFileSync(file, line);
      } catch {
        // a full disk must not hide the original error, so fall back to the host's own output
        process.stderr.write(line);
      }
      return reference;
    },
  };
}

// Keeps unsaved form input in case the page ends: stored for this window and restored when the form opens again.
import { useState } from 'react';

interface Kept<T> {
  readonly value: T;
  readonly set: (next: T) => void;
  /** Call once the form is saved or deliberately cancelled. */
  readonly forget: () => void;
}

/**
 * `key` identifies the form. The input is kept for as long as the window exists, even through a crash of the page, and is never printed or
 * exported.
 */
export function useKept<T>(key: string, initial: () => T): Kept<T> {
  const place = `form|${key}`;
  const [value, setValue] = useState<T>(() => read<T>(place) ?? initial());
  return {
    value,
    set: (next) => {
      setValue(next);
      write(place, JSON.stringify(next));
    },
    forget: () => write(place, null),
  };
}

function read<T>(place: string): T | null {
  try {
    const text = sessionStorage.getItem(place);
    return text === null ? null : (JSON.parse(text) as T);
  } catch {
    return null;
  }
}

/** If the browser has no space left, the form is no safer than forms elsewhere. */
function write(place: string, text: string | null): void {
  try {
    if (text === null) sessionStorage.removeItem(place);
    else sessionStorage.setItem(place, text);
  } catch {
    // nothing to be done
  }
}

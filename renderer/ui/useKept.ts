// Owns what is being filled in, where the page may end before it is saved: kept for this window, given back when the form opens again.
import { useState } from 'react';

interface Kept<T> {
  readonly value: T;
  readonly set: (next: T) => void;
  /** Once it is saved, or given up on purpose. */
  readonly forget: () => void;
}

/** `key` says whose form it is. What was kept lives as long as the window, through a crash of the page, and never on paper or stick. */
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

/** Where the browser has no room, the form is as safe as forms are elsewhere. */
function write(place: string, text: string | null): void {
  try {
    if (text === null) sessionStorage.removeItem(place);
    else sessionStorage.setItem(place, text);
  } catch {
    // nothing to be done
  }
}

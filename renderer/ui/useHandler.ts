// A handler that stays the same function while what it does changes with each rendering, so that rows that are kept need not be drawn again.
import { useCallback, useLayoutEffect, useRef } from 'react';

/** Not to be called while rendering. */
export function useHandler<Input extends readonly unknown[], Output>(work: (...input: Input) => Output): (...input: Input) => Output {
  const latest = useRef(work);
  useLayoutEffect(() => {
    latest.current = work;
  });
  return useCallback((...input: Input) => latest.current(...input), []);
}

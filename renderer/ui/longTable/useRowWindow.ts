// Follows the scroll position and height of a long list, and redraws only when other rows come near.
import { useLayoutEffect, useState, type RefObject } from 'react';
import { rowWindow, type RowWindow } from './rowWindow.ts';

/** Rows above and below those in sight: what a turn of the wheel needs. */
const spare = 12;
/** The window moves by so many rows, so that few scroll events draw anything. */
const step = 6;

export function useRowWindow(
  box: RefObject<HTMLElement | null>,
  rows: number,
): { readonly window: RowWindow; readonly onScroll: () => void } {
  const [place, setPlace] = useState({ top: 0, height: 600 });
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setPlace((before) => ({ ...before, height: element.clientHeight })));
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  const { from, count } = rowWindow(place.top, place.height, rows, spare);
  return {
    window: { from: from - (from % step), count: count + step },
    onScroll: () => {
      const top = box.current?.scrollTop ?? 0;
      setPlace((before) => {
        const now = rowWindow(top, before.height, rows, spare).from;
        return Math.floor(now / step) === Math.floor(rowWindow(before.top, before.height, rows, spare).from / step)
          ? before
          : { ...before, top };
      });
    },
  };
}

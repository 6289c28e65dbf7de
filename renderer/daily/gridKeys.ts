// Arrow keys in a table of inputs: up and down go to the same column of the next row.
import type { KeyboardEvent } from 'react';

/** For the element around the rows. Inputs of a column have the same `data-column`. */
export function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const { target } = event;
  if (step === 0 || !(target instanceof HTMLInputElement) || target.dataset.column === undefined) return;
  const column = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[data-column]')].filter(
    (input) => input.dataset.column === target.dataset.column,
  );
  const next = column[column.indexOf(target) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
  next.select();
}

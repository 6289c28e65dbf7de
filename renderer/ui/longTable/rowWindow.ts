// Which rows of a long list are drawn: those in sight and a few above and below, so that their number depends on the screen alone.

export const rowHeight = 28;

export interface RowWindow {
  readonly from: number;
  /** More than there are rows if the list is short. */
  readonly count: number;
}

/** `spare` rows are kept above and below. Pixels. */
export function rowWindow(scrollTop: number, height: number, rows: number, spare: number): RowWindow {
  const count = Math.ceil(height / rowHeight) + 1 + 2 * spare;
  return { from: Math.max(0, Math.min(Math.floor(scrollTop / rowHeight) - spare, rows - count)), count };
}

// A filter of one column of a list: words in what it shows, values chosen one by one, or a range.

export interface ColumnFilter {
  readonly contains: string;
  readonly oneOf: readonly string[];
  /** Numbers or days, both ends included; empty for no bound. */
  readonly from: string;
  readonly to: string;
}

export const noFilter: ColumnFilter = { contains: '', oneOf: [], from: '', to: '' };

export function filtersNothing({ contains, oneOf, from, to }: ColumnFilter): boolean {
  return contains.trim() === '' && oneOf.length === 0 && from === '' && to === '';
}

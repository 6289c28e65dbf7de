// The dataset: everything a plan needs, as one value.
import type { Policy } from './policy.ts';
import type { Row } from './column.ts';
import type { DerivedTable, TableName, tables } from './tables.ts';

/** Rows as in dataset.md, optional cells as null. A dataset of this type has been checked, or is about to be. */
export type DatasetTables = { readonly [Name in TableName]: readonly Row<(typeof tables)[Name]>[] };

/** What a dataset remembers of a cycle in which nothing has happened yet. */
export const noMemory: Pick<DatasetTables, DerivedTable> = {
  secured: [],
  committed: [],
  given: [],
  opening: [],
  eligible: [],
  previous: [],
};

export interface Dataset extends DatasetTables {
  readonly policy: Policy;
}

// Tables whose rows have a code of their own, by which others name them.
import type { TableName, tables } from './tables.ts';

/** A table whose rows have a code of their own. */
export type CodedTable = { [Name in TableName]: 'code' extends keyof (typeof tables)[Name] ? Name : never }[TableName];
const coded: Readonly<Record<CodedTable, true>> = {
  regions: true,
  enterprises: true,
  products: true,
  materials: true,
  lines: true,
  demands: true,
};
/** The order is part of the manifest's frozen shape. */
export const codedTables = Object.keys(coded) as CodedTable[];
/** Tables that share their codes: no code names two of their rows. */
export const sharedCodes = { items: ['products', 'materials'], owners: ['regions', 'enterprises'] } as const;

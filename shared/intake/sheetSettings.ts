// Owns what is decided about a sheet before it is read: its table, its head, what each column means, and fixes of single cells.
import { tables } from '../domain/tables.ts';
import type { Column, TableName } from '../domain/tables.ts';

export interface ColumnChoice {
  /** Field of the table, `#unit` or `#spec`; null where the column is left out. */
  readonly field: string | null;
  /** What one is, such as 万只; empty where the head does not say. */
  readonly unit: string;
  /** What holds for the column's own rows where each product or day has a column: the field and its text. */
  readonly fixed: { readonly field: string; readonly text: string } | null;
  /** An empty cell says what the one above it says. */
  readonly fillDown: boolean;
}

export const rowRulings = ['take', 'skip'] as const;
export const mergeModes = ['merge', 'replace'] as const;
/** `merge` adds and changes; `replace` also takes out what the sheet does not have. */
export type MergeMode = (typeof mergeModes)[number];

export interface SheetSettings {
  /** Null where the sheet is left out. */
  readonly table: TableName | null;
  /** First row of the head, from 0, and how many rows it has. */
  readonly headRow: number;
  readonly headRows: number;
  readonly columns: readonly ColumnChoice[];
  /** Texts of fields that no column gives, for all rows. */
  readonly constants: Readonly<Record<string, string>>;
  /** Unit of all quantities that do not say their own; from a note such as 单位：万只. */
  readonly unit: string;
  /** Rows from 0 that are taken or skipped against the rule. */
  readonly rows: Readonly<Record<string, (typeof rowRulings)[number]>>;
  /** Codes for names as written; empty where rows of the name are left out. */
  readonly names: Readonly<Record<string, string>>;
  /** Texts that stand in for cells, by `row|column` from 0. */
  readonly cells: Readonly<Record<string, string>>;
  /** Rows of the same key are added up. */
  readonly addUp: boolean;
  readonly mode: MergeMode;
  /** Pieces of one packing, by `unit|specification` as written. */
  readonly packings: Readonly<Record<string, string>>;
  /** Rows that are hidden or filtered away are taken too. */
  readonly takeHidden: boolean;
  /** Rows with a name that stands for no code are left out. */
  readonly leaveUnknown: boolean;
  /** Questions people looked at and answered with "as it is". */
  readonly accepted: readonly string[];
}

/** Questions about a sheet that "as it is" answers. */
export const questions = {
  /** Another group of columns over the same products is not read. */
  otherGroup: 'otherGroup',
  /** Rows that are equal in all that tells them apart stand beside each other. */
  equalRows: 'equalRows',
  /** The table is another of the same kind on one sheet. */
  secondTable: 'secondTable',
} as const;

/** Before a unit that a mapping kept from another sheet: it is read by nobody until people confirm it. */
export const doubtfulUnit = '?';

export function cellKey(row: number, column: number): string {
  return `${row}|${column}`;
}

/** What is remembered of a sheet for the next one of its kind: columns by their heads, nothing of single rows, and nothing that the next
 * sheet says about itself. */
export interface SheetMapping {
  readonly table: TableName;
  readonly columns: readonly (ColumnChoice & { readonly head: string })[];
  readonly constants: Readonly<Record<string, string>>;
  /** Given by people for a sheet that says none; kept before 0.2 also where the sheet said it. */
  readonly unit: string;
  /** Whether people gave the unit. */
  readonly unitByHand?: boolean;
  readonly names: Readonly<Record<string, string>>;
  readonly addUp: boolean;
  readonly mode: MergeMode;
  readonly packings?: Readonly<Record<string, string>>;
  readonly accepted?: readonly string[];
}

/** Mappings of the sheets of one kind of workbook, under the name the office gave them. */
export interface KeptMapping {
  readonly name: string;
  readonly sheets: readonly SheetMapping[];
}

function isDay(table: TableName, field: string): boolean {
  return (tables[table] as Readonly<Record<string, Column<unknown>>>)[field]?.cell.kind === 'date';
}

/** `heads` are those of the sheet, by column; `saidUnit` is the unit the sheet itself gives. */
export function mappingOf(settings: SheetSettings, heads: readonly string[], saidUnit: string): SheetMapping | null {
  if (settings.table === null) return null;
  const { table, constants, unit, names, addUp, mode, packings, accepted } = settings;
  const unitByHand = unit !== '' && unit !== saidUnit;
  return {
    table,
    // A day is this sheet's, not the next one's.
    constants: Object.fromEntries(Object.entries(constants).filter(([field]) => !isDay(table, field))),
    unit: unitByHand ? unit : '',
    unitByHand,
    names,
    addUp,
    mode,
    packings,
    accepted,
    columns: settings.columns.map((choice, k) => ({ ...choice, head: heads[k] ?? '' })),
  };
}

// The settings a sheet is read with: its table, its header, what each column means, and corrections of single cells.
import { tables, type TableName } from '../domain/tables.ts';
import type { Column } from '../domain/column.ts';

export interface ColumnChoice {
  /** Field of the table, `#unit` or `#spec`; null if the column is skipped. */
  readonly field: string | null;
  /** Unit of the figures, such as 万只; empty if the header does not say. */
  readonly unit: string;
  /** For columns of a single product or day: the field and its text, which apply to all rows of the column. */
  readonly fixed: { readonly field: string; readonly text: string } | null;
  /** An empty cell repeats the one above it. */
  readonly fillDown: boolean;
}

export const rowRulings = ['take', 'skip'] as const;
export const mergeModes = ['merge', 'replace'] as const;
/** `merge` adds and changes rows; `replace` also removes rows the sheet lacks. */
export type MergeMode = (typeof mergeModes)[number];

export interface SheetSettings {
  /** Null if the sheet is skipped. */
  readonly table: TableName | null;
  /** First row of the header, from 0, and its number of rows. */
  readonly headRow: number;
  readonly headRows: number;
  readonly columns: readonly ColumnChoice[];
  /** Constants for fields without a column, for all rows. */
  readonly constants: Readonly<Record<string, string>>;
  /** Unit of all quantities without their own; from a note such as 单位：万只. */
  readonly unit: string;
  /** Rows, from 0, that are included or skipped contrary to the rule. */
  readonly rows: Readonly<Record<string, (typeof rowRulings)[number]>>;
  /** Codes for names as written; empty to leave out rows with the name. */
  readonly names: Readonly<Record<string, string>>;
  /** Corrections of cells, by `row|column` from 0. */
  readonly cells: Readonly<Record<string, string>>;
  /** Adds up rows with the same key. */
  readonly addUp: boolean;
  readonly mode: MergeMode;
  /** Pieces per packing, by `unit|specification` as written. */
  readonly packings: Readonly<Record<string, string>>;
  /** Includes rows that are hidden or filtered out. */
  readonly takeHidden: boolean;
  /** Leaves out rows with a name without a matching code. */
  readonly leaveUnknown: boolean;
  /** Questions that people answered with "as it is". */
  readonly accepted: readonly string[];
}

/** Questions about a sheet that can be answered with "as it is". */
export const questions = {
  /** Another column group for the same products is not read. */
  otherGroup: 'otherGroup',
  /** Keeps rows that are equal in all identifying fields side by side. */
  equalRows: 'equalRows',
  /** The table is another one of the same kind on the sheet. */
  secondTable: 'secondTable',
  /** The title speaks of another time or state. */
  titleUnclear: 'titleUnclear',
  /** A title or note gives a period. */
  rateAround: 'rateAround',
  /** A figure is per thousand pieces or per day, as usual. */
  usualMeasure: 'usualMeasure',
} as const;

/** Prefix of a unit that a mapping kept from another sheet: it is not applied until people confirm it. */
export const doubtfulUnit = '?';

export function cellKey(row: number, column: number): string {
  return `${row}|${column}`;
}

/**
 * What is saved of a sheet for the next one of its kind: columns by their headers, but nothing about single rows and nothing the next sheet
 * says itself.
 */
export interface SheetMapping {
  readonly table: TableName;
  readonly columns: readonly (ColumnChoice & { readonly head: string })[];
  readonly constants: Readonly<Record<string, string>>;
  /** Chosen by people for a sheet without a unit; before version 0.2 also saved if the sheet stated it. */
  readonly unit: string;
  /** Whether people chose the unit. */
  readonly unitByHand?: boolean;
  readonly names: Readonly<Record<string, string>>;
  readonly addUp: boolean;
  readonly mode: MergeMode;
  readonly packings?: Readonly<Record<string, string>>;
  readonly accepted?: readonly string[];
}

/** Mappings for the sheets of one kind of workbook, under the name the office chose. */
export interface KeptMapping {
  readonly name: string;
  readonly sheets: readonly SheetMapping[];
}

function isDay(table: TableName, field: string): boolean {
  return (tables[table] as Readonly<Record<string, Column<unknown>>>)[field]?.cell.kind === 'date';
}

/** `heads` holds the sheet's headers by column; `saidUnit` is the unit the sheet itself gives. */
export function mappingOf(settings: SheetSettings, heads: readonly string[], saidUnit: string): SheetMapping | null {
  if (settings.table === null) return null;
  const { table, constants, unit, names, addUp, mode, packings, accepted } = settings;
  const unitByHand = unit !== '' && unit !== saidUnit;
  return {
    table,
    // A day belongs to this sheet, not to the next one.
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

// What a column of a table is: what its cells may hold, whose code they are, whether they may be empty, and the type of a parsed cell.

export const regionLevels = ['province', 'city', 'county', 'outside'] as const;
export type RegionLevel = (typeof regionLevels)[number];

/** What a cell may hold. `pieces` are integers of 0 or more; `decimal` has at most `decimals` decimals. */
export type CellKind =
  | { readonly kind: 'code'; readonly names?: Reference }
  | { readonly kind: 'regionCode'; readonly names?: Reference }
  | { readonly kind: 'text' }
  | { readonly kind: 'oneOf'; readonly options: readonly string[] }
  | { readonly kind: 'flag' }
  | { readonly kind: 'date' }
  | { readonly kind: 'pieces'; readonly min: number; readonly max: number }
  | { readonly kind: 'decimal'; readonly min: number; readonly max: number; readonly decimals: number };

/** The row that a code names. */
export interface Reference {
  /** Its table. An item is a product or a material; an owner is the pool, a city or an enterprise; a party is a region or an enterprise. */
  readonly to: 'regions' | 'products' | 'materials' | 'enterprises' | 'lines' | 'demands' | 'items' | 'owners' | 'parties';
  /** The levels a region must have; any where there are none. */
  readonly levels: readonly RegionLevel[];
}

export interface Column<T> {
  /** Column header in files. */
  readonly name: string;
  readonly cell: CellKind;
  readonly optional: boolean;
  /** The format of frozen documents that brought an optional column to a table that was there before. Never changed once released. */
  readonly since?: number;
  /** Never set at run time: carries the type of a parsed cell. */
  readonly type?: T;
}

export type Row<Columns> = {
  readonly [Field in keyof Columns]: Columns[Field] extends Column<infer T> ? T : never;
};

/** Upper limit for pieces: a hundred billion is beyond any epidemic's demand, and sums stay exact in doubles. */
export const maxPieces = 100_000_000_000;
export const maxMaterial = 1_000_000_000;
/** Material has at most six decimals: a gram if the unit is the tonne, a milligram if it is the kilogram. */
export const materialDecimals = 6;

export function required<T>(name: string, cell: CellKind): Column<T> {
  return { name, cell, optional: false };
}

/** `since`: the format of frozen documents that brought the column, where its table is older. */
export function optional<T>(name: string, cell: CellKind, since?: number): Column<T | null> {
  return { name, cell, optional: true, ...(since === undefined ? {} : { since }) };
}

/** A row's own code. */
export const code: CellKind = { kind: 'code' };
export const regionCode: CellKind = { kind: 'regionCode' };
export const text: CellKind = { kind: 'text' };
export const flag: CellKind = { kind: 'flag' };
export const date: CellKind = { kind: 'date' };
export const pieces: CellKind = { kind: 'pieces', min: 0, max: maxPieces };
export const material: CellKind = { kind: 'decimal', min: 0, max: maxMaterial, decimals: materialDecimals };
export const share: CellKind = { kind: 'decimal', min: 0, max: 1, decimals: 6 };

/** The code of a row of another table. */
export function codeOf(to: Reference['to']): CellKind {
  return { kind: 'code', names: { to, levels: [] } };
}

/** The code of a region of one of these levels, or of any. */
export function regionOf(...levels: readonly RegionLevel[]): CellKind {
  return { kind: 'regionCode', names: { to: 'regions', levels } };
}

/** The row that a cell of this kind names; null where it names none. */
export function referenceOf(cell: CellKind): Reference | null {
  return (cell.kind === 'code' || cell.kind === 'regionCode' ? cell.names : undefined) ?? null;
}

export function oneOf(options: readonly string[]): CellKind {
  return { kind: 'oneOf', options };
}

export function decimal(min: number, max: number, decimals: number): CellKind {
  return { kind: 'decimal', min, max, decimals };
}

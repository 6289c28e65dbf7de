// Recodes the rows of a table. Where two codes are merged, so are rows that then have the same key: quantities are added up, and everything
// else is taken from the row of the code that stays.
import { tableRules, type Pin, type TableName } from '../domain/tables.ts';
import type { Aliases } from './recoding.ts';
import { presentName, references } from './references.ts';

type Cells = Readonly<Record<string, unknown>>;

/** In the order of the rows given: the row it became, or null if it was merged into another. */
export function recodeRows<Row extends object>(table: TableName, rows: readonly Row[], aliases: Aliases): (Row | null)[] {
  if (aliases.isEmpty) return [...rows];
  const renamed = rows.map((row) => renamedRow(table, row as Cells, aliases));
  const isChanged = (at: number) => renamed[at] !== (rows[at] as unknown);
  if (!renamed.some((_, at) => isChanged(at))) return [...rows];
  const made: (Cells | null)[] = [...renamed];
  const places = new Map<string, number>();
  const keys = renamed.map((row) => keyOf(table, row));
  // A row that kept its key stays where it is; a changed one is merged with it, or with the first changed one of that key.
  for (const [at, key] of keys.entries()) if (!isChanged(at) && !places.has(key)) places.set(key, at);
  for (const [at, key] of keys.entries()) {
    if (!isChanged(at)) continue;
    if (isIdle(table, renamed[at])) {
      made[at] = null;
      continue;
    }
    // Files may repeat a pin; it is one decision.
    if (table === 'pins' && isRepeated(rows as readonly Cells[], at)) {
      made[at] = null;
      continue;
    }
    const place = places.get(key) ?? (table === 'distances' ? places.get(backKey(renamed[at])) : undefined);
    if (place === undefined) {
      places.set(key, at);
      continue;
    }
    made[place] = together(table, made[place] as Cells, renamed[at]);
    made[at] = null;
  }
  return made as (Row | null)[];
}

function renamedRow(table: TableName, row: Cells, aliases: Aliases): Cells {
  let next: Record<string, unknown> | null = null;
  for (const [field, named] of references[table]) {
    const code = row[field];
    if (typeof code !== 'string') continue;
    const present = presentName(aliases, named, code);
    if (present === code) continue;
    next ??= { ...row };
    next[field] = present;
  }
  // Where an enterprise is says where its stocks lie: the row need not repeat it, and must not contradict it.
  if (next !== null && next.owner !== row.owner && aliases.enterprises.has(String(row.owner))) next.region = null;
  return next ?? row;
}

function keyOf(table: TableName, row: Cells): string {
  const { key } = tableRules[table];
  // Only goods of the pool lie in different places; what was announced for different demands stays apart.
  const fields = table === 'stocks' && row.owner !== 'pool' ? ['owner', 'item'] : table === 'previous' ? [...key, 'demand'] : key;
  return JSON.stringify(fields.map((field) => row[field] ?? null));
}

/** The way back is as long as the way there, unless a row says otherwise. */
function backKey({ from, to }: Cells): string {
  return keyOf('distances', { from: to, to: from });
}

function isRepeated(rows: readonly Cells[], at: number): boolean {
  const text = JSON.stringify(rows[at]);
  return rows.slice(0, at).some((row) => JSON.stringify(row) === text);
}

/** No longer says anything: the distance from a place to itself, a product as its own substitute. */
function isIdle(table: TableName, row: Cells): boolean {
  if (table === 'distances') return row.from === row.to;
  return table === 'substitutes' && row.product === row.serves;
}

/** `kept` is of the code that stays. */
function together(table: TableName, kept: Cells, other: Cells): Cells {
  switch (table) {
    case 'stocks':
    case 'supplies':
    case 'arrears':
    case 'given':
    case 'opening':
      return { ...kept, quantity: added(Number(kept.quantity), Number(other.quantity)) };
    case 'secured':
    case 'previous':
      return { ...kept, quantityPieces: Number(kept.quantityPieces) + Number(other.quantityPieces) };
    case 'pins':
      return pinTogether(kept as unknown as Pin, other as unknown as Pin) as unknown as Cells;
    case 'regions':
      return typeof kept.population === 'number' && typeof other.population === 'number'
        ? { ...kept, population: kept.population + other.population }
        : kept;
    default:
      return kept;
  }
}

/** Each bound was for one part, so the whole gets their sum. A bound that only one of them has stays as decided. */
function pinTogether(kept: Pin, other: Pin): Pin {
  const bound = (a: number | null, b: number | null) => (a === null || b === null ? (a ?? b) : added(a, b));
  return { ...kept, min: bound(kept.min, other.min), max: bound(kept.max, other.max) };
}

/** Exact: quantities are whole millionths. */
export function added(a: number, b: number): number {
  return (Math.round(a * 1e6) + Math.round(b * 1e6)) / 1e6;
}

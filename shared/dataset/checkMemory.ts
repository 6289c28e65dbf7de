// Checks the tables that remember the cycle: what they name exists, orders ship no more than they say, and each row of the plan in force has
// the places its kind needs.
import type { ParsedRow } from '../domain/parsedTables.ts';
import type { PreviousKind } from '../domain/tables.ts';
import type { Checking } from './checking.ts';

export function checkMemory(checking: Checking): void {
  checkSecured(checking);
  checkCommitted(checking);
  for (const row of checking.tables.given.rows) checkMaterial(checking, 'given', row);
  for (const row of checking.tables.opening.rows) checkMaterial(checking, 'opening', row);
  checkEligible(checking);
  for (const row of checking.tables.previous.rows) checkPrevious(checking, row);
}

function checkSecured({ tables, report, resolve }: Checking): void {
  for (const row of tables.secured.rows) {
    resolve('demands', row.cells.demand, (problem) => report('secured', row, 'demand', problem));
    resolve('products', row.cells.product, (problem) => report('secured', row, 'product', problem));
  }
}

function checkCommitted({ tables, report, resolve }: Checking): void {
  for (const row of tables.committed.rows) {
    const { product, from, quantityPieces, shippedPieces, date, due } = row.cells;
    resolve('products', product, (problem) => report('committed', row, 'product', problem));
    const level = resolve('regions', from, (problem) => report('committed', row, 'from', problem))?.cells.level;
    if (level !== undefined && level !== 'city')
      report('committed', row, 'from', { kind: 'wrongRegionLevel', found: level, expectedLevels: ['city'] });
    if (quantityPieces !== undefined && shippedPieces !== undefined && shippedPieces > quantityPieces)
      report('committed', row, 'shippedPieces', { kind: 'shippedAboveQuantity' });
    if (date !== undefined && due !== undefined && date > due) report('committed', row, 'due', { kind: 'fromAfterTo' });
  }
}

function checkMaterial<Name extends 'given' | 'opening'>({ report, resolve }: Checking, table: Name, row: ParsedRow<Name>): void {
  const { enterprise, material } = row.cells as ParsedRow<'given'>['cells'];
  resolve('enterprises', enterprise, (problem) => report(table, row, 'enterprise', problem));
  const found = resolve('materials', material, (problem) => report(table, row, 'material', problem));
  if (found?.cells.scarce === false) report(table, row, 'material', { kind: 'memoryNotScarce' });
}

function checkEligible({ tables, report, resolve }: Checking): void {
  for (const row of tables.eligible.rows) {
    const level = resolve('regions', row.cells.city, (problem) => report('eligible', row, 'city', problem))?.cells.level;
    if (level !== undefined && level !== 'city')
      report('eligible', row, 'city', { kind: 'wrongRegionLevel', found: level, expectedLevels: ['city'] });
    resolve('products', row.cells.product, (problem) => report('eligible', row, 'product', problem));
  }
}

type PlaceField = 'from' | 'to' | 'enterprise';
const placeFields: readonly PlaceField[] = ['from', 'to', 'enterprise'];
const needs: { readonly [Kind in PreviousKind]: readonly PlaceField[] } = { dispatch: ['from', 'to'], delivery: ['enterprise'] };

function checkPrevious({ report, resolve }: Checking, row: ParsedRow<'previous'>): void {
  const { kind, from, to, enterprise, product } = row.cells;
  for (const field of kind === undefined ? [] : placeFields) {
    const value = row.cells[field];
    if (value === undefined || (value !== null) === needs[kind as PreviousKind].includes(field)) continue;
    report('previous', row, field, { kind: 'previousFields', previousKind: kind as PreviousKind, needs: needs[kind as PreviousKind] });
  }
  resolve('products', product, (problem) => report('previous', row, 'product', problem));
  resolve('enterprises', enterprise, (problem) => report('previous', row, 'enterprise', problem));
  for (const [field, code, expectedLevels] of [
    ['from', from, ['city']],
    ['to', to, ['city', 'outside']],
  ] as const) {
    const level = resolve('regions', code, (problem) => report('previous', row, field, problem))?.cells.level;
    if (level !== undefined && !(expectedLevels as readonly string[]).includes(level))
      report('previous', row, field, { kind: 'wrongRegionLevel', found: level, expectedLevels });
  }
}

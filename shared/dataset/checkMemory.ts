// Checks the tables that remember the cycle: orders ship no more than they say, only scarce material is counted, and each row of the plan in
// force has the places its kind needs.
import type { ParsedRow } from '../domain/parsedTables.ts';
import type { PreviousKind } from '../domain/rowKinds.ts';
import type { Checking } from './checking.ts';

export function checkMemory(checking: Checking): void {
  checkCommitted(checking);
  for (const row of checking.tables.given.rows) checkScarce(checking, 'given', row);
  for (const row of checking.tables.opening.rows) checkScarce(checking, 'opening', row);
  for (const row of checking.tables.previous.rows) checkPlaces(checking, row);
}

function checkCommitted({ tables, report }: Checking): void {
  for (const row of tables.committed.rows) {
    const { quantityPieces, shippedPieces, date, due } = row.cells;
    if (quantityPieces !== undefined && shippedPieces !== undefined && shippedPieces > quantityPieces)
      report('committed', row, 'shippedPieces', { kind: 'shippedAboveQuantity' });
    if (date !== undefined && due !== undefined && date > due) report('committed', row, 'due', { kind: 'fromAfterTo' });
  }
}

function checkScarce<Name extends 'given' | 'opening'>({ report, find }: Checking, table: Name, row: ParsedRow<Name>): void {
  const { material } = row.cells as ParsedRow<'given'>['cells'];
  if (find('materials', material)?.cells.scarce === false) report(table, row, 'material', { kind: 'memoryNotScarce' });
}

type PlaceField = 'from' | 'to' | 'enterprise';
const placeFields: readonly PlaceField[] = ['from', 'to', 'enterprise'];
const needed: { readonly [Kind in PreviousKind]: readonly PlaceField[] } = { dispatch: ['from', 'to'], delivery: ['enterprise'] };

function checkPlaces({ report }: Checking, row: ParsedRow<'previous'>): void {
  const { kind } = row.cells;
  if (kind === undefined) return;
  const needs = needed[kind];
  for (const field of placeFields) {
    const value = row.cells[field];
    if (value !== undefined && (value !== null) !== needs.includes(field))
      report('previous', row, field, { kind: 'previousFields', previousKind: kind, needs });
  }
  // Whom pool goods are for need not be known; what makers deliver is for nobody in particular.
  if (kind === 'delivery' && (row.cells.demand ?? null) !== null)
    report('previous', row, 'demand', { kind: 'previousFields', previousKind: kind, needs });
}

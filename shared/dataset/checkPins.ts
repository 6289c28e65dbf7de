// Checks pins: each kind names exactly what it binds, and bounds something that can exist.
import type { ParsedRow } from '../domain/parsedTables.ts';
import type { PinKind } from '../domain/tables.ts';
import type { Checking } from './checking.ts';

export function checkPins(checking: Checking): void {
  for (const row of checking.tables.pins.rows) {
    checkFields(checking, row);
    checkScarce(checking, row);
    checkBounds(checking, row);
  }
}

type PinField = 'enterprise' | 'material' | 'product' | 'demand';
const pinFields: readonly PinField[] = ['enterprise', 'material', 'product', 'demand'];

/** What each kind needs, and what it may name besides. */
const rules: { readonly [Kind in PinKind]: { readonly needs: readonly PinField[]; readonly allows: readonly PinField[] } } = {
  quota: { needs: ['enterprise', 'material'], allows: [] },
  delivery: { needs: ['enterprise', 'product'], allows: [] },
  dispatch: { needs: ['demand'], allows: ['product'] },
};

function checkFields({ report }: Checking, row: ParsedRow<'pins'>): void {
  const { kind } = row.cells;
  if (kind === undefined) return;
  const { needs, allows } = rules[kind];
  for (const field of pinFields) {
    const value = row.cells[field];
    const isWrong = value === null ? needs.includes(field) : value !== undefined && !needs.includes(field) && !allows.includes(field);
    if (isWrong) report('pins', row, field, { kind: 'pinFields', pinKind: kind, needs });
  }
}

function checkScarce({ report, find }: Checking, row: ParsedRow<'pins'>): void {
  const { kind, material } = row.cells;
  if (kind === 'quota' && find('materials', material)?.cells.scarce === false) report('pins', row, 'material', { kind: 'pinNotScarce' });
}

function checkBounds({ report }: Checking, row: ParsedRow<'pins'>): void {
  const { kind, min, max } = row.cells;
  if (min === null && max === null) report('pins', row, 'min', { kind: 'pinEmpty' });
  if (typeof min === 'number' && typeof max === 'number' && min > max) report('pins', row, 'min', { kind: 'pinMinAboveMax' });
  if (kind === undefined || kind === 'quota') return;
  for (const field of ['min', 'max'] as const) {
    const bound = row.cells[field];
    if (typeof bound === 'number' && !Number.isInteger(bound)) report('pins', row, field, { kind: 'notWhole' });
  }
}

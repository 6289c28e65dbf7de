// Where a row of a derived table comes from: which paper or decision the program reads it off.
import type { DerivedTable } from '../../../shared/domain/tables.ts';
import type { EditedRow } from '../../../shared/editing/editStep.ts';

export const originKinds = ['accepted', 'transit', 'ordered', 'own', 'order', 'allotment', 'opening', 'decision', 'plan'] as const;
export type OriginKind = (typeof originKinds)[number];

export interface RowOrigin {
  readonly kind: OriginKind;
  /** The order, or the decision's own words. */
  readonly name: string;
}

export function rowOrigin(table: DerivedTable, row: EditedRow): RowOrigin {
  switch (table) {
    case 'secured':
      return { kind: row.state === 'committed' ? 'ordered' : (row.state as 'accepted' | 'transit' | 'own'), name: '' };
    case 'committed':
      return { kind: 'order', name: String(row.order) };
    case 'given':
      return { kind: 'allotment', name: '' };
    case 'opening':
      return { kind: 'opening', name: '' };
    case 'eligible':
      return { kind: 'decision', name: row.basis === null ? '' : String(row.basis) };
    case 'previous':
      return { kind: 'plan', name: '' };
  }
}

// What the audit log is asked for: entries that pass a filter, in an order.
import type { ColumnFilter } from './columnFilter.ts';

/** `at` is filtered by days, `detail` by words of what was written. */
export const auditColumns = ['position', 'at', 'who', 'what', 'detail'] as const;
export type AuditColumn = (typeof auditColumns)[number];

export type AuditFilter = { readonly [Column in AuditColumn]?: ColumnFilter };

/** Without one the newest entries come first. */
export interface AuditSort {
  readonly by: AuditColumn;
  readonly descending: boolean;
}

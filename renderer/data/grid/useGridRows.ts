// The rows a grid shows: those of the table, and in derived tables with the words for where each comes from.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import { isDerived, type TableName } from '../../../shared/domain/tables.ts';
import type { EditedRow } from '../../../shared/editing/editStep.ts';
import { originField } from './gridColumns.ts';
import { rowOrigin } from './rowOrigin.ts';

export function useGridRows(table: TableName, dataset: Dataset): readonly EditedRow[] {
  const { t } = useTranslation('data');
  return useMemo(() => {
    const rows = dataset[table] as readonly unknown[] as readonly EditedRow[];
    if (!isDerived(table)) return rows;
    return rows.map((row) => {
      const { kind, name } = rowOrigin(table, row);
      return { ...row, [originField]: t(`origins.${kind}`, { name }).trim() };
    });
  }, [dataset, table, t]);
}

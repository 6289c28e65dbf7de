// Display names for snapshot records: table, record, field and value.
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../shared/domain/column.ts';
import { tables, type TableName } from '../../shared/domain/tables.ts';
import { canonicalText, type Json, type SnapshotTable } from '../../shared/snapshot/snapshotRecord.ts';
import { groupedDigits } from '../../shared/text/quantityText.ts';
import { useFixedWords } from '../data/useFixedWords.ts';

interface Place {
  readonly table: SnapshotTable;
  readonly id: string;
  readonly field: string | null;
}

export interface RecordWords {
  readonly table: (table: SnapshotTable) => string;
  readonly place: (place: Place) => string;
  readonly field: (place: Place) => string;
  readonly value: (place: Place, value: Json | null) => string;
}

export function useRecordWords(): RecordWords {
  const { t } = useTranslation(['snapshots', 'data']);
  const fixed = useFixedWords();
  const columnOf = useCallback(({ table, field }: Place): Column<unknown> | undefined => {
    const columns = tables[table as TableName] as Readonly<Record<string, Column<unknown>>> | undefined;
    return field === null ? undefined : columns?.[field];
  }, []);
  return useMemo(() => {
    const table = (name: SnapshotTable) =>
      name in tables ? t(`data:tableNames.${name as TableName}`) : t(`snapshots:otherTables.${name as 'orders'}`);
    const field = (place: Place) => {
      if (place.field === null) return t('snapshots:wholeRecord');
      const column = columnOf(place);
      return column === undefined ? place.field : t(`data:fields.${column.name}` as 'data:fields.code');
    };
    return {
      table,
      field,
      place: (place) => `${table(place.table)} ${place.id.replaceAll('|', ' ')} ${field(place)}`,
      value: (place, value) => {
        if (value === null) return place.field === null ? t('snapshots:takenOut') : t('snapshots:empty');
        if (typeof value === 'number') return groupedDigits(value);
        if (typeof value === 'string') return fixed(columnOf(place)?.name ?? '', value);
        if (typeof value === 'boolean') return value ? '1' : '0';
        return canonicalText(value);
      },
    };
  }, [t, fixed, columnOf]);
}

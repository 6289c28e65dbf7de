// Possible meanings of a name or fixed value, as choices with their display names.
import { useMemo } from 'react';
import type { Column } from '../../../shared/domain/column.ts';
import { tables, type TableName } from '../../../shared/domain/tables.ts';
import { createNameIndex, nameKinds, type NameKind } from '../../../shared/intake/nameIndex.ts';
import { nameKindOf } from '../../../shared/intake/tableFields.ts';
import { useStored } from '../../state/stores.ts';
import { useFixedWords } from '../useFixedWords.ts';

export interface Meaning {
  readonly value: string;
  readonly label: string;
}

/** For a field: null if any text is allowed. */
export function useMeanings(): (table: TableName, field: string) => readonly Meaning[] | null {
  const ofKind = useMeaningsOfKind();
  return (table, field) => {
    const kind = nameKindOf(table, field);
    if (kind !== null) return ofKind(kind);
    const column = (tables[table] as Readonly<Record<string, Column<unknown>>>)[field];
    return column?.cell.kind === 'oneOf' ? ofKind(column.name) : null;
  };
}

/** For a kind of name, or a column with fixed values. */
export function useMeaningsOfKind(): (kind: string) => readonly Meaning[] {
  const word = useFixedWords();
  const dataset = useStored('dataset', (state) => state.dataset);
  const index = useMemo(() => (dataset === null ? null : createNameIndex(dataset)), [dataset]);
  return (kind) => {
    if ((nameKinds as readonly string[]).includes(kind))
      return (index?.all(kind as NameKind) ?? []).map(({ code, name }) => ({
        value: code,
        label: name === code ? code : `${name} ${code}`,
      }));
    const column = Object.values(tables)
      .flatMap((columns) => Object.values(columns) as Column<unknown>[])
      .find(({ name, cell }) => name === kind && cell.kind === 'oneOf');
    const options = column?.cell.kind === 'oneOf' ? column.cell.options : [];
    return options.map((value) => ({
      value,
      label: word(kind, value),
    }));
  };
}

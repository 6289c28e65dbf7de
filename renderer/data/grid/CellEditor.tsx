// Selects the editor of a cell: a drop-down if its possible values are known, otherwise a text field.
import { useTranslation } from 'react-i18next';
import { CodeEditor } from './CodeEditor.tsx';
import { isNumber, type GridColumn } from './gridColumns.ts';
import { TextEditor, type AfterKey } from './TextEditor.tsx';

interface CellEditorProps {
  readonly column: GridColumn;
  readonly value: string;
  /** The key that started editing, which replaces the value. */
  readonly typed: string | null;
  readonly onDone: (typed: string, key: AfterKey | null) => void;
  readonly onCancel: () => void;
}

export function CellEditor({ column: { column, choices }, onDone, ...rest }: CellEditorProps) {
  const { t } = useTranslation('data');
  const label = t(`fields.${column.name}` as 'fields.code');
  return choices === null ? (
    <TextEditor {...rest} label={label} isNumber={isNumber(column.cell.kind)} onDone={onDone} />
  ) : (
    <CodeEditor {...rest} label={label} choices={choices} optional={column.optional} onDone={(code) => onDone(code, 'Enter')} />
  );
}

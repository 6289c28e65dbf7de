// Owns choosing a code in a cell: by code, name or the initials of its pinyin.
import type { CustomCellEditorProps } from 'ag-grid-react';
import { Select } from 'antd';
import type { CodeChoice } from './gridColumns.ts';

export interface CodeEditorParams {
  readonly choices: readonly CodeChoice[];
  readonly optional: boolean;
}

export function CodeEditor({ value, onValueChange, stopEditing, choices, optional, eventKey }: CustomCellEditorProps & CodeEditorParams) {
  const typed = eventKey !== null && eventKey.length === 1 ? eventKey : undefined;
  return (
    <Select
      autoFocus
      defaultOpen
      showSearch={{ filterOption: (text, option) => (option?.search ?? '').includes(text.toLowerCase()) }}
      defaultActiveFirstOption
      style={{ width: '100%', minWidth: 220 }}
      popupMatchSelectWidth={false}
      allowClear={optional}
      defaultValue={typed === undefined ? ((value as string | null) ?? undefined) : undefined}
      options={choices.map(({ code, name, search }) => ({ value: code, label: name === '' ? code : `${code} ${name}`, search }))}
      onChange={(code: string | undefined) => {
        onValueChange(code ?? '');
        setTimeout(() => stopEditing(), 0);
      }}
    />
  );
}

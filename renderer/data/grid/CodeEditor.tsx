// Cell editor for codes: finds a value by code, name or pinyin initials.
import { Select } from 'antd';
import { useState } from 'react';
import type { CodeChoice } from './gridColumns.ts';

interface CodeEditorProps {
  readonly label: string;
  readonly choices: readonly CodeChoice[];
  readonly optional: boolean;
  readonly value: string;
  /** The key that started editing; the search begins with it. */
  readonly typed: string | null;
  readonly onDone: (code: string) => void;
  readonly onCancel: () => void;
}

export function CodeEditor({ label, choices, optional, value, typed, onDone, onCancel }: CodeEditorProps) {
  const [sought, setSought] = useState(typed ?? '');
  return (
    <Select
      autoFocus
      defaultOpen
      aria-label={label}
      size="small"
      showSearch={{
        filterOption: (text, option) => (option?.search ?? '').includes(text.toLowerCase()),
        searchValue: sought,
        onSearch: setSought,
      }}
      defaultActiveFirstOption
      style={{ width: '100%', height: '100%' }}
      popupMatchSelectWidth={false}
      allowClear={optional}
      defaultValue={typed === null && value !== '' ? value : undefined}
      options={choices.map(({ code, label: shown, search }) => ({ value: code, label: shown, search }))}
      onChange={(code: string | undefined) => onDone(code ?? '')}
      onBlur={onCancel}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') onCancel();
      }}
    />
  );
}

// Text editor of a cell: Enter, Tab and leaving the field save, Escape cancels.
import { useLayoutEffect, useRef } from 'react';
import styles from './TableGrid.module.css';

/** The key that ended editing. */
export type AfterKey = 'Enter' | 'ShiftEnter' | 'Tab' | 'ShiftTab';

interface TextEditorProps {
  readonly label: string;
  readonly value: string;
  /** The key that started editing, which replaces the value. */
  readonly typed: string | null;
  readonly isNumber: boolean;
  readonly onDone: (typed: string, key: AfterKey | null) => void;
  readonly onCancel: () => void;
}

export function TextEditor({ label, value, typed, isNumber, onDone, onCancel }: TextEditorProps) {
  const input = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);
  useLayoutEffect(() => {
    const field = input.current;
    field?.focus({ preventScroll: true });
    field?.setSelectionRange(field.value.length, field.value.length);
  }, []);
  const finish = (tell: () => void) => {
    if (isOver.current) return;
    isOver.current = true;
    tell();
  };
  return (
    <input
      ref={input}
      className={isNumber ? `${styles.editor} ${styles.number}` : styles.editor}
      aria-label={label}
      defaultValue={typed ?? value}
      spellCheck={false}
      onBlur={(event) => finish(() => onDone(event.target.value, null))}
      onKeyDown={(event) => {
        // Enter that ends the composition of a Chinese word does not end editing.
        if (event.nativeEvent.isComposing) return;
        event.stopPropagation();
        const { key, shiftKey } = event;
        if (key !== 'Enter' && key !== 'Tab' && key !== 'Escape') return;
        event.preventDefault();
        const text = event.currentTarget.value;
        if (key === 'Escape') finish(onCancel);
        else finish(() => onDone(text, `${shiftKey ? 'Shift' : ''}${key}` as AfterKey));
      }}
    />
  );
}

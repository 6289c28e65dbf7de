// A choice in the first-start wizard: radio buttons as wide rows, operated with the arrow keys.
import { useId } from 'react';
import styles from './ChoiceList.module.css';

interface ChoiceListProps<Value extends string> {
  readonly label: string;
  readonly note?: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly title: string; readonly text: string }[];
  readonly onChange: (value: Value) => void;
}

export function ChoiceList<Value extends string>({ label, note, value, options, onChange }: ChoiceListProps<Value>) {
  const name = useId();
  return (
    <fieldset className={styles.set}>
      <legend className={styles.legend}>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={option.value === value ? styles.chosen : styles.option}>
          <input
            type="radio"
            name={name}
            // the selected row has the focus, so the keyboard alone is enough
            ref={(input) => {
              if (option.value === value && document.activeElement === document.body) input?.focus();
            }}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>
            <strong className={styles.title}>{option.title}</strong>
            <span className={styles.text}>{option.text}</span>
          </span>
        </label>
      ))}
      {note !== undefined && <p className={styles.note}>{note}</p>}
    </fieldset>
  );
}

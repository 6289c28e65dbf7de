// Owns the small field of a table: what was typed is told when the person leaves it or presses Enter.
import { Input } from 'antd';
import styles from './LateInput.module.css';

/** Told when the person is done with it, so that nothing is computed at every key. */
export function LateInput({
  label,
  placeholder,
  value,
  onChange,
}: {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}) {
  const tell = (text: string) => {
    if (text.trim() !== value) onChange(text.trim());
  };
  return (
    <Input
      key={value}
      size="small"
      className={styles.late}
      aria-label={label}
      placeholder={placeholder}
      defaultValue={value}
      onPressEnter={(event) => tell(event.currentTarget.value)}
      onBlur={(event) => tell(event.currentTarget.value)}
    />
  );
}

// Small input of a table that reports its text only on leaving the field or pressing Enter.
import { Input } from 'antd';
import styles from './LateInput.module.css';

/** Reports only when the user is done, so that nothing is computed at every keystroke. */
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

// Labelled form field with a note below.
import type { ReactNode } from 'react';
import styles from './Field.module.css';

interface FieldProps {
  readonly label: string;
  /** Id of the input; omitted if the input labels itself, as a radio group does. */
  readonly htmlFor?: string;
  readonly note?: string;
  readonly children: ReactNode;
}

export function Field({ label, htmlFor, note, children }: FieldProps) {
  return (
    <div className={styles.field}>
      {htmlFor === undefined ? (
        <span className={styles.label}>{label}</span>
      ) : (
        <label className={styles.label} htmlFor={htmlFor}>
          {label}
        </label>
      )}
      <div className={styles.input}>
        {children}
        {note !== undefined && <p className={styles.note}>{note}</p>}
      </div>
    </div>
  );
}

// Labelled form field with a note below, and what was refused about it.
import { useContext, type ReactNode } from 'react';
import styles from './Field.module.css';
import { FieldErrorsContext } from './fieldErrors.ts';

interface FieldProps {
  readonly label: string;
  /** Id of the input; omitted if the input labels itself, as a radio group does. */
  readonly htmlFor?: string;
  /** What refusals call the field, in a form that shows its own. */
  readonly name?: string;
  readonly note?: string;
  readonly children: ReactNode;
}

export function Field({ label, htmlFor, name, note, children }: FieldProps) {
  const errors = useContext(FieldErrorsContext).get(name ?? '') ?? [];
  const isWrong = name !== undefined && errors.length > 0;
  return (
    <div className={isWrong ? `${styles.field} ${styles.wrong}` : styles.field}>
      {htmlFor === undefined ? (
        <span className={styles.label}>{label}</span>
      ) : (
        <label className={styles.label} htmlFor={htmlFor}>
          {label}
        </label>
      )}
      <div className={styles.input}>
        {children}
        {isWrong && (
          <p className={styles.error} role="alert">
            {`▲ ${errors.join(' ')}`}
          </p>
        )}
        {note !== undefined && <p className={styles.note}>{note}</p>}
      </div>
    </div>
  );
}

// One key figure: name, scope, number and a note.
import styles from './KeyFigures.module.css';

interface KeyFigureProps {
  readonly name: string;
  readonly scope: string;
  readonly figure: string;
  readonly unit: string;
  readonly note: string;
  readonly tone?: 'plain' | 'amber' | 'vermilion';
}

export function KeyFigure({ name, scope, figure, unit, note, tone = 'plain' }: KeyFigureProps) {
  return (
    <div className={styles.item}>
      <p className={styles.name}>
        <strong>{name}</strong> {scope}
      </p>
      <p className={styles.value}>
        <span className={`${styles.figure} ${styles[tone]}`}>{figure}</span> {unit}
      </p>
      <p className={styles.note} title={note}>
        {note}
      </p>
    </div>
  );
}

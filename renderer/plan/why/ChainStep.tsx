// One step of the chain: number, description, figure, and the calculation below.
import styles from './ChainStep.module.css';

interface ChainStepProps {
  readonly number: number;
  readonly name: string;
  readonly figure: string;
  readonly note: string;
  readonly exact?: string;
}

export function ChainStep({ number, name, figure, note, exact }: ChainStepProps) {
  return (
    <li className={styles.step}>
      <span className={styles.number} aria-hidden="true">
        {number}
      </span>
      <span>{name}</span>
      <span className={styles.figure} title={exact}>
        {figure}
      </span>
      <span className={styles.note}>{note}</span>
    </li>
  );
}

// The strip above a page that shows work under way: what it is, how far it is, since when, and a way to stop it.
import { Button } from 'antd';
import type { ReactNode } from 'react';
import styles from './ProgressStrip.module.css';

interface ProgressStripProps {
  readonly label: string;
  /** Between 0 and 1; null where nobody can say. */
  readonly share: number | null;
  readonly title: string;
  readonly details: readonly ReactNode[];
  readonly cancel: string;
  /** Null where it can no longer be stopped. */
  readonly onCancel: (() => void) | null;
}

export function ProgressStrip({ label, share, title, details, cancel, onCancel }: ProgressStripProps) {
  return (
    <div className={styles.strip}>
      <progress className={styles.bar} max={1} {...(share === null ? {} : { value: share })} aria-label={label} />
      <strong className={styles.title} role="status">
        {title}
      </strong>
      {details.map((detail, k) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they stand in a fixed order
        <span key={k}>{detail}</span>
      ))}
      <Button size="small" disabled={onCancel === null} onClick={() => onCancel?.()}>
        {cancel}
      </Button>
    </div>
  );
}

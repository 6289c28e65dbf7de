// Strip above a page that shows work in progress: what it is, how far, since when, and a cancel button.
import { Button } from 'antd';
import type { ReactNode } from 'react';
import styles from './ProgressStrip.module.css';

interface ProgressStripProps {
  readonly label: string;
  /** Between 0 and 1; null if unknown. */
  readonly share: number | null;
  readonly title: string;
  readonly details: readonly ReactNode[];
  readonly cancel: string;
  /** Null if it can no longer be cancelled. */
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

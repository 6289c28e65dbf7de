// Head of a page: title, subject, and actions at the right.
import type { ReactNode } from 'react';
import styles from './PageHead.module.css';

interface PageHeadProps {
  readonly title: ReactNode;
  readonly note?: ReactNode;
  readonly children?: ReactNode;
}

export function PageHead({ title, note, children }: PageHeadProps) {
  return (
    <header className={styles.head}>
      <h1 className={styles.title}>{title}</h1>
      {note !== undefined && <div className={styles.note}>{note}</div>}
      <div className={styles.actions}>{children}</div>
    </header>
  );
}

// A section of the policy panel: title with a hint at the right.
import type { ReactNode } from 'react';
import styles from './PolicySection.module.css';

export function PolicySection({
  title,
  hint,
  children,
}: {
  readonly title: string;
  readonly hint?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className={styles.section} aria-label={title}>
      <header className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        <span className={styles.hint}>{hint}</span>
      </header>
      {children}
    </section>
  );
}

// A part of the settings page: name at the left, fields at the right; and a plain fact among the fields.
import type { ReactNode } from 'react';
import styles from './SettingsPage.module.css';

interface PartProps {
  readonly title: string;
  /** For content that needs the full width of the page. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

export function Part({ title, wide = false, children }: PartProps) {
  return (
    <section className={wide ? `${styles.part} ${styles.wide}` : styles.part} aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      <div>{children}</div>
    </section>
  );
}

export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <p className={styles.fact}>
      <span className={styles.factName}>{name}</span>
      {children}
    </p>
  );
}

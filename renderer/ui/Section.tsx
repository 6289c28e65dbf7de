// A titled part of a page between hairlines.
import type { ReactNode } from 'react';
import styles from './Section.module.css';

interface SectionProps {
  readonly title: string;
  /** The title as it is drawn, where it leads somewhere. */
  readonly heading?: ReactNode;
  readonly note?: ReactNode;
  readonly aside?: ReactNode;
  readonly grow?: boolean;
  readonly children: ReactNode;
}

export function Section({ title, heading = title, note, aside, grow = false, children }: SectionProps) {
  return (
    <section className={grow ? styles.grow : styles.section} aria-label={title}>
      <header className={styles.head}>
        <h2 className={styles.title}>{heading}</h2>
        {note !== undefined && (
          // A note that does not fit is whole where the pointer rests on it.
          <span className={styles.note} title={typeof note === 'string' ? note : undefined}>
            {note}
          </span>
        )}
        <span className={styles.aside}>{aside}</span>
      </header>
      {children}
    </section>
  );
}

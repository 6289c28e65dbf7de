// Small framed word beside a title: a state, a kind.
import styles from './Tag.module.css';

export type TagTone = 'plain' | 'accent' | 'done' | 'amber' | 'vermilion';

export function Tag({ tone = 'plain', children }: { readonly tone?: TagTone; readonly children: string }) {
  return <span className={`${styles.tag} ${styles[tone]}`}>{children}</span>;
}

// History of an issued order or paper: its next step, what else may be entered, quantities, and events; what was voided is struck out and stays
// readable.
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import table from '../../ui/table.module.css';
import styles from './Course.module.css';

export interface CourseAction {
  readonly text: string;
  readonly isDanger: boolean;
  readonly isAllowed: boolean;
  /** What is waiting for it, as far as it is the next step; null otherwise. */
  readonly waiting: string | null;
  readonly open: () => void;
}

/** What happened, in amounts and words. */
export interface CourseText {
  /** `what` tells amounts of one name apart; may be empty. */
  readonly lines: readonly { readonly key: string; readonly name: string; readonly what: string; readonly quantity: string }[];
  readonly text: string;
}

export interface CourseLine {
  readonly key: string;
  readonly name: string;
  /** By figure, as they are shown. */
  readonly figures: Readonly<Record<string, string>>;
  readonly isOpen: boolean;
}

export interface CourseEvent extends CourseText {
  readonly id: string;
  readonly on: string;
  readonly happened: string;
  /** Why it does not count: the void, or that it repeats another receipt; null if it counts. */
  readonly struck: string | null;
  /** Null where it cannot be voided. */
  readonly onVoid: (() => void) | null;
}

interface CoursePanelProps {
  readonly actions: readonly CourseAction[];
  readonly head: string;
  readonly figures: readonly { readonly key: string; readonly text: string }[];
  /** Empty where nothing moves. */
  readonly lines: readonly CourseLine[];
  readonly note: string;
  readonly events: readonly CourseEvent[];
  readonly noEvents: string;
  /** The dialog that is open. */
  readonly children: ReactNode;
}

export function CoursePanel({ actions, head, figures, lines, note, events, noEvents, children }: CoursePanelProps) {
  const { t } = useTranslation(['orders', 'papers']);
  const next = actions.filter(({ isAllowed, waiting }) => isAllowed && waiting !== null);
  const others = actions.filter((action) => !next.includes(action));
  return (
    <div className={styles.course}>
      {next.length > 0 && (
        <div className={styles.next} role="group" aria-label={t('nextStep')}>
          <strong>{t('nextStep')}</strong>
          <ul>
            {next.map(({ text, waiting, open }) => (
              <li key={text}>
                <Button size="small" type="primary" onClick={open}>
                  {text}
                </Button>
                <span>{waiting}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className={styles.actions}>
        {others.map(({ text, isDanger, isAllowed, open }) => (
          <Button key={text} size="small" danger={isDanger} disabled={!isAllowed} onClick={open}>
            {text}
          </Button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys */}
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('course')}>
        {lines.length > 0 && (
          <table className={table.table} aria-label={t('balances')}>
            <thead>
              <tr>
                <th>{head}</th>
                {figures.map(({ key, text }) => (
                  <th key={key} className={table.number}>
                    {text}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <tr key={line.key}>
                  <td>{line.name}</td>
                  {figures.map(({ key }) => (
                    <td key={key} className={`${table.number} ${key === 'open' && line.isOpen ? table.warn : ''}`}>
                      {line.figures[key]}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <p className={styles.quiet}>{note}</p>
        {events.length === 0 && <p className={styles.quiet}>{noEvents}</p>}
        <ol className={styles.events} aria-label={t('events')}>
          {events.map(({ id, on, happened, lines: amounts, text, struck, onVoid }) => (
            <li key={id}>
              <div className={styles.event}>
                <span className={struck === null ? undefined : styles.struck}>
                  <strong>
                    {on} {happened}
                  </strong>{' '}
                  {text}
                </span>
                {onVoid !== null && (
                  <Button size="small" type="text" aria-label={t('papers:voidEvent', { on, happened })} onClick={onVoid}>
                    {t('papers:void')}
                  </Button>
                )}
              </div>
              {amounts.length > 0 && (
                <dl className={struck === null ? styles.amounts : `${styles.amounts} ${styles.struck}`}>
                  {amounts.map(({ key, name, what, quantity }) => (
                    <div key={key}>
                      <dt>
                        {name}
                        {what !== '' && <span className={table.quiet}> {what}</span>}
                      </dt>
                      <dd>{quantity}</dd>
                    </div>
                  ))}
                </dl>
              )}
              {struck !== null && <div className={styles.voided}>{struck}</div>}
            </li>
          ))}
        </ol>
      </div>
      {children}
    </div>
  );
}

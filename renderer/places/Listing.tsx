// A titled part of the page of a city or maker with one plain table in it, or with what says why there is none.
import type { ReactNode } from 'react';
import { Section } from '../ui/Section.tsx';
import table from '../ui/table.module.css';
import styles from './PlacePages.module.css';

export interface ListingHead {
  readonly text: string;
  readonly isNumber?: boolean;
  /** Goes over several lines where it has to. */
  readonly isLong?: boolean;
}

export interface ListingRow {
  readonly key: string;
  /** One for each head. */
  readonly cells: readonly ReactNode[];
}

interface ListingProps {
  readonly title: string;
  readonly note?: ReactNode;
  readonly aside?: ReactNode;
  readonly heads: readonly ListingHead[];
  readonly rows: readonly ListingRow[];
  /** Shown where there are no rows: what belongs here and how it gets here. */
  readonly empty: string;
}

export function Listing({ title, note, aside, heads, rows, empty }: ListingProps) {
  return (
    <Section title={title} note={note} aside={aside}>
      {rows.length === 0 ? (
        <p className={styles.empty}>{empty}</p>
      ) : (
        <div className={styles.wide}>
          <table className={table.table} aria-label={title}>
            <thead>
              <tr>
                {heads.map(({ text, isNumber = false }) => (
                  <th key={text} className={isNumber ? table.number : undefined}>
                    {text}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ key, cells }) => (
                <tr key={key}>
                  {heads.map(({ text, isNumber = false, isLong = false }, k) => (
                    <td key={text} className={isNumber ? table.number : isLong ? styles.wrap : undefined}>
                      {cells[k]}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}

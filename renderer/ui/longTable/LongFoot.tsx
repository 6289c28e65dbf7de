// The last line of a long table, always in sight: sums of what was found.
import { useTranslation } from 'react-i18next';
import table from '../table.module.css';
import styles from './LongTable.module.css';
import { longText } from './longColumn.ts';
import type { LongList } from './longList.ts';

export function LongFoot<Row>({ list: { columns, totals }, rowIndex }: { readonly list: LongList<Row>; readonly rowIndex: number }) {
  const { t } = useTranslation('table');
  /** The word has the room before the first sum: the first column may be narrow. */
  const before = columns.findIndex(({ key }) => totals.has(key));
  return (
    <tfoot className={styles.foot}>
      <tr aria-rowindex={rowIndex} className={table.strong}>
        {before > 0 && <td colSpan={before}>{t('total')}</td>}
        {columns.slice(before).map((column) => (
          <td key={column.key} className={column.kind === 'number' ? table.number : ''}>
            {longText(column, totals.get(column.key) ?? null)}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}

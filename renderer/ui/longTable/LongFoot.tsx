// The last line of a long table, always in sight: sums of what was found.
import { useTranslation } from 'react-i18next';
import table from '../table.module.css';
import styles from './LongTable.module.css';
import { longText } from './longColumn.ts';
import type { LongList } from './longList.ts';

export function LongFoot<Row>({ list: { columns, totals }, rowIndex }: { readonly list: LongList<Row>; readonly rowIndex: number }) {
  const { t } = useTranslation('table');
  const first = columns.findIndex(({ value }) => value !== undefined);
  return (
    <tfoot className={styles.foot}>
      <tr aria-rowindex={rowIndex} className={table.strong}>
        {columns.map((column, index) => (
          <td key={column.key} className={column.kind === 'number' ? table.number : ''}>
            {totals.has(column.key) ? longText(column, totals.get(column.key) ?? null) : index === first ? t('total') : ''}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}

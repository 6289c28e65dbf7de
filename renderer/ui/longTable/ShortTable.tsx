// A long table on a page that scrolls: as high as its rows, up to a number of them; beyond that it scrolls within itself.
import { hasSums } from './longList.ts';
import styles from './LongTable.module.css';
import { LongTable, type LongTableProps } from './LongTable.tsx';
import { rowHeight } from './rowWindow.ts';

interface ShortTableProps<Row> extends LongTableProps<Row> {
  readonly rowsInSight?: number;
}

export function ShortTable<Row>({ rowsInSight = 14, ...table }: ShortTableProps<Row>) {
  const { list } = table;
  // As high as all its rows, not as those found: what is below must not jump while somebody filters.
  const rows = Math.min(Math.max(1, list.outOf ?? list.count), rowsInSight);
  const head = table.isTall === true ? 44 : rowHeight;
  return (
    <div className={styles.short} style={{ height: head + (rows + Number(hasSums(list))) * rowHeight + 4 }}>
      <LongTable {...table} />
    </div>
  );
}

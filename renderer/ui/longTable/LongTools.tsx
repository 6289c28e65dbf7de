// Beside a long table: how many rows are seen, the columns chosen, and the rows as a workbook.
import { FileExcelOutlined, SettingOutlined } from '@ant-design/icons';
import { App, Button, Checkbox, Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { groupedDigits } from '../../../shared/text/quantityText.ts';
import { useStored } from '../../state/stores.ts';
import { download } from '../download.ts';
import { listRows } from './listRows.ts';
import styles from './LongTools.module.css';
import type { LongList } from './longList.ts';

interface LongToolsProps<Row> {
  /** Names the table, its workbook and the workbook's sheet. */
  readonly title: string;
  readonly list: LongList<Row>;
  /** Whether the page says elsewhere how many rows there are. */
  readonly isCounted?: boolean;
}

export function LongTools<Row>({ title, list, isCounted = true }: LongToolsProps<Row>) {
  const { t } = useTranslation('table');
  const { message } = App.useApp();
  const exportRows = useStored('dataset', (state) => state.exportRows);
  const [isBusy, setBusy] = useState(false);
  const { count, outOf, filters, onFilters, hidden, onToggle, all, columns } = list;
  const [first, ...others] = all.filter(({ value }) => value !== undefined);
  const save = async () => {
    setBusy(true);
    const rows = await list.fetch();
    const made = rows === null ? null : await exportRows(listRows({ title, columns, rows, totals: list.totals, total: t('total') }));
    setBusy(false);
    if (made === null) return;
    download(made);
    void message.success(t('saved', { name: made.name }));
  };
  return (
    <span className={styles.tools}>
      {isCounted && (
        <span role="status" className={styles.count}>
          {outOf === null || outOf === count
            ? t('rows', { count: groupedDigits(count) })
            : t('rowsOf', { shown: groupedDigits(count), count: groupedDigits(outOf) })}
        </span>
      )}
      {filters.size > 0 && onFilters !== null && (
        <Button size="small" onClick={() => onFilters(new Map())}>
          {t('clearAll')}
        </Button>
      )}
      {first !== undefined && others.length > 0 && (
        <Popover
          trigger="click"
          placement="bottomRight"
          content={
            <div className={styles.columns}>
              {others.map(({ key, head }) => (
                <Checkbox key={key} checked={!hidden.has(key)} onChange={() => onToggle(key)}>
                  {head}
                </Checkbox>
              ))}
            </div>
          }
        >
          <Button size="small" type="text" icon={<SettingOutlined />} aria-label={t('columnsOf', { table: title })} title={t('columns')} />
        </Popover>
      )}
      <Button
        size="small"
        icon={<FileExcelOutlined />}
        loading={isBusy}
        disabled={count === 0}
        aria-label={t('excelOf', { table: title })}
        onClick={() => void save()}
      >
        {t('excel')}
      </Button>
    </span>
  );
}

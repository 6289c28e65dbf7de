// Page of one table: grid, search, column choice, adding and deleting rows, undo and redo, and the list of refused input.
import { DeleteOutlined, DownloadOutlined, PlusOutlined, RedoOutlined, SearchOutlined, UndoOutlined } from '@ant-design/icons';
import { Button, Checkbox, Dropdown, Input, Popover, type InputRef } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { tableFormats, type TableFormat } from '../../../shared/contract/exportApi.ts';
import { isDerived, tableNames, tables, type TableName } from '../../../shared/domain/tables.ts';
import type { SeenRow } from '../../../shared/editing/seenRow.ts';
import { editBoundSentence } from '../../../shared/text/editBoundText.ts';
import { problemSentence } from '../../../shared/text/problemText.ts';
import { groupedDigits } from '../../../shared/text/quantityText.ts';
import { useStored } from '../../state/stores.ts';
import { download } from '../../ui/download.ts';
import { useLanguage } from '../../ui/names.ts';
import { PageHead } from '../../ui/PageHead.tsx';
import { isCoded } from '../../../shared/recoding/references.ts';
import { AddRowDialog } from './AddRowDialog.tsx';
import { DanglingNote } from './DanglingNote.tsx';
import { RecodeDialog } from './RecodeDialog.tsx';
import { TableGrid, type GridHandle } from './TableGrid.tsx';
import { UncoveredNote } from './UncoveredNote.tsx';
import { isShown } from '../shownTables.ts';
import styles from './TablePage.module.css';

export function TablePage({ table }: { readonly table: TableName }) {
  const { t } = useTranslation(['data', 'common', 'recode', 'table']);
  const language = useLanguage();
  const dataset = useStored('dataset', (state) => state.dataset);
  const exportTable = useStored('dataset', (state) => state.exportTable);
  const history = useStored('edit', (state) => state.history);
  const refused = useStored('edit', (state) => state.refused);
  const { undo, redo, remove, load, forgetRefused } = useStored('edit', (state) => state);
  const [find, setFind] = useState('');
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [selected, setSelected] = useState<readonly SeenRow[]>([]);
  // Null until the grid has reported it.
  const [shown, setShown] = useState<number | null>(null);
  const [isAdding, setAdding] = useState(false);
  const [recoded, setRecoded] = useState<string | null>(null);
  const dangling = useStored('recode', (state) => state.dangling);
  const loadDangling = useStored('recode', (state) => state.load);
  useEffect(() => {
    void loadDangling();
  }, [loadDangling]);
  const grid = useRef<GridHandle>(null);
  const finder = useRef<InputRef>(null);
  useEffect(() => {
    forgetRefused();
    void load();
  }, [load, forgetRefused]);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey)) return;
      const key = event.key.toLowerCase();
      if (key === 'f') {
        event.preventDefault();
        finder.current?.focus();
      }
      if (event.target instanceof HTMLInputElement) return;
      if (key === 'z' && !event.shiftKey) void undo();
      if (key === 'y' || (key === 'z' && event.shiftKey)) void redo();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [undo, redo]);
  const columns = useMemo(() => Object.entries(tables[table]), [table]);
  const isReadOnly = isDerived(table);
  if (dataset === null) return null;
  const total = dataset[table].length;
  const lost = dangling.filter((code) => code.table === table);
  const save = async (format: TableFormat) => {
    const file = await exportTable(table, format, language);
    if (file !== null) download(file);
  };
  const toggle = (field: string) => {
    const next = new Set(hidden);
    if (!next.delete(field)) next.add(field);
    setHidden(next);
  };
  const lead = (key: string) => {
    const [, row, field] = key.split('|');
    grid.current?.reveal(Number(row), field);
  };
  return (
    <>
      <PageHead
        title={t(`tableNames.${table}`)}
        note={
          <span role="status">
            {shown === null || shown === total
              ? t('rowCount', { count: groupedDigits(total) })
              : t('rowsShown', { shown: groupedDigits(shown), count: groupedDigits(total) })}
          </span>
        }
      >
        <Input
          ref={finder}
          className={styles.find}
          allowClear
          prefix={<SearchOutlined />}
          placeholder={t('find')}
          aria-label={t('find')}
          value={find}
          onChange={(event) => setFind(event.target.value)}
        />
        <Popover
          trigger="click"
          placement="bottomRight"
          content={
            <div className={styles.columns}>
              {columns.slice(1).map(([field, column]) => (
                <Checkbox key={field} checked={!hidden.has(field)} onChange={() => toggle(field)}>
                  {t(`fields.${column.name}` as 'fields.code')}
                </Checkbox>
              ))}
            </div>
          }
        >
          <Button>{t('table:columns')}</Button>
        </Popover>
        <Dropdown
          trigger={['click']}
          menu={{
            items: tableFormats.map((format) => ({ key: format, label: `.${format}` })),
            onClick: ({ key }) => void save(key as TableFormat),
          }}
        >
          <Button icon={<DownloadOutlined />} aria-label={t('exportTable')} title={t('exportTable')} />
        </Dropdown>
        {!isReadOnly && (
          <>
            <Button
              icon={<UndoOutlined />}
              aria-label={t('common:undo')}
              title={history.undo === 0 && history.end !== null ? editBoundSentence(history.end, language) : `${t('common:undo')} Ctrl+Z`}
              disabled={history.undo === 0}
              onClick={() => void undo()}
            />
            <Button
              icon={<RedoOutlined />}
              aria-label={t('common:redo')}
              title={`${t('common:redo')} Ctrl+Y`}
              disabled={history.redo === 0}
              onClick={() => void redo()}
            />
            {isCoded(table) && (
              <Button disabled={selected.length !== 1} onClick={() => setRecoded(String(selected[0].seen.code))}>
                {t('recode:button')}
              </Button>
            )}
            <Button icon={<DeleteOutlined />} disabled={selected.length === 0} onClick={() => void remove(table, selected)}>
              {t('deleteRows', { count: selected.length })}
            </Button>
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
              {t('addRow')}
            </Button>
          </>
        )}
      </PageHead>
      <div className={styles.tables} role="group" aria-label={t('tables')}>
        <Link to="/data">{t('title')}</Link>
        {tableNames
          .filter((name) => name === table || isShown(name, dataset[name].length))
          .map((name) => (
            <Link
              key={name}
              to={`/data?table=${name}`}
              aria-current={name === table ? 'page' : undefined}
              className={name === table ? styles.current : undefined}
            >
              {t(`tableNames.${name}`)}
            </Link>
          ))}
      </div>
      {refused.size > 0 && (
        <section className={styles.refused} aria-label={t('refused')} role="alert">
          <strong>{t('refusedHead', { count: refused.size })}</strong>
          <ul>
            {[...refused]
              .sort(([, a], [, b]) => b.problems.length - a.problems.length)
              .map(([key, cell]) => (
                <li key={key}>
                  <button type="button" className={styles.lead} onClick={() => lead(key)}>
                    {cell.typed === '' ? t('emptyCell') : `“${cell.typed}”`}
                  </button>{' '}
                  {cell.problems.length === 0
                    ? t('waitsForOthers')
                    : cell.problems.map((problem) => problemSentence(problem, language)).join('；')}
                </li>
              ))}
          </ul>
          <Button size="small" onClick={forgetRefused}>
            {t('forgetRefused')}
          </Button>
        </section>
      )}
      {table === 'demands' && <UncoveredNote />}
      {lost.length > 0 && <DanglingNote codes={lost} onChoose={setRecoded} />}
      <TableGrid
        key={table}
        handle={grid}
        table={table}
        dataset={dataset}
        find={find}
        hidden={hidden}
        onSelected={setSelected}
        onShown={setShown}
      />
      <p className={styles.hint}>{t(isReadOnly ? 'derivedHint' : 'gridHint')}</p>
      {recoded !== null && isCoded(table) && (
        <RecodeDialog table={table} from={recoded} dataset={dataset} onClose={() => setRecoded(null)} />
      )}
      {isAdding && <AddRowDialog table={table} dataset={dataset} onClose={() => setAdding(false)} />}
    </>
  );
}

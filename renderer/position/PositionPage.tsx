// The statement of stocks (结存表): every place with its opening, each kind of movement and its closing, and how each is known.
import { FileExcelOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { placeKinds, type PlaceKind } from '../../shared/position/place.ts';
import type { StatementRow } from '../../shared/position/statement.ts';
import { arrivingToday, chosenRows } from '../../shared/reports/positionStatement.ts';
import { useStored } from '../state/stores.ts';
import { download } from '../ui/download.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { dayText } from '../ui/figures.ts';
import { LongTable } from '../ui/longTable/LongTable.tsx';
import { LongTools } from '../ui/longTable/LongTools.tsx';
import { useLongRows } from '../ui/longTable/useLongRows.ts';
import { useLanguage, useNames } from '../ui/names.ts';
import { LoadingPage } from '../ui/LoadingPage.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { printHtml } from '../ui/printHtml.ts';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { PositionLine } from './PositionLine.tsx';
import styles from './PositionPage.module.css';
import { useStatementColumns } from './useStatementColumns.tsx';

const all = 'all';

export function PositionPage() {
  const { t } = useTranslation('position');
  const language = useLanguage();
  const view = useStored('position', (state) => state.view);
  const load = useStored('position', (state) => state.load);
  const file = useStored('position', (state) => state.file);
  const facts = useStored('dataset', (state) => state.dataset);
  const names = useNames(facts);
  const [params, setParams] = useSearchParams();
  const place = placeKinds.find((kind) => kind === params.get('place')) ?? null;
  const [find, setFind] = useState('');
  useEffect(() => {
    if (facts !== null) void load();
  }, [load, facts]);
  // Only some provinces have cities that share material out.
  const shownKinds = placeKinds.filter((kind) => kind !== 'cityMaterial' || view?.rows.some((row) => row.place === kind) === true);
  const rows = useMemo(() => chosenRows(view?.rows ?? [], { place, find }, names), [view, place, find, names]);
  const morning = view?.morning ?? null;
  const arriving = useCallback(
    (row: StatementRow) => (morning === null ? 0 : arrivingToday(row, facts?.supplies ?? [], morning)),
    [facts, morning],
  );
  const columns = useStatementColumns(rows, names, arriving);
  const list = useLongRows({ name: 'stocks', rows, columns });
  if (view === null || facts === null) return <LoadingPage title={t('title')} />;
  const save = async (format: 'html' | 'xlsx') => {
    const made = await file({ place, find }, format, language);
    if (made === null) return;
    if (format === 'xlsx') download(made);
    else printHtml(new TextDecoder().decode(Uint8Array.from(atob(made.base64), (character) => character.charCodeAt(0))));
  };
  return (
    <>
      <PageHead
        title={t('title')}
        note={t('subtitle', { morning: dayText(view.morning, language), from: dayText(view.cycleStart, language) })}
      >
        <Button icon={<PrinterOutlined />} onClick={() => void save('html')}>
          {t('print')}
        </Button>
        <Button icon={<FileExcelOutlined />} onClick={() => void save('xlsx')}>
          {t('workbook')}
        </Button>
      </PageHead>
      <PositionLine dataset={null} isLinked={false} />
      <div className={styles.bar}>
        <SegmentedControl<PlaceKind | typeof all>
          label={t('placeKind')}
          value={place ?? all}
          options={[{ value: all, text: t('allPlaces') }, ...shownKinds.map((kind) => ({ value: kind, text: t(`places.${kind}`) }))]}
          onChange={(kind) => setParams(kind === all ? {} : { place: kind }, { replace: true })}
        />
        <Input
          className={styles.find}
          allowClear
          size="small"
          aria-label={t('find')}
          placeholder={t('find')}
          value={find}
          onChange={(event) => setFind(event.target.value)}
        />
        <span className={styles.count}>
          <LongTools title={t('title')} list={list} />
        </span>
      </div>
      <p className={styles.intro}>{t('intro')}</p>
      <div className={styles.table}>
        {rows.length === 0 ? (
          <EmptyState title={t('nothingFound')} text="" />
        ) : (
          <LongTable label={t('title')} isTall list={list} keyOf={(row) => `${row.place}|${row.holder}|${row.item}`} />
        )}
      </div>
    </>
  );
}

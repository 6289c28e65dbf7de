// The data page: contents of the dataset by table, import, export, sample.
import { DownloadOutlined, ImportOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { tableNames } from '../../shared/domain/tables.ts';
import { useStored } from '../state/stores.ts';
import { download } from '../ui/download.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useLanguage } from '../ui/names.ts';
import { PageHead } from '../ui/PageHead.tsx';
import { Tag } from '../ui/Tag.tsx';
import { DatasetTable } from './DatasetTable.tsx';
import { ImportDrawer } from './ImportDrawer.tsx';
import styles from './DataPage.module.css';

/** Loaded when a table is first opened: the grid is as large as all other screens together. */
const TablePage = lazy(async () => ({ default: (await import('./grid/TablePage.tsx')).TablePage }));

export function DataPage() {
  const [params] = useSearchParams();
  const table = tableNames.find((name) => name === params.get('table'));
  const hasData = useStored('dataset', (state) => state.dataset !== null);
  if (table === undefined || !hasData) return <Overview />;
  return (
    <Suspense fallback={null}>
      <TablePage key={table} table={table} />
    </Suspense>
  );
}

function Overview() {
  const { t } = useTranslation(['data', 'common', 'start', 'intake', 'norms']);
  const { modal, message } = App.useApp();
  const navigate = useNavigate();
  const dataset = useStored('app', (state) => state.app?.dataset ?? null);
  const loadSample = useStored('dataset', (state) => state.loadSample);
  const exportFiles = useStored('dataset', (state) => state.exportFiles);
  const exportWorkbook = useStored('dataset', (state) => state.exportWorkbook);
  const language = useLanguage();
  const [importing, setImporting] = useState(false);

  const takeSample = async () => {
    if (await loadSample()) void message.success(t('replaced', { label: t('start:sampleOption') }));
  };
  const askForSample = () => {
    if (dataset === null) return void takeSample();
    modal.confirm({
      title: t('loadSampleTitle'),
      content: t('loadSampleText'),
      okText: t('loadSample'),
      cancelText: t('common:cancel'),
      onOk: takeSample,
    });
  };
  const saveWorkbook = async (what: 'workbook' | 'template') => {
    const file = await exportWorkbook(what, language);
    if (file !== null) download(file);
  };
  const saveFiles = async () => {
    const files = await exportFiles();
    for (const file of files) download(file);
    if (files.length > 0) void message.success(t('exported', { count: files.length }));
  };
  return (
    <>
      <PageHead
        title={t('title')}
        note={
          dataset !== null && (
            <>
              <span>{dataset.label}</span>
              {dataset.isSample && <Tag tone="amber">{t('common:sample')}</Tag>}
            </>
          )
        }
      >
        <Button onClick={askForSample}>{t('loadSample')}</Button>
        {dataset !== null && <Button onClick={() => void navigate('/data/norms')}>{t('norms:open')}</Button>}
        <Button onClick={() => void saveWorkbook('template')}>{t('template')}</Button>
        {dataset !== null && (
          <>
            <Button icon={<DownloadOutlined />} onClick={() => void saveWorkbook('workbook')}>
              {t('exportWorkbook')}
            </Button>
            <Button onClick={() => void saveFiles()}>{t('export')}</Button>
          </>
        )}
        <Button onClick={() => setImporting(true)}>{t('import')}</Button>
        <Button type="primary" icon={<ImportOutlined />} onClick={() => void navigate('/data/import')}>
          {t('intake:open')}
        </Button>
      </PageHead>
      {dataset === null ? (
        <EmptyState title={t('empty')} text={t('emptyText')}>
          <Button type="primary" onClick={() => setImporting(true)}>
            {t('import')}
          </Button>
          <Button onClick={askForSample}>{t('loadSample')}</Button>
        </EmptyState>
      ) : (
        <div className={styles.body}>
          <DatasetTable dataset={dataset} />
          <p className={styles.next}>
            {t('next')}
            <Button onClick={() => void navigate('/situation')}>{t('goSituation')}</Button>
            <Button type="primary" onClick={() => void navigate('/plan')}>
              {t('goPlan')}
            </Button>
          </p>
        </div>
      )}
      <ImportDrawer open={importing} onClose={() => setImporting(false)} />
    </>
  );
}

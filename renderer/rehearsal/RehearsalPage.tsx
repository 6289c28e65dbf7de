// The page that rehearses rules (推演): ask a question, watch the runs, read what differs, take a variant into a scenario.
import { FileExcelOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { DrillOffer } from '../drill/DrillOffer.tsx';
import { useStored } from '../state/stores.ts';
import { download } from '../ui/download.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useLanguage } from '../ui/names.ts';
import { PageHead } from '../ui/PageHead.tsx';
import { printHtml } from '../ui/printHtml.ts';
import { QuestionPanel } from './QuestionPanel.tsx';
import styles from './RehearsalPage.module.css';
import { RehearsalResultsView } from './RehearsalResultsView.tsx';
import { RehearsalStrip } from './RehearsalStrip.tsx';

export function RehearsalPage() {
  const { t } = useTranslation('rehearsal');
  const language = useLanguage();
  const dataset = useStored('position', (state) => state.dataset);
  const loadPosition = useStored('position', (state) => state.load);
  const facts = useStored('dataset', (state) => state.dataset);
  const shown = useStored('rehearsals', (state) => state.shown);
  const { load, file } = useStored('rehearsals', (state) => state);
  useEffect(() => {
    void load();
  }, [load]);
  useEffect(() => {
    if (facts !== null) void loadPosition();
  }, [loadPosition, facts]);
  if (facts === null || dataset === null)
    return (
      <>
        <PageHead title={t('title')} />
        {facts === null && <EmptyState title={t('noData')} text={t('noDataText')} />}
      </>
    );
  const save = async (format: 'html' | 'xlsx') => {
    const made = await file(format, language);
    if (made === null) return;
    if (format === 'xlsx') download(made);
    else printHtml(new TextDecoder().decode(Uint8Array.from(atob(made.base64), (character) => character.charCodeAt(0))));
  };
  const hasResults = shown?.results != null;
  return (
    <>
      <PageHead title={t('title')}>
        <Button icon={<PrinterOutlined />} disabled={!hasResults} onClick={() => void save('html')}>
          {t('print')}
        </Button>
        <Button icon={<FileExcelOutlined />} disabled={!hasResults} onClick={() => void save('xlsx')}>
          {t('workbook')}
        </Button>
      </PageHead>
      <DrillOffer />
      <p className={styles.intro}>{t('intro')}</p>
      <QuestionPanel dataset={dataset} />
      {shown !== null && <RehearsalStrip state={shown.state} />}
      <div className={styles.body}>
        {shown === null ? (
          <p className={styles.quiet}>{t('none')}</p>
        ) : shown.results === null ? (
          <p className={styles.quiet}>{t('waiting')}</p>
        ) : (
          <RehearsalResultsView results={shown.results} places={shown.places} />
        )}
      </div>
    </>
  );
}

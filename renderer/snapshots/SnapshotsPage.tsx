// The snapshots page: the office's own fingerprint, known offices, creating a snapshot, opening one, and the history.
import { App, Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { BroughtPackage } from '../drill/BroughtPackage.tsx';
import { useStored } from '../state/stores.ts';
import { upload } from '../ui/download.ts';
import { FileButton } from '../ui/FileButton.tsx';
import { LoadingPage } from '../ui/LoadingPage.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { Section } from '../ui/Section.tsx';
import { ExportPanel } from './ExportPanel.tsx';
import { HistoryTable } from './HistoryTable.tsx';
import { KeyPanel } from './KeyPanel.tsx';
import { PassphraseDialog } from './PassphraseDialog.tsx';
import { PeerTable } from './PeerTable.tsx';
import { PreviewPanel } from './PreviewPanel.tsx';
import { QuotaList } from './QuotaList.tsx';
import styles from './SnapshotsPage.module.css';

export function SnapshotsPage() {
  const { t } = useTranslation('snapshots');
  const { message, modal } = App.useApp();
  const status = useStored('snapshots', (state) => state.status);
  const preview = useStored('snapshots', (state) => state.preview);
  const isBusy = useStored('snapshots', (state) => state.isBusy);
  const { load, open, undo } = useStored('snapshots', (state) => state);
  useEffect(() => {
    void load();
  }, [load]);
  if (status === null) return <LoadingPage title={t('title')} />;
  const take = async (file: File) => {
    await open(await upload(file), null);
  };
  const ask = () =>
    modal.confirm({
      title: t('undoTitle'),
      content: t('undoText'),
      okText: t('undo'),
      cancelText: t('cancel'),
      onOk: async () => {
        if (await undo()) void message.success(t('undone'));
      },
    });
  return (
    <>
      <PageHead title={t('title')} note={status.fingerprint === null ? undefined : t('own', { ...status.fingerprint })}>
        <Button disabled={!status.canUndo || isBusy || preview !== null} onClick={ask}>
          {t('undo')}
        </Button>
        <FileButton label={t('file')} accept=".tdz" type="primary" loading={isBusy} onFile={(file) => void take(file)}>
          {t('open')}
        </FileButton>
      </PageHead>
      {preview !== null ? (
        <PreviewPanel preview={preview} />
      ) : (
        <div className={styles.body}>
          <BroughtPackage />
          {status.keyProblem === null ? (
            <Section title={t('make')}>
              <ExportPanel status={status} />
            </Section>
          ) : (
            <KeyPanel problem={status.keyProblem} />
          )}
          <Section title={t('peers')} note={t('peersNote')}>
            <PeerTable status={status} />
          </Section>
          {status.quotas.length + status.cityQuotas.length > 0 && <QuotaList status={status} />}
          <Section title={t('history')}>
            <HistoryTable history={status.history} />
          </Section>
        </div>
      )}
      <PassphraseDialog />
    </>
  );
}

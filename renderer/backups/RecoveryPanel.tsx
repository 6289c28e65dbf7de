// Shown if the database is damaged or missing: offers the newest intact backup, and all others.
import { App, Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Backup } from '../../shared/contract/backupApi.ts';
import { useStored } from '../state/stores.ts';
import { BackupTable } from './BackupTable.tsx';
import styles from './RecoveryPanel.module.css';
import { useBackupWords } from './useBackupWords.ts';

/** `isMissing`: there is no database at all, so a new office can be started if the old one is given up. */
export function RecoveryPanel({ isMissing }: { readonly isMissing: boolean }) {
  const { t } = useTranslation(['backups', 'common']);
  const { modal } = App.useApp();
  const words = useBackupWords();
  const backups = useStored('backups', (state) => state.backups);
  const contents = useStored('backups', (state) => state.contents);
  const isBusy = useStored('backups', (state) => state.isBusy);
  const { load, newestWhole, restore, beginAnew } = useStored('backups', (state) => state);
  const [newest, setNewest] = useState<Backup | null>(null);
  useEffect(() => {
    void load().then(newestWhole).then(setNewest);
  }, [load, newestWhole]);
  if (backups.length === 0 && !isMissing) return null;
  const askToBegin = () =>
    modal.confirm({
      title: t('beginTitle'),
      content: t('beginText'),
      okText: t('begin'),
      cancelText: t('common:cancel'),
      onOk: beginAnew,
    });
  const content = newest === null ? null : (contents.get(newest.name) ?? null);
  return (
    <section className={styles.panel} aria-label={t('recovery')}>
      <h2 className={styles.title}>{t('recovery')}</h2>
      <p className={styles.text}>{t(isMissing ? (backups.length === 0 ? 'missingAll' : 'missingText') : 'recoveryText')}</p>
      {newest !== null && content !== null && (
        <div className={styles.newest}>
          <div>
            <strong>{words.at(newest)}</strong>
            <p>{words.content(content)}</p>
            <p>{t('checks.numbers')}</p>
          </div>
          <Button type="primary" loading={isBusy} onClick={() => void restore(newest.name)}>
            {t('restoreNewest')}
          </Button>
        </div>
      )}
      {backups.length > 0 && <BackupTable backups={backups} />}
      {isMissing && (
        <div>
          <Button disabled={isBusy} onClick={askToBegin}>
            {t('begin')}
          </Button>
        </div>
      )}
    </section>
  );
}

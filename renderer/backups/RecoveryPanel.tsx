// Owns what is offered where the database cannot be opened: the newest backup that is whole, and all others.
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Backup } from '../../shared/contract/backupApi.ts';
import { useStored } from '../state/stores.ts';
import { BackupTable } from './BackupTable.tsx';
import styles from './RecoveryPanel.module.css';
import { useBackupWords } from './useBackupWords.ts';

export function RecoveryPanel() {
  const { t } = useTranslation('backups');
  const words = useBackupWords();
  const backups = useStored('backups', (state) => state.backups);
  const contents = useStored('backups', (state) => state.contents);
  const isBusy = useStored('backups', (state) => state.isBusy);
  const { load, newestWhole, restore } = useStored('backups', (state) => state);
  const [newest, setNewest] = useState<Backup | null>(null);
  useEffect(() => {
    void load().then(newestWhole).then(setNewest);
  }, [load, newestWhole]);
  if (backups.length === 0) return null;
  const content = newest === null ? null : (contents.get(newest.name) ?? null);
  return (
    <section className={styles.panel} aria-label={t('recovery')}>
      <h2 className={styles.title}>{t('recovery')}</h2>
      <p className={styles.text}>{t('recoveryText')}</p>
      {newest !== null && content !== null && (
        <div className={styles.newest}>
          <div>
            <strong>{words.at(newest)}</strong>
            <p>{words.content(content)}</p>
          </div>
          <Button type="primary" loading={isBusy} onClick={() => void restore(newest.name)}>
            {t('restoreNewest')}
          </Button>
        </div>
      )}
      <BackupTable backups={backups} />
    </section>
  );
}

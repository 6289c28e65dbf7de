// Owns backups among the settings: the list, and one made now.
import { App, Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { BackupTable } from '../backups/BackupTable.tsx';
import { useStored } from '../state/stores.ts';
import { Part } from './Part.tsx';
import styles from './SettingsPage.module.css';

export function BackupPart() {
  const { t } = useTranslation('backups');
  const { message } = App.useApp();
  const backups = useStored('backups', (state) => state.backups);
  const isBusy = useStored('backups', (state) => state.isBusy);
  const { load, make } = useStored('backups', (state) => state);
  useEffect(() => {
    void load();
  }, [load]);
  const makeNow = async () => {
    if (await make()) void message.success(t('made'));
  };
  return (
    <Part title={t('title')} wide>
      <p className={styles.note}>{t('help')}</p>
      <BackupTable backups={backups} />
      <Button className={styles.below} loading={isBusy} onClick={() => void makeNow()}>
        {t('make')}
      </Button>
    </Part>
  );
}

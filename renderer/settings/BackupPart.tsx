// Backups in the settings: space used of the space allowed, what prevents new ones, the list, and a button to make one now.
import { App, Button, InputNumber, Progress } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupStatus } from '../../shared/contract/backupApi.ts';
import type { Settings } from '../../shared/domain/office.ts';
import { errorText } from '../../shared/text/errorText.ts';
import { BackupTable } from '../backups/BackupTable.tsx';
import { useStored } from '../state/stores.ts';
import { Field } from '../ui/Field.tsx';
import { useLanguage } from '../ui/names.ts';
import { Part } from './Part.tsx';
import styles from './SettingsPage.module.css';

interface BackupPartProps {
  readonly settings: Settings;
  readonly onChange: (part: Partial<Settings>) => Promise<boolean>;
}

export function BackupPart({ settings, onChange }: BackupPartProps) {
  const { t } = useTranslation('backups');
  const { message } = App.useApp();
  const backups = useStored('backups', (state) => state.backups);
  const status = useStored('backups', (state) => state.status);
  const isBusy = useStored('backups', (state) => state.isBusy);
  const { load, make } = useStored('backups', (state) => state);
  useEffect(() => {
    void load();
  }, [load]);
  const makeNow = async () => {
    if (await make()) void message.success(t('made'));
  };
  const saveBudget = async (gigabytes: number) => {
    if (await onChange({ backups: { gigabytes } })) await load();
  };
  return (
    <Part title={t('title')} wide>
      <p className={styles.note}>{t('help')}</p>
      {status !== null && <Room status={status} count={backups.length} />}
      <BudgetField key={settings.backups.gigabytes} saved={settings.backups.gigabytes} onSave={saveBudget} />
      <BackupTable backups={backups} />
      <Button className={styles.below} loading={isBusy} onClick={() => void makeNow()}>
        {t('make')}
      </Button>
    </Part>
  );
}

/** Decimal gigabytes with as many digits as are meaningful. */
function sizeText(bytes: number): string {
  return bytes >= 1e10
    ? `${(bytes / 1e9).toFixed(0)} GB`
    : bytes >= 1e9
      ? `${(bytes / 1e9).toFixed(1)} GB`
      : `${(bytes / 1e6).toFixed(1)} MB`;
}

function Room({ status, count }: { readonly status: BackupStatus; readonly count: number }) {
  const { t } = useTranslation('backups');
  const language = useLanguage();
  const { bytes, budgetBytes, freeBytes, trouble } = status;
  const words = { count, held: sizeText(bytes), budget: sizeText(budgetBytes), free: sizeText(freeBytes) };
  return (
    <>
      <Field label={t('room')}>
        <Progress
          aria-label={t('room')}
          percent={Math.min(100, (100 * bytes) / budgetBytes)}
          status={bytes > budgetBytes ? 'exception' : 'normal'}
          showInfo={false}
          size="small"
        />
        <p className={styles.note}>{t(bytes > budgetBytes ? 'roomOver' : 'roomText', words)}</p>
      </Field>
      {trouble !== null && (
        <p className={styles.trouble} role="status">
          {errorText(trouble, language).title}
          <br />
          {errorText(trouble, language).remedy}
        </p>
      )}
    </>
  );
}

function BudgetField({ saved, onSave }: { readonly saved: number; readonly onSave: (gigabytes: number) => Promise<void> }) {
  const { t } = useTranslation('backups');
  const [gigabytes, setGigabytes] = useState<number | null>(saved);
  return (
    <Field label={t('budget')} htmlFor="backup-budget" note={t('budgetHelp')}>
      <div className={styles.inline}>
        <InputNumber id="backup-budget" min={1} max={10_000} precision={0} value={gigabytes} suffix="GB" onChange={setGigabytes} />
        <Button disabled={gigabytes === null || gigabytes === saved} onClick={() => gigabytes !== null && void onSave(gigabytes)}>
          {t('budgetSave')}
        </Button>
      </div>
    </Field>
  );
}

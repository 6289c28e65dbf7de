// What to know before restoring a backup: its content, what would be lost, and what to check on paper and with other offices.
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Backup, BackupContent, BackupLoss } from '../../shared/contract/backupApi.ts';
import { groupedDigits } from '../../shared/text/quantityText.ts';
import type { BackupState } from '../state/backupStore.ts';
import styles from './RestoreQuestion.module.css';
import { useBackupWords } from './useBackupWords.ts';

interface RestoreQuestionProps {
  readonly backup: Backup;
  readonly content: BackupContent;
  readonly loss: BackupState['loss'];
}

/** The comparison is passed as a function, because a dialog is rendered outside the stores' context. */
export function RestoreQuestion({ backup, content, loss }: RestoreQuestionProps) {
  const { t } = useTranslation(['backups', 'common']);
  const words = useBackupWords();
  const [found, setFound] = useState<BackupLoss | null | undefined>(undefined);
  useEffect(() => {
    void loss(backup.name).then(setFound);
  }, [loss, backup.name]);
  return (
    <div className={styles.question}>
      <p>{words.content(content)}</p>
      <h3>{t('lossTitle')}</h3>
      {found === undefined ? (
        <p>{t('comparing')}</p>
      ) : found === null || !found.isComparable ? (
        <p className={styles.warning}>{t('lossUnknown')}</p>
      ) : found.lost.length === 0 ? (
        <p>{t('lossNone')}</p>
      ) : (
        <ul aria-label={t('lossTitle')}>
          {found.lost.map(({ kind, count }) => (
            <li key={kind}>
              {t(`losses.${kind}`)} <strong>{groupedDigits(count)}</strong>
              {kind === 'issuedOrders' && found.numbers.length > 0 && (
                <div className={styles.numbers}>
                  {found.numbers.join(t('common:listSeparator'))}
                  {count > found.numbers.length && '…'}
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {found?.entriesOnlyThere ? <p className={styles.warning}>{t('lossBranch', { count: found.entriesOnlyThere })}</p> : null}
      <h3>{t('checkTitle')}</h3>
      <ul>
        {(['numbers', 'papers', 'offices', 'lost'] as const).map((check) => (
          <li key={check}>{t(`checks.${check}`)}</li>
        ))}
      </ul>
      <p>{t('restoreText')}</p>
    </div>
  );
}

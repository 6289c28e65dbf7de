// Owns the words for a backup: when it was made, and what is in it.
import { useTranslation } from 'react-i18next';
import type { Backup, BackupContent } from '../../shared/contract/backupApi.ts';
import { groupedDigits } from '../../shared/text/quantityText.ts';

export function useBackupWords() {
  const { t } = useTranslation('backups');
  return {
    /** On this machine's own clock. */
    at: ({ at }: Backup) => new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short' }).format(new Date(at)),
    content: ({ dataset, demands, orders }: BackupContent) =>
      t('contentText', { dataset: dataset ?? t('noDataset'), demands: groupedDigits(demands), orders: groupedDigits(orders) }),
  };
}

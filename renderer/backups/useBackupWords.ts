// Texts about a backup: when it was made, and what it contains.
import { useTranslation } from 'react-i18next';
import type { Backup, BackupContent } from '../../shared/contract/backupApi.ts';
import { groupedDigits } from '../../shared/text/quantityText.ts';

export function useBackupWords() {
  const { t } = useTranslation('backups');
  return {
    /** In this machine's time zone. */
    at: ({ at }: Backup) => new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short' }).format(new Date(at)),
    content: ({ dataset, demands, orders }: BackupContent) =>
      t('contentText', { dataset: dataset ?? t('noDataset'), demands: groupedDigits(demands), orders: groupedDigits(orders) }),
  };
}

// List of backups: when and why each was made, its content, and a restore button.
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Backup } from '../../shared/contract/backupApi.ts';
import { useStored } from '../state/stores.ts';
import table from '../ui/table.module.css';
import styles from './BackupTable.module.css';
import { RestoreQuestion } from './RestoreQuestion.tsx';
import { useBackupWords } from './useBackupWords.ts';

export function BackupTable({ backups }: { readonly backups: readonly Backup[] }) {
  const { t } = useTranslation(['backups', 'common']);
  const { modal } = App.useApp();
  const words = useBackupWords();
  const contents = useStored('backups', (state) => state.contents);
  const isBusy = useStored('backups', (state) => state.isBusy);
  const { look, loss, restore } = useStored('backups', (state) => state);
  if (backups.length === 0) return <p className={styles.none}>{t('none')}</p>;
  const ask = async (backup: Backup) => {
    const content = await look(backup.name);
    if (content === null) {
      modal.error({ title: t('broken'), content: t('brokenText') });
      return;
    }
    modal.confirm({
      title: t('restoreTitle', { at: words.at(backup) }),
      width: 560,
      content: <RestoreQuestion backup={backup} content={content} loss={loss} />,
      okText: t('restore'),
      cancelText: t('common:cancel'),
      onOk: () => restore(backup.name),
    });
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('title')}>
      <table className={table.table} aria-label={t('title')}>
        <thead>
          <tr>
            <th>{t('at')}</th>
            <th>{t('reason')}</th>
            <th className={table.number}>MB</th>
            <th>{t('content')}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {backups.map((backup) => {
            const content = contents.get(backup.name);
            return (
              <tr key={backup.name}>
                <td>{words.at(backup)}</td>
                <td>{t(`reasons.${backup.reason}`)}</td>
                <td className={table.number}>{(backup.bytes / 1e6).toFixed(1)}</td>
                <td className={content === null ? table.bad : ''}>
                  {content === undefined ? (
                    <button type="button" className={table.link} onClick={() => void look(backup.name)}>
                      {t('look')}
                    </button>
                  ) : content === null ? (
                    t('broken')
                  ) : (
                    words.content(content)
                  )}
                </td>
                <td>
                  <Button size="small" disabled={isBusy || content === null} onClick={() => void ask(backup)}>
                    {t('restore')}
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

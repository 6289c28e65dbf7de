// History of exchanges: sent and imported snapshots, with both versions of every conflict and the decision.
import { useTranslation } from 'react-i18next';
import type { ExchangeEntry } from '../../shared/contract/snapshotApi.ts';
import { groupedDigits } from '../../shared/text/quantityText.ts';
import table from '../ui/table.module.css';
import styles from './SnapshotsPage.module.css';
import { useRecordWords } from './useRecordWords.ts';

export function HistoryTable({ history }: { readonly history: readonly ExchangeEntry[] }) {
  const { t } = useTranslation('snapshots');
  const words = useRecordWords();
  if (history.length === 0) return <p className={styles.quiet}>{t('noHistory')}</p>;
  return (
    <table className={table.table} aria-label={t('history')}>
      <thead>
        <tr>
          <th>{t('at')}</th>
          <th>{t('direction')}</th>
          <th>{t('office')}</th>
          <th className={table.number}>{t('sequence')}</th>
          <th>{t('outcome')}</th>
          <th>{t('who')}</th>
        </tr>
      </thead>
      <tbody>
        {history.map(({ position, at, direction, office, sequence, summary, who, undoneAt }) => (
          <tr key={position}>
            <td>{at.slice(0, 16).replace('T', ' ')}</td>
            <td>{t(`directions.${direction}`)}</td>
            <td>{office === '' ? t('anyone') : office}</td>
            <td className={table.number}>{sequence}</td>
            <td className={table.wrap}>
              {direction === 'sent' ? t('records', { count: groupedDigits(summary.added) }) : t('counts', { ...summary })}
              {undoneAt !== null && <strong> {t('wasUndone')}</strong>}
              {summary.decided.map(({ conflict, decision }) => (
                <div key={`${conflict.table}|${conflict.id}|${conflict.field}`} className={styles.small}>
                  {t('decided', {
                    what: words.place(conflict),
                    local: words.value(conflict, conflict.local),
                    incoming: words.value(conflict, conflict.incoming),
                    chosen: decision.kind === 'edited' ? words.value(conflict, decision.value as never) : t(`choices.${decision.kind}`),
                  })}
                </div>
              ))}
            </td>
            <td>{who}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

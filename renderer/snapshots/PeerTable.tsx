// Known offices: fingerprints, how far each side has read the other's snapshots, and who is behind by how many days.
import { useTranslation } from 'react-i18next';
import type { SnapshotStatus } from '../../shared/contract/snapshotApi.ts';
import { daysBetween, localDay } from '../../shared/domain/calendar.ts';
import { clockDay } from '../state/useWorkingDay.ts';
import table from '../ui/table.module.css';
import styles from './SnapshotsPage.module.css';

export function PeerTable({ status }: { readonly status: SnapshotStatus }) {
  const { t } = useTranslation(['snapshots', 'start']);
  if (status.peers.length === 0) return <p className={styles.quiet}>{t('noPeers')}</p>;
  return (
    <table className={table.table} aria-label={t('peers')}>
      <thead>
        <tr>
          <th>{t('office')}</th>
          <th>{t('kind')}</th>
          <th>{t('fingerprint')}</th>
          <th>{t('read')}</th>
          <th className={table.number}>{t('behind')}</th>
          <th className={table.number}>{t('acknowledged')}</th>
        </tr>
      </thead>
      <tbody>
        {status.peers.map((peer) => {
          const days = peer.lastMadeAt === '' ? null : Math.max(0, daysBetween(localDay(new Date(peer.lastMadeAt)), clockDay()));
          return (
            <tr key={peer.officeId}>
              <td>{peer.name}</td>
              <td>{t(`start:kinds.${peer.kind}`)}</td>
              <td title={peer.fingerprint.hex}>{peer.fingerprint.words}</td>
              <td>
                {peer.lastSequence === 0 ? t('never') : t('number', { number: peer.lastSequence, at: localDay(new Date(peer.lastMadeAt)) })}
              </td>
              <td className={`${table.number} ${days !== null && days > 1 ? table.warn : ''}`}>
                {days === null ? '' : t('days', { count: days })}
              </td>
              <td className={table.number}>{peer.acknowledged === 0 ? t('never') : `${peer.acknowledged} / ${status.sequence}`}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

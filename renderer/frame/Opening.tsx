// Shown until the service has answered; says what to do if it does not.
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { RecoveryPanel } from '../backups/RecoveryPanel.tsx';
import { useStored } from '../state/stores.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Notices } from './Notices.tsx';

export function Opening() {
  const { t } = useTranslation(['frame', 'common']);
  const failed = useStored('app', (state) => state.failed);
  const failure = useStored('app', (state) => state.failure?.kind ?? null);
  const load = useStored('app', (state) => state.load);
  if (!failed) return <EmptyState title={t('common:appName')} text={t('loading')} />;
  return (
    <>
      <Notices />
      <EmptyState title={t('common:appName')} text={t('loadFailed')}>
        <Button type="primary" onClick={() => void load()}>
          {t('retry')}
        </Button>
      </EmptyState>
      {/* A restore does not help against a full or write-protected disk, or a newer database. */}
      {(failure === 'databaseUnreadable' || failure === 'databaseMissing') && <RecoveryPanel isMissing={failure === 'databaseMissing'} />}
    </>
  );
}

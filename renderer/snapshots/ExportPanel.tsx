// Creates a snapshot: for which office, and whether to encrypt it with a passphrase.
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SnapshotStatus } from '../../shared/contract/snapshotApi.ts';
import { useStored } from '../state/stores.ts';
import { download } from '../ui/download.ts';
import styles from './SnapshotsPage.module.css';

const everything = '';

export function ExportPanel({ status }: { readonly status: SnapshotStatus }) {
  const { t } = useTranslation('snapshots');
  const make = useStored('snapshots', (state) => state.make);
  const isBusy = useStored('snapshots', (state) => state.isBusy);
  const [to, setTo] = useState(everything);
  const [passphrase, setPassphrase] = useState('');
  const save = async () => {
    const file = await make(to === everything ? null : to, passphrase === '' ? null : passphrase);
    if (file !== null) download(file);
  };
  return (
    <div className={styles.make}>
      <Select
        aria-label={t('scope')}
        className={styles.scope}
        value={to}
        options={[
          { value: everything, label: t('full') },
          ...status.peers.map(({ officeId, name, acknowledged }) => ({
            value: officeId,
            label: acknowledged === 0 ? t('fullTo', { name }) : t('since', { name, sequence: acknowledged }),
          })),
        ]}
        onChange={setTo}
      />
      <Input.Password
        className={styles.passphrase}
        aria-label={t('passphrase')}
        placeholder={t('passphraseOptional')}
        autoComplete="new-password"
        value={passphrase}
        onChange={(event) => setPassphrase(event.target.value)}
      />
      <Button loading={isBusy} onClick={() => void save()}>
        {t('save')}
      </Button>
      <span className={styles.quiet}>{t('nextNumber', { number: status.sequence + 1 })}</span>
    </div>
  );
}

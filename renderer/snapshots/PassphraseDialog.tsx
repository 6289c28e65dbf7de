// Asks for the passphrase of an encrypted file.
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStored } from '../state/stores.ts';
import { Dialog } from '../ui/Dialog.tsx';

export function PassphraseDialog() {
  const { t } = useTranslation('snapshots');
  const sealed = useStored('snapshots', (state) => state.sealed);
  const { open, close } = useStored('snapshots', (state) => state);
  const [passphrase, setPassphrase] = useState('');
  if (sealed === null) return null;
  const submit = () => {
    void open(sealed.file, passphrase);
    setPassphrase('');
  };
  return (
    <Dialog
      open
      title={t('passphraseOf', { office: sealed.office })}
      okText={t('openSealed')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: passphrase === '' }}
      onOk={submit}
      onCancel={close}
    >
      <Input.Password
        autoFocus
        aria-label={t('passphrase')}
        value={passphrase}
        onChange={(event) => setPassphrase(event.target.value)}
        onPressEnter={submit}
      />
    </Dialog>
  );
}

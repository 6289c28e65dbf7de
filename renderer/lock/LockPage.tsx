// The lock screen: asks for the passphrase and shows nothing else of the office.
import { LockOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '../../shared/text/errorText.ts';
import { useStored } from '../state/stores.ts';
import { useLanguage } from '../ui/names.ts';
import styles from './LockPage.module.css';

export function LockPage() {
  const { t } = useTranslation(['lock', 'common']);
  const language = useLanguage();
  const refusal = useStored('lock', (state) => state.refusal);
  const open = useStored('lock', (state) => state.open);
  const isLoaded = useStored('app', (state) => state.app !== null);
  const load = useStored('app', (state) => state.load);
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const page = useRef<HTMLDialogElement>(null);
  // Covers everything and makes what is below inert, including open dialogs.
  const show = () => {
    if (page.current?.open === false) page.current.showModal();
  };
  useEffect(show, []);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const isOpen = await open(passphrase);
    setBusy(false);
    setPassphrase('');
    if (isOpen && !isLoaded) void load();
  };
  const words = refusal === null ? null : errorText(refusal, language);
  return (
    <dialog ref={page} className={styles.page} aria-labelledby="lock-title" onCancel={(event) => event.preventDefault()} onClose={show}>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <h1 id="lock-title" className={styles.title}>
          <LockOutlined aria-hidden="true" /> {t('common:appName')}
        </h1>
        <p className={styles.text}>{t('locked')}</p>
        <Input.Password
          autoFocus
          aria-label={t('passphrase')}
          placeholder={t('passphrase')}
          status={words === null ? '' : 'error'}
          value={passphrase}
          onChange={(event) => setPassphrase(event.target.value)}
        />
        <p className={styles.refusal} role="alert">
          {words === null ? '' : `${words.title}${t('common:sentenceEnd')}${words.remedy}`}
        </p>
        <Button type="primary" htmlType="submit" loading={busy} disabled={passphrase === ''}>
          {t('open')}
        </Button>
      </form>
    </dialog>
  );
}

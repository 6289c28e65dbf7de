// Owns the seal of the office: an image chosen from a file, looked at, taken away.
import { App, Button } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../ui/Field.tsx';
import styles from './SettingsPage.module.css';

/** Bytes an image may have. */
const mostBytes = 300_000;

export function SealField({ seal, onChange }: { readonly seal: string; readonly onChange: (seal: string) => void }) {
  const { t } = useTranslation('settings');
  const { message } = App.useApp();
  const input = useRef<HTMLInputElement>(null);
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    if (!/^image\/(png|jpeg)$/.test(file.type) || file.size > mostBytes) {
      void message.error(t('sealWrong'));
      return;
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
    onChange(`data:${file.type};base64,${btoa(text)}`);
  };
  return (
    <Field label={t('seal')} note={t('sealHelp')}>
      <div className={styles.seal}>
        {seal !== '' && <img src={seal} alt={t('seal')} className={styles.sealImage} />}
        <input
          ref={input}
          type="file"
          accept="image/png,image/jpeg"
          className="visuallyHidden"
          tabIndex={-1}
          aria-label={t('sealFile')}
          onChange={(event) => {
            void take(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
        <Button onClick={() => input.current?.click()}>{t('sealChoose')}</Button>
        {seal !== '' && <Button onClick={() => onChange('')}>{t('sealRemove')}</Button>}
      </div>
    </Field>
  );
}

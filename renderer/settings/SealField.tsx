// The office's seal: choose an image file, view it, remove it.
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { upload } from '../ui/download.ts';
import { Field } from '../ui/Field.tsx';
import { FileButton } from '../ui/FileButton.tsx';
import styles from './SettingsPage.module.css';

/** Maximum size of the image in bytes. */
const mostBytes = 300_000;

export function SealField({ seal, onChange }: { readonly seal: string; readonly onChange: (seal: string) => void }) {
  const { t } = useTranslation('settings');
  const { message } = App.useApp();
  const take = async (file: File) => {
    if (!/^image\/(png|jpeg)$/.test(file.type) || file.size > mostBytes) {
      void message.error(t('sealWrong'));
      return;
    }
    const { base64 } = await upload(file);
    onChange(`data:${file.type};base64,${base64}`);
  };
  return (
    <Field label={t('seal')} note={t('sealHelp')}>
      <div className={styles.seal}>
        {seal !== '' && <img src={seal} alt={t('seal')} className={styles.sealImage} />}
        <FileButton label={t('sealFile')} accept="image/png,image/jpeg" onFile={(file) => void take(file)}>
          {t('sealChoose')}
        </FileButton>
        {seal !== '' && <Button onClick={() => onChange('')}>{t('sealRemove')}</Button>}
      </div>
    </Field>
  );
}

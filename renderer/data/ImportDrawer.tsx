// Imports a dataset folder: choose files, check them, and list all problems if there are any.
import { App, Button, Drawer, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useStored } from '../state/stores.ts';
import { upload } from '../ui/download.ts';
import { Field } from '../ui/Field.tsx';
import styles from './ImportDrawer.module.css';
import { ProblemList } from './ProblemList.tsx';

export function ImportDrawer({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation('data');
  const { message } = App.useApp();
  const importFiles = useStored('dataset', (state) => state.importFiles);
  const problems = useStored('dataset', (state) => state.problems);
  const forget = useStored('dataset', (state) => state.forgetProblems);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [label, setLabel] = useState('');
  const [busy, setBusy] = useState(false);

  const close = () => {
    forget();
    setFiles([]);
    onClose();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const done = await importFiles(label.trim(), await Promise.all(files.map(upload)));
    setBusy(false);
    if (!done) return;
    void message.success(t('replaced', { label: label.trim() }));
    close();
  };
  return (
    <Drawer title={t('importTitle')} open={open} onClose={close} size={720} destroyOnHidden>
      <form onSubmit={(event) => void submit(event)}>
        <p className={styles.help}>{t('importHelp')}</p>
        <Field label={t('files')} note={files.length === 0 ? undefined : t('chosen', { count: files.length })}>
          <label className={styles.choose}>
            {t('chooseFiles')}
            <input
              id="import-files"
              className="visuallyHidden"
              type="file"
              multiple
              accept=".xlsx,.csv,.json"
              onChange={(event) => {
                forget();
                setFiles([...(event.target.files ?? [])]);
              }}
            />
          </label>
        </Field>
        <Field label={t('label')} htmlFor="import-label">
          <Input
            id="import-label"
            value={label}
            maxLength={60}
            placeholder={t('labelPlaceholder')}
            onChange={(event) => setLabel(event.target.value)}
          />
        </Field>
        <Button type="primary" htmlType="submit" loading={busy} disabled={files.length === 0 || label.trim() === ''}>
          {t('importNow')}
        </Button>
      </form>
      {problems.length > 0 && <ProblemList problems={problems} />}
    </Drawer>
  );
}

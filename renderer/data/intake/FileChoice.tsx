// Chooses the files to import and the mapping to read them with.
import { DeleteOutlined, FileExcelOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { problemSentence } from '../../../shared/text/problemText.ts';
import { useStored } from '../../state/stores.ts';
import { upload } from '../../ui/download.ts';
import { useLanguage } from '../../ui/names.ts';
import { UnitList } from './UnitList.tsx';
import styles from './IntakePage.module.css';

export function FileChoice({ onOpened }: { readonly onOpened: () => void }) {
  const { t } = useTranslation('intake');
  const language = useLanguage();
  const busy = useStored('intake', (state) => state.busy);
  const mappings = useStored('intake', (state) => state.mappings);
  const progress = useStored('intake', (state) => state.progress);
  const problems = useStored('intake', (state) => state.fileProblems);
  const { open, removeMapping, cancel } = useStored('intake', (state) => state);
  const [mapping, setMapping] = useState<string | null>(null);
  const [isOver, setOver] = useState(false);
  const take = async (files: FileList | null) => {
    if (files === null || files.length === 0) return;
    if (await open(await Promise.all([...files].map(upload)), mapping)) onOpened();
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files);
  };
  return (
    <div className={styles.choice}>
      <p className={styles.help}>{t('intro')}</p>
      <div className={styles.mapping}>
        <span>{t('mapping')}</span>
        <Select
          className={styles.mappingSelect}
          aria-label={t('mapping')}
          value={mapping ?? ''}
          options={[{ value: '', label: t('noMapping') }, ...mappings.map(({ name }) => ({ value: name, label: name }))]}
          onChange={(name: string) => setMapping(name === '' ? null : name)}
        />
        {mapping !== null && (
          <Button
            icon={<DeleteOutlined />}
            aria-label={t('removeMapping', { name: mapping })}
            title={t('removeMapping', { name: mapping })}
            onClick={() => void removeMapping(mapping).then(() => setMapping(null))}
          />
        )}
      </div>
      <label
        className={isOver ? styles.dropOver : styles.drop}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <FileExcelOutlined className={styles.dropSign} />
        <strong>
          {busy === 'opening' ? (progress === null ? t('opening') : t(`progress.${progress.stage}`, { ...progress })) : t('choose')}
        </strong>
        <span>{t('drop')}</span>
        <input
          id="intake-files"
          className="visuallyHidden"
          type="file"
          multiple
          disabled={busy !== null}
          accept=".xlsx,.xls,.xlsm,.xlsb,.ods,.csv,.tsv,.txt"
          onChange={(event) => {
            const input = event.target;
            void take(input.files).then(() => {
              input.value = '';
            });
          }}
        />
      </label>
      {busy === 'opening' && (
        <p>
          <Button onClick={() => void cancel()}>{t('stop')}</Button>
        </p>
      )}
      {problems.length > 0 && (
        <section className={styles.fileProblems} role="alert">
          <strong>{t('fileProblems', { count: problems.length })}</strong>
          <ul>
            {problems.map((problem) => (
              <li key={problem.file}>
                {problem.file}：{problemSentence(problem, language)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <UnitList />
    </div>
  );
}

// Asks about what is possible but unlikely: lists every doubt and takes the name of whoever confirms, which the audit log records.
import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '../../shared/text/errorText.ts';
import { useStored } from '../state/stores.ts';
import { Field } from '../ui/Field.tsx';
import { useLanguage } from '../ui/names.ts';
import styles from './DoubtDialog.module.css';

export function DoubtDialog() {
  const asked = useStored('doubts', (state) => state.asked);
  // A new form for every question, so that a name is never carried over to another question.
  return asked === null ? null : <Question key={JSON.stringify(asked)} />;
}

function Question() {
  const { t } = useTranslation('common');
  const asked = useStored('doubts', (state) => state.asked);
  const answer = useStored('doubts', (state) => state.answer);
  const lastBy = useStored('doubts', (state) => state.lastBy);
  const [by, setBy] = useState(lastBy);
  const language = useLanguage();
  if (asked === null) return null;
  const { detail } = errorText(asked, language);
  const name = by.trim();
  return (
    <Modal
      open
      zIndex={1100}
      title={t('doubtTitle')}
      okText={t('doubtConfirm')}
      cancelText={t('doubtBack')}
      okButtonProps={{ disabled: name === '' }}
      onOk={() => answer(name)}
      onCancel={() => answer(null)}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys */}
      <ul className={styles.doubts} tabIndex={0} aria-label={t('doubtTitle')}>
        {detail.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Field label={t('doubtBy')} htmlFor="doubt-by" note={t('doubtKept')}>
        <Input
          id="doubt-by"
          value={by}
          maxLength={100}
          onChange={(event) => setBy(event.target.value)}
          onPressEnter={() => name !== '' && answer(name)}
        />
      </Field>
    </Modal>
  );
}

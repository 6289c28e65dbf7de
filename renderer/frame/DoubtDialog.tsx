// Asks about what is possible and unlikely: every doubt in words, and the name of whoever confirms it, which the audit log keeps.
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
  // Begun anew for every question, so that no name stands there for a question it was not given for.
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

// The answers to a finding, a form for one more, and for the office that raised it the way to settle or withdraw it.
import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindingState } from '../../shared/findings/finding.ts';
import { useStored } from '../state/stores.ts';
import { useWorkingDay } from '../state/useWorkingDay.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { useKept } from '../ui/useKept.ts';
import styles from './SupportPage.module.css';

interface AnswerDialogProps {
  readonly state: FindingState;
  readonly office: string;
  readonly onClose: () => void;
}

export function AnswerDialog({ state: { finding, answers, closedOn }, office, onClose }: AnswerDialogProps) {
  const { t } = useTranslation(['findings', 'common']);
  const today = useWorkingDay();
  const { answer, withdraw } = useStored('findings', (state) => state);
  const kept = useKept(`answer|${finding.id}`, () => ({ by: '', text: '', closes: false }));
  const { value, set } = kept;
  const [isBusy, setBusy] = useState(false);
  const maySettle = office === finding.office || office === 'province';
  const mayAnswer = closedOn === null && (maySettle || office === finding.city);
  const done = async (work: Promise<boolean>) => {
    setBusy(true);
    const isDone = await work;
    setBusy(false);
    if (!isDone) return;
    kept.forget();
    onClose();
  };
  return (
    <Dialog
      of={value}
      open
      centered
      width={620}
      title={finding.text}
      onCancel={onClose}
      footer={[
        office === finding.office && answers.length === 0 && (
          <Button key="withdraw" danger onClick={() => void done(withdraw(finding.id))}>
            {t('withdraw')}
          </Button>
        ),
        <Button key="cancel" onClick={onClose}>
          {t('common:cancel')}
        </Button>,
        mayAnswer && (
          <Button
            key="save"
            type="primary"
            loading={isBusy}
            disabled={value.by.trim() === '' || value.text.trim() === ''}
            onClick={() => void done(answer({ finding: finding.id, on: today, ...value }))}
          >
            {t('common:save')}
          </Button>
        ),
      ]}
    >
      <ul className={styles.answers}>
        {answers.map(({ id, on, by, text, closes }) => (
          <li key={id}>
            {`${on} ${by}${t('colon')}${text}`}
            {closes && ` · ${t('settled')}`}
          </li>
        ))}
        {answers.length === 0 && <li className={styles.quiet}>{t('noAnswers')}</li>}
      </ul>
      {mayAnswer && (
        <>
          <Field label={t('answerText')} htmlFor="answer-text" name="text">
            <Input id="answer-text" maxLength={200} value={value.text} onChange={({ target }) => set({ ...value, text: target.value })} />
          </Field>
          <Field label={t('answerBy')} htmlFor="answer-by" name="by">
            <Input id="answer-by" maxLength={200} value={value.by} onChange={({ target }) => set({ ...value, by: target.value })} />
          </Field>
          {maySettle && (
            <Checkbox checked={value.closes} onChange={({ target }) => set({ ...value, closes: target.checked })}>
              {t('settles')}
            </Checkbox>
          )}
        </>
      )}
    </Dialog>
  );
}

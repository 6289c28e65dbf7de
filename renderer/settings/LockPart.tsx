// The screen lock in the settings: set, change or remove the passphrase, and choose when the screen locks itself.
import { App, Button, Input, Select } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { minPassphraseCharacters } from '../../shared/contract/lockApi.ts';
import { errorText } from '../../shared/text/errorText.ts';
import { useStored } from '../state/stores.ts';
import { Field } from '../ui/Field.tsx';
import { useLanguage } from '../ui/names.ts';
import { Part } from './Part.tsx';
import styles from './SettingsPage.module.css';

const minutesOffered = [5, 10, 15, 30, 60] as const;
const nothing = { passphrase: '', next: '', again: '' };

export function LockPart() {
  const { t } = useTranslation('lock');
  const { message } = App.useApp();
  const language = useLanguage();
  const lock = useStored('lock', (state) => state.lock);
  const refusal = useStored('lock', (state) => state.refusal);
  const { set, close } = useStored('lock', (state) => state);
  const [typed, setTyped] = useState(nothing);
  const [minutes, setMinutes] = useState(lock?.afterMinutes ?? 10);
  const isSet = lock?.isSet ?? false;
  const field = (name: keyof typeof nothing, label: string, note?: string) => (
    <Field label={label} htmlFor={`lock-${name}`} note={note}>
      <Input.Password
        id={`lock-${name}`}
        autoComplete="off"
        value={typed[name]}
        maxLength={200}
        onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
      />
    </Field>
  );
  const change = async (next: string | null, afterMinutes: number | null) => {
    if (!(await set(isSet ? typed.passphrase : null, next, afterMinutes))) return;
    setTyped(nothing);
    void message.success(t(next === null ? 'removed' : 'saved'));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void change(typed.next, minutes === 0 ? null : minutes);
  };
  const isReady = typed.next.length >= minPassphraseCharacters && typed.next === typed.again && (!isSet || typed.passphrase !== '');
  return (
    <Part title={t('title')}>
      <form onSubmit={submit}>
        {isSet && field('passphrase', t('current'))}
        {field('next', t('next'), t('nextHelp', { count: minPassphraseCharacters }))}
        {field('again', t('again'), typed.again !== '' && typed.again !== typed.next ? t('differs') : undefined)}
        <Field label={t('after')}>
          <Select
            aria-label={t('after')}
            value={minutes}
            options={[
              ...minutesOffered.map((value) => ({ value: value as number, label: t('minutes', { count: value }) })),
              { value: 0, label: t('never') },
            ]}
            onChange={setMinutes}
          />
        </Field>
        {refusal !== null && (
          <p className={styles.refusal} role="alert">
            {errorText(refusal, language).title}
          </p>
        )}
        <div className={styles.actions}>
          <Button type="primary" htmlType="submit" disabled={!isReady}>
            {t(isSet ? 'change' : 'set')}
          </Button>
          {isSet && (
            <>
              <Button disabled={typed.passphrase === ''} onClick={() => void change(null, null)}>
                {t('remove')}
              </Button>
              <Button onClick={() => void close()}>{t('lockNow')}</Button>
            </>
          )}
        </div>
      </form>
    </Part>
  );
}

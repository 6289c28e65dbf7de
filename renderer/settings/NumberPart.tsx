// Running numbers in the settings: the next number of every series, and raising it with a name and a reason.
import { App, Button, Input, InputNumber } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { highestNumber, type NumberSeries } from '../../shared/contract/numberApi.ts';
import { paperTabs, type PaperTab } from '../papers/paperTab.ts';
import { useStored } from '../state/stores.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import table from '../ui/table.module.css';
import { Part } from './Part.tsx';
import styles from './SettingsPage.module.css';
import { useSeriesName } from './useSeriesName.ts';

/** The letters of each kind of paper. */
type Prefixes = Readonly<Record<PaperTab, string>>;

export function NumberPart({ prefixes }: { readonly prefixes: Prefixes }) {
  const { t } = useTranslation(['settings', 'papers']);
  const series = useStored('numbers', (state) => state.series);
  const load = useStored('numbers', (state) => state.load);
  const nameOf = useSeriesName();
  const [raised, setRaised] = useState<NumberSeries | null>(null);
  const lettersText = JSON.stringify(prefixes);
  const usedFor = ({ kind, name }: NumberSeries) =>
    kind === 'order'
      ? paperTabs
          .filter((tab) => prefixes[tab] === name)
          .map((tab) => t(`papers:tabs.${tab}`))
          .join(t('usedForSeparator'))
      : '';
  // Other letters have numbers of their own.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the letters decide what the list is
  useEffect(() => {
    void load();
  }, [load, lettersText]);
  return (
    <Part title={t('numbers')} wide>
      <p className={styles.note}>{t('numbersHelp')}</p>
      <table className={table.table} aria-label={t('numbers')}>
        <thead>
          <tr>
            <th>{t('series')}</th>
            <th>{t('usedFor')}</th>
            <th className={table.number}>{t('year')}</th>
            <th className={table.number}>{t('nextNumber')}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {series.map((one) => (
            <tr key={`${one.kind}|${one.name}|${one.year}`}>
              <td>{nameOf(one)}</td>
              <td>{usedFor(one)}</td>
              <td className={table.number}>{one.year}</td>
              <td className={table.number}>{one.next}</td>
              <td>
                <Button size="small" aria-label={`${t('raise')} ${nameOf(one)} ${one.year}`} onClick={() => setRaised(one)}>
                  {t('raise')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {raised !== null && <RaiseDialog series={raised} onClose={() => setRaised(null)} />}
    </Part>
  );
}

function RaiseDialog({ series, onClose }: { readonly series: NumberSeries; readonly onClose: () => void }) {
  const { t } = useTranslation(['settings', 'common']);
  const { message } = App.useApp();
  const raise = useStored('numbers', (state) => state.raise);
  const nameOf = useSeriesName();
  const [next, setNext] = useState<number | null>(null);
  const [by, setBy] = useState('');
  const [reason, setReason] = useState('');
  const isReady = next !== null && next > series.next && by.trim() !== '' && reason.trim() !== '';
  const submit = async () => {
    if (next === null || !(await raise({ ...series, next, by: by.trim(), reason: reason.trim() }))) return;
    void message.success(t('raised'));
    onClose();
  };
  return (
    <Dialog
      open
      title={t('raiseTitle', { series: nameOf(series), year: series.year })}
      okText={t('raiseDo')}
      cancelText={t('common:cancel')}
      okButtonProps={{ disabled: !isReady }}
      onOk={() => void submit()}
      onCancel={onClose}
    >
      <p className={styles.note}>{t('raiseText', { next: series.next })}</p>
      <Field
        label={t('nextNumber')}
        htmlFor="raise-next"
        name="next"
        note={next !== null && next <= series.next ? t('raiseLow', { next: series.next }) : undefined}
      >
        <InputNumber id="raise-next" min={1} max={highestNumber} precision={0} value={next} onChange={setNext} />
      </Field>
      <Field label={t('raiseBy')} htmlFor="raise-by" name="by">
        <Input id="raise-by" value={by} maxLength={100} onChange={(event) => setBy(event.target.value)} />
      </Field>
      <Field label={t('raiseReason')} htmlFor="raise-reason" name="reason">
        <Input id="raise-reason" value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />
      </Field>
    </Dialog>
  );
}

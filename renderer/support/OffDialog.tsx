// Takes an entry off its list from a day on, by name and reason; one whose first day is still to come can be withdrawn instead.
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isListed, type ListEntry } from '../../shared/lists/listEntry.ts';
import { useStored } from '../state/stores.ts';
import { useWorkingDay } from '../state/useWorkingDay.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { DayField } from '../ui/DayField.tsx';
import { Field } from '../ui/Field.tsx';
import { useKept } from '../ui/useKept.ts';

export function OffDialog({ entry, onClose }: { readonly entry: ListEntry; readonly onClose: () => void }) {
  const { t } = useTranslation(['lists', 'common']);
  const today = useWorkingDay();
  const { takeOff, withdraw } = useStored('rosters', (state) => state);
  const kept = useKept(`off|${entry.id}`, () => ({ on: isListed(entry, today) ? today : entry.from, by: '', reason: '' }));
  const { value: off } = kept;
  const set = (part: Partial<typeof off>) => kept.set({ ...off, ...part });
  const [isBusy, setBusy] = useState(false);
  const close = () => {
    kept.forget();
    onClose();
  };
  const done = async (work: Promise<boolean>) => {
    setBusy(true);
    const isDone = await work;
    setBusy(false);
    if (isDone) close();
  };
  return (
    <Dialog
      of={off}
      fields={{ listDaysWrong: 'on', dayTooFarAhead: 'on' }}
      open
      centered
      title={t('offTitle', { name: entry.name })}
      onCancel={close}
      footer={[
        entry.from >= today && (
          <Button key="withdraw" onClick={() => void done(withdraw(entry.id))}>
            {t('withdraw')}
          </Button>
        ),
        <Button key="cancel" onClick={close}>
          {t('common:cancel')}
        </Button>,
        <Button
          key="off"
          danger
          type="primary"
          loading={isBusy}
          disabled={off.by.trim() === '' || off.reason.trim() === ''}
          onClick={() => void done(takeOff({ entry: entry.id, ...off }))}
        >
          {t('offDo')}
        </Button>,
      ]}
    >
      <Field label={t('offOn')} name="on">
        <DayField label={t('offOn')} day={off.on} onChange={(on) => set({ on })} />
      </Field>
      <Field label={t('offBy')} htmlFor="off-by" name="by">
        <Input id="off-by" maxLength={100} value={off.by} onChange={({ target }) => set({ by: target.value })} />
      </Field>
      <Field label={t('offReason')} htmlFor="off-reason" name="reason">
        <Input id="off-reason" maxLength={200} value={off.reason} onChange={({ target }) => set({ reason: target.value })} />
      </Field>
    </Dialog>
  );
}

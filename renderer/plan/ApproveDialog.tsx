// Final check before a plan is approved: what approval means, and what each pin costs whom.
import { App } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../shared/contract/api.ts';
import { distinctPins, pinKey } from '../../shared/domain/pins.ts';
import { useStored } from '../state/stores.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { useNames } from '../ui/names.ts';
import styles from './ApproveDialog.module.css';
import { PinEntry } from './pins/PinEntry.tsx';
import { PricingBar } from './pins/PricingBar.tsx';
import { SupersededNote } from './SupersededNote.tsx';

export function ApproveDialog({ view, onClose }: { readonly view: PlanView; readonly onClose: () => void }) {
  const { t } = useTranslation(['plan', 'pins', 'common']);
  const { message } = App.useApp();
  const approve = useStored('plan', (state) => state.approve);
  const decided = useStored('pins', (state) => state.pins);
  const prices = useStored('pins', (state) => state.prices.get(view.summary.id));
  const isPricing = useStored('pins', (state) => state.pricing !== null);
  const price = useStored('pins', (state) => state.price);
  const names = useNames(view.dataset);
  const [isApproving, setApproving] = useState(false);
  const pins = useMemo(() => distinctPins(view.dataset.pins), [view]);
  const plan = view.summary.id;
  useEffect(() => {
    if (pins.length > 0) void price(plan);
  }, [price, plan, pins]);
  const confirm = async () => {
    setApproving(true);
    const done = await approve();
    setApproving(false);
    if (done) void message.success(t('approved', { label: view.summary.label }));
    onClose();
  };
  return (
    <Dialog
      open
      centered
      width={pins.length > 0 ? 680 : 440}
      title={t('approveTitle', { label: view.summary.label })}
      okText={t('approveConfirm')}
      cancelText={t('common:cancel')}
      okButtonProps={{ loading: isApproving, disabled: isPricing }}
      onOk={() => void confirm()}
      onCancel={onClose}
    >
      <p className={styles.text}>{t('approveText')}</p>
      <SupersededNote view={view} onLeave={onClose} />
      {pins.length > 0 && (
        <section aria-label={t('pins:listTitle', { count: pins.length })}>
          <h3 className={styles.title}>{t('pins:approveHead', { count: pins.length })}</h3>
          <PricingBar plan={plan} />
          <ul className={styles.list}>
            {pins.map((pin) => (
              <PinEntry
                key={pinKey(pin)}
                decided={decided.find((row) => pinKey(row.pin) === pinKey(pin)) ?? { pin, decision: null }}
                dataset={view.dataset}
                names={names}
                price={prices?.find((row) => pinKey(row.pin) === pinKey(pin)) ?? null}
                isInPlan
              />
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  );
}

// Final check before a plan is approved: what is approved, from where, against which plan, on what basis and by whom; what each pin costs.
import { App } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../shared/contract/api.ts';
import { distinctPins, pinKey } from '../../shared/domain/pins.ts';
import { PositionLine } from '../position/PositionLine.tsx';
import { useStored } from '../state/stores.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { useNames } from '../ui/names.ts';
import { ApprovalDuty } from './ApprovalDuty.tsx';
import styles from './ApproveDialog.module.css';
import { PinEntry } from './pins/PinEntry.tsx';
import { PricingBar } from './pins/PricingBar.tsx';
import { PlanBriefPart } from './PlanBriefPart.tsx';
import { SubmissionButtons } from './SubmissionButtons.tsx';
import { SupersededNote } from './SupersededNote.tsx';
import { useApprover } from './useApprover.ts';

export function ApproveDialog({ view, onClose }: { readonly view: PlanView; readonly onClose: () => void }) {
  const { t } = useTranslation(['plan', 'pins', 'common']);
  const { message } = App.useApp();
  const approve = useStored('plan', (state) => state.approve);
  const decided = useStored('pins', (state) => state.pins);
  const prices = useStored('pins', (state) => state.prices.get(view.summary.id));
  const isPricing = useStored('pins', (state) => state.pricing !== null);
  const price = useStored('pins', (state) => state.price);
  const approver = useApprover(view.summary);
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
      width={760}
      title={t('approveTitle', { label: view.summary.label })}
      okText={t('approveConfirm')}
      cancelText={t('common:cancel')}
      okButtonProps={{ loading: isApproving, disabled: isPricing || !approver.ok }}
      footer={(_, { OkBtn, CancelBtn }) => (
        <div className={styles.footer}>
          <SubmissionButtons plan={plan} />
          <span className={styles.room} />
          <CancelBtn />
          <OkBtn />
        </div>
      )}
      onOk={() => void confirm()}
      onCancel={onClose}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys */}
      <section className={styles.body} tabIndex={0} aria-label={t('brief.title')}>
        <p className={styles.text}>{t('approveText')}</p>
        <ApprovalDuty summary={view.summary} />
        <PlanBriefPart view={view} />
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
        <PositionLine dataset={view.dataset} isLinked={false} />
      </section>
    </Dialog>
  );
}

// The form of a contract with another province: a new one, a draft, or the days of an issued one told anew.
import { Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dataset } from '../../shared/domain/dataset.ts';
import { contractTotals, piecesFor } from '../../shared/partners/contractBalance.ts';
import { contractNumberText, type ContractChoice } from '../../shared/partners/partnerContract.ts';
import { contractKinds } from '../../shared/partners/partnerContractSchema.ts';
import { groupedDigits } from '../../shared/text/quantityText.ts';
import { useStored } from '../state/stores.ts';
import { DayField } from '../ui/DayField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { useNames } from '../ui/names.ts';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { ContractDays } from './ContractDays.tsx';
import { outNames } from './contractWords.ts';
import type { EditedContract } from './newContract.ts';
import styles from './SupportPage.module.css';

interface ContractDialogProps {
  readonly dataset: Dataset;
  readonly edited: EditedContract;
  readonly onClose: (saved: string | null) => void;
}

export function ContractDialog({ dataset, edited: { contract, choice }, onClose }: ContractDialogProps) {
  const { t } = useTranslation(['contracts', 'common']);
  const names = useNames(dataset);
  const { save, change } = useStored('contracts', (state) => state);
  const isChange = contract !== null && contract.issued !== null;
  const [value, setValue] = useState(choice);
  const [sound, setSound] = useState({ gives: contract !== null, gets: contract !== null });
  const [by, setBy] = useState('');
  const [reason, setReason] = useState('');
  const [isBusy, setBusy] = useState(false);
  const set = (part: Partial<ContractChoice>) => setValue({ ...value, ...part });
  const { gives, gets, ratio } = value;
  const out = outNames(value, dataset, names);
  const hasRatio = ratio.pieces > 0 && /^\d{1,9}(\.\d{1,6})?$/.test(ratio.per) && Number(ratio.per) > 0;
  const isSound = sound.gives && sound.gets && hasRatio;
  const totals = isSound ? contractTotals(value) : null;
  const byRatio = totals === null ? 0 : piecesFor(totals.out, ratio);
  const isComplete =
    totals !== null &&
    byRatio === totals.in &&
    value.partner.trim() !== '' &&
    value.basis.trim() !== '' &&
    (!isChange || (by.trim() !== '' && reason.trim() !== ''));
  const submit = async () => {
    setBusy(true);
    const saved = isChange
      ? await change({ contract: contract.id, gives: gives.days, gets: gets.days, to: value.to, by: by.trim(), reason: reason.trim() })
      : await save(contract?.id ?? '', value);
    setBusy(false);
    if (saved !== null) onClose(saved.id);
  };
  const cities = dataset.regions
    .filter(({ level }) => level === 'city')
    .map(({ code }) => ({ value: code as string, label: names.place(code) }));
  const goods = dataset.products.map(({ code }) => ({ value: code as string, label: names.productInFull(code) }));
  const scarce = dataset.materials.filter((row) => row.scarce).map(({ code }) => ({ value: code as string, label: names.material(code) }));
  const turnTo = (kind: ContractChoice['kind']) => {
    const [first] = kind === 'swap' ? goods : scarce;
    set({ kind, gives: { ...gives, item: first?.value ?? '', city: kind === 'swap' ? (cities[0]?.value ?? '') : null } });
  };
  return (
    <Dialog
      open
      of={[value, by, reason]}
      centered
      width={760}
      title={isChange ? t('changeTitle', { number: contractNumberText(contract) }) : t(contract === null ? 'newTitle' : 'editTitle')}
      okText={t('common:save')}
      cancelText={t('common:cancel')}
      okButtonProps={{ disabled: !isComplete, loading: isBusy }}
      onCancel={() => onClose(null)}
      onOk={() => void submit()}
    >
      <div className={styles.dialog}>
        {!isChange && (
          <>
            <Field label={t('kind')} note={t(`kindNotes.${value.kind}`)}>
              <SegmentedControl
                label={t('kind')}
                value={value.kind}
                options={contractKinds.map((kind) => ({ value: kind, text: t(`kinds.${kind}`) }))}
                onChange={turnTo}
              />
            </Field>
            <Field label={t('partner')} htmlFor="contract-partner">
              <Input id="contract-partner" maxLength={60} value={value.partner} onChange={({ target }) => set({ partner: target.value })} />
            </Field>
            <Field label={t('basis')} htmlFor="contract-basis">
              <Input id="contract-basis" maxLength={200} value={value.basis} onChange={({ target }) => set({ basis: target.value })} />
            </Field>
            <Field label={t('gives')} htmlFor="contract-gives">
              <span className={styles.days}>
                <Select
                  id="contract-gives"
                  className={styles.half}
                  value={String(gives.item)}
                  options={value.kind === 'swap' ? goods : scarce}
                  onChange={(item) => set({ gives: { ...gives, item } })}
                />
                {gives.city !== null && (
                  <Select
                    aria-label={t('leaves')}
                    className={styles.half}
                    value={gives.city}
                    options={cities}
                    onChange={(city) => set({ gives: { ...gives, city } })}
                  />
                )}
              </span>
            </Field>
            <Field label={t('gets')} htmlFor="contract-gets">
              <span className={styles.days}>
                <Select
                  id="contract-gets"
                  className={styles.half}
                  value={gets.product}
                  options={goods}
                  onChange={(product) => set({ gets: { ...gets, product } })}
                />
                <Select
                  aria-label={t('enters')}
                  className={styles.half}
                  value={gets.city}
                  options={cities}
                  onChange={(city) => set({ gets: { ...gets, city } })}
                />
              </span>
            </Field>
            <Field label={t('ratio')} htmlFor="contract-per" note={t('ratioNote')}>
              <span className={styles.days}>
                <span>{t('per')}</span>
                <Input
                  id="contract-per"
                  className={styles.short}
                  maxLength={16}
                  addonAfter={out.unit}
                  value={ratio.per}
                  onChange={({ target }) => set({ ratio: { ...ratio, per: target.value.trim() } })}
                />
                <label htmlFor="contract-ratio">{t('brings')}</label>
                <InputNumber
                  id="contract-ratio"
                  min={0}
                  precision={0}
                  value={ratio.pieces}
                  onChange={(pieces) => set({ ratio: { ...ratio, pieces: pieces ?? 0 } })}
                />
                <span>{t('unit')}</span>
              </span>
            </Field>
          </>
        )}
        <Field label={t('term')}>
          <span className={styles.days}>
            {isChange ? <span>{value.from}</span> : <DayField label={t('from')} day={value.from} onChange={(from) => set({ from })} />}
            <DayField label={t('to')} day={value.to} onChange={(to) => set({ to })} />
          </span>
        </Field>
        <Field label={t('outDays', { unit: out.unit })} htmlFor="contract-out-days" note={t('daysNote')}>
          <ContractDays
            id="contract-out-days"
            rows={gives.days}
            onChange={(rows, isRight) => {
              setSound({ ...sound, gives: isRight });
              if (isRight) set({ gives: { ...gives, days: rows } });
            }}
          />
        </Field>
        <Field
          label={t('inDays')}
          htmlFor="contract-in-days"
          note={
            totals === null
              ? t('daysNote')
              : t(byRatio === totals.in ? 'sumsAgree' : 'sumsDiffer', { byRatio: groupedDigits(byRatio), listed: groupedDigits(totals.in) })
          }
        >
          <ContractDays
            id="contract-in-days"
            rows={gets.days.map(({ on, pieces }) => ({ on, quantity: pieces === 0 ? '' : String(pieces) }))}
            onChange={(rows, isRight) => {
              const isWhole = isRight && rows.every(({ quantity }) => /^\d+$/.test(quantity));
              setSound({ ...sound, gets: isWhole });
              if (isWhole) set({ gets: { ...gets, days: rows.map(({ on, quantity }) => ({ on, pieces: Number(quantity) })) } });
            }}
          />
        </Field>
        {isChange && (
          <>
            <Field label={t('changeReason')} htmlFor="contract-reason">
              <Input id="contract-reason" maxLength={200} value={reason} onChange={({ target }) => setReason(target.value)} />
            </Field>
            <Field label={t('by')} htmlFor="contract-by">
              <Input id="contract-by" maxLength={200} value={by} onChange={({ target }) => setBy(target.value)} />
            </Field>
          </>
        )}
      </div>
    </Dialog>
  );
}

// What moved under a contract: the balance, a line to enter what went out or came in, and all entries.
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contractBalance, overdueOf } from '../../shared/partners/contractBalance.ts';
import { contractState, entriesOfContract, type ContractEntryKind, type PartnerContract } from '../../shared/partners/partnerContract.ts';
import { contractEntryKinds } from '../../shared/partners/partnerContractSchema.ts';
import { groupedDigits } from '../../shared/text/quantityText.ts';
import { useStored } from '../state/stores.ts';
import { useWorkingDay } from '../state/useWorkingDay.ts';
import { DayField } from '../ui/DayField.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import table from '../ui/table.module.css';
import type { outNames } from './contractWords.ts';
import styles from './SupportPage.module.css';

interface ContractAccountProps {
  readonly contract: PartnerContract;
  readonly out: ReturnType<typeof outNames>;
  readonly mayEnter: boolean;
}

const quantityPattern = /^\d{1,9}(\.\d{1,6})?$/;

export function ContractAccount({ contract, out, mayEnter }: ContractAccountProps) {
  const { t } = useTranslation('contracts');
  const today = useWorkingDay();
  const entries = useStored('contracts', (state) => state.list?.entries ?? []);
  const enter = useStored('contracts', (state) => state.enter);
  const voidEntry = useStored('contracts', (state) => state.void);
  const state = contractState(contract);
  const [kind, setKind] = useState<ContractEntryKind>('sent');
  const [on, setOn] = useState(today);
  const [quantity, setQuantity] = useState('');
  const [by, setBy] = useState('');
  const [note, setNote] = useState('');
  const [isBusy, setBusy] = useState(false);
  const { sent, cameBack, owed, received, writtenOff, open } = contractBalance(contract, entries);
  const late = overdueOf(contract, entries, today);
  const told = entriesOfContract(contract, entries).reverse();
  const isOut = (one: ContractEntryKind) => one === 'sent' || one === 'cameBack';
  const isOpen = mayEnter && (state === 'running' || state === 'revoked');
  const kinds = contractEntryKinds.filter((one) => one !== 'sent' || state === 'running');
  const chosen = kinds.includes(kind) ? kind : 'received';
  const isComplete =
    quantityPattern.test(quantity) && Number(quantity) > 0 && by.trim() !== '' && (chosen !== 'writtenOff' || note.trim() !== '');
  const submit = async () => {
    setBusy(true);
    const isDone = await enter({ contract: contract.id, kind: chosen, on, quantity, by: by.trim(), note: note.trim() });
    setBusy(false);
    if (!isDone) return;
    setQuantity('');
    setNote('');
  };
  const rows = [
    [t('sums.sent'), out.bare(sent)],
    ...(cameBack > 0n ? [[t('sums.cameBack'), out.bare(cameBack)]] : []),
    [t('sums.owed'), t('pieces', { pieces: groupedDigits(owed) })],
    [t('sums.received'), t('pieces', { pieces: groupedDigits(received) })],
    ...(writtenOff > 0 ? [[t('sums.writtenOff'), t('pieces', { pieces: groupedDigits(writtenOff) })]] : []),
    [t(open < 0 ? 'sums.ahead' : 'sums.open'), t('pieces', { pieces: groupedDigits(Math.abs(open)) })],
  ];
  return (
    <>
      {late.out > 0n && (
        <p className={styles.warning} role="alert">
          {t('lateOut', { quantity: out.named(late.out) })}
        </p>
      )}
      {late.in > 0 && (
        <p className={styles.warning} role="alert">
          {t('lateIn', { pieces: groupedDigits(late.in) })}
        </p>
      )}
      <dl className={styles.facts}>
        {rows.map(([label, text]) => (
          <div key={label} className={styles.pair}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {isOpen && (
        <div className={styles.buttons}>
          <SegmentedControl<ContractEntryKind>
            label={t('entryKind')}
            value={chosen}
            options={kinds.map((value) => ({ value, text: t(`entryKinds.${value}`) }))}
            onChange={setKind}
          />
          <DayField label={t('on')} day={on} onChange={setOn} />
          <Input
            className={styles.short}
            aria-label={t('quantity')}
            placeholder={t('quantity')}
            addonAfter={isOut(chosen) ? out.unit : t('unit')}
            maxLength={16}
            value={quantity}
            onChange={({ target }) => setQuantity(target.value.trim())}
          />
          <Input
            className={styles.short}
            aria-label={t('entryBy')}
            placeholder={t('entryBy')}
            maxLength={200}
            value={by}
            onChange={({ target }) => setBy(target.value)}
          />
          <Input
            className={styles.short}
            aria-label={t(chosen === 'writtenOff' ? 'why' : 'note')}
            placeholder={t(chosen === 'writtenOff' ? 'why' : 'note')}
            maxLength={200}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
          <Button type="primary" loading={isBusy} disabled={!isComplete} onClick={() => void submit()}>
            {t('enter')}
          </Button>
        </div>
      )}
      {told.length === 0 ? (
        <p className={styles.none}>{t('noEntries')}</p>
      ) : (
        <table className={table.table} aria-label={t('entries')}>
          <thead>
            <tr>
              <th>{t('on')}</th>
              <th>{t('entryKind')}</th>
              <th className={table.number}>{t('quantity')}</th>
              <th>{t('entryBy')}</th>
              <th>{t('note')}</th>
              <th>{''}</th>
            </tr>
          </thead>
          <tbody>
            {told.map((entry) => (
              <tr key={entry.id}>
                <td>{entry.on}</td>
                <td>{t(`entryKinds.${entry.kind}`)}</td>
                <td className={table.number}>
                  {entry.quantity} {isOut(entry.kind) ? out.unit : t('unit')}
                </td>
                <td>{entry.by}</td>
                <td className={table.wrap}>{entry.note}</td>
                <td>
                  {isOpen && (
                    <Button size="small" danger onClick={() => void voidEntry(entry.id)}>
                      {t('void')}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

// Closes a cycle: shows what each account fulfilled and the resulting rating, which a person must confirm.
import { App, Checkbox, Input } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDay } from '../../shared/domain/calendar.ts';
import type { Dataset } from '../../shared/domain/dataset.ts';
import { normalizeTyped } from '../../shared/editing/typedText.ts';
import { addDecimals } from '../../shared/base/decimalText.ts';
import { ratingsOf, type CycleAccount } from '../../shared/ledger/cycle.ts';
import { groupedDecimal } from '../../shared/text/quantityText.ts';
import { useStored } from '../state/stores.ts';
import { useWorkingDay } from '../state/useWorkingDay.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { dayFields } from '../ui/fieldErrors.ts';
import table from '../ui/table.module.css';
import styles from './LedgerPage.module.css';
import { useShown } from '../ui/names.ts';

interface CloseDialogProps {
  readonly dataset: Dataset;
  readonly onClose: () => void;
}

const noAccounts: readonly CycleAccount[] = [];

export function CloseDialog({ dataset: facts, onClose }: CloseDialogProps) {
  const dataset = useShown(facts);
  const { t } = useTranslation(['ledger', 'common']);
  const today = useWorkingDay();
  const { message } = App.useApp();
  const closing = useStored('ledger', (state) => state.closing);
  const closeCycle = useStored('ledger', (state) => state.closeCycle);
  const [found, setFound] = useState<readonly CycleAccount[] | null>(null);
  useEffect(() => {
    void closing().then(setFound);
  }, [closing]);
  const accounts = found ?? noAccounts;
  const names = useMemo(() => new Map(dataset.enterprises.map(({ code, name }) => [code, name])), [dataset]);
  const ratings = useMemo(() => [...ratingsOf(accounts)], [accounts]);
  const before = new Map(accounts.map(({ enterprise, ratingBefore }) => [enterprise, ratingBefore]));
  // Cities and counties have no rating.
  const changing = ratings.filter(([enterprise, rating]) => names.has(enterprise) && rating !== before.get(enterprise));
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set());
  const [on, setOn] = useState(today);
  const day = normalizeTyped(on, 'date');
  const submit = async () => {
    const confirmed = changing.map(([enterprise]) => enterprise).filter((enterprise) => !refused.has(enterprise));
    if (!(await closeCycle(day, confirmed))) return;
    void message.success(t('closed', { count: confirmed.length }));
    onClose();
  };
  const toggle = (enterprise: string) => {
    const next = new Set(refused);
    if (!next.delete(enterprise)) next.add(enterprise);
    setRefused(next);
  };
  const owing = accounts.filter(({ balance }) => Number(balance) > 0);
  return (
    <Dialog
      of={{ on, refused: [...refused] }}
      fields={dayFields}
      open
      centered
      width={640}
      title={t('closeTitle')}
      okText={t('closeNow')}
      cancelText={t('common:cancel')}
      okButtonProps={{ disabled: parseDay(day) === null || found === null }}
      onOk={() => void submit()}
      onCancel={onClose}
    >
      <p>{t('closeText', { accounts: accounts.length, owing: owing.length })}</p>
      <Field label={t('endedOn')} htmlFor="cycle-day" name="on">
        <Input id="cycle-day" value={on} onChange={(event) => setOn(event.target.value)} />
      </Field>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys */}
      <div className={styles.ratings} tabIndex={0} role="group" aria-label={t('newRatings')}>
        {changing.length === 0 ? (
          <p className={styles.quiet}>{t('noRatingChanges')}</p>
        ) : (
          <table className={table.table} aria-label={t('newRatings')}>
            <thead>
              <tr>
                <th>{t('enterprise')}</th>
                <th className={table.number}>{t('owed')}</th>
                <th className={table.number}>{t('discharged')}</th>
                <th className={table.number}>{t('rating')}</th>
                <th className={table.number}>{t('proposed')}</th>
              </tr>
            </thead>
            <tbody>
              {changing.map(([enterprise, rating]) => {
                const own = accounts.filter((account) => account.enterprise === enterprise);
                const worst = own.reduce((low, account) => (account.ratingProposed < low.ratingProposed ? account : low));
                return (
                  <tr key={enterprise}>
                    <td>
                      <Checkbox checked={!refused.has(enterprise)} onChange={() => toggle(enterprise)}>
                        {names.get(enterprise) ?? enterprise}
                      </Checkbox>
                    </td>
                    <td className={table.number}>{groupedDecimal(addDecimals(worst.opening, worst.due))}</td>
                    <td className={table.number}>{groupedDecimal(worst.discharged)}</td>
                    <td className={table.number}>{(before.get(enterprise) ?? 1).toFixed(2)}</td>
                    <td className={`${table.number} ${rating < (before.get(enterprise) ?? 1) ? table.bad : ''}`}>{rating.toFixed(2)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        )}
      </div>
    </Dialog>
  );
}

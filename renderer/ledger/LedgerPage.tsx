// Page of the linkage account: what each enterprise received, owes and has delivered, its lines, and the resulting rating.
import { PlusOutlined } from '@ant-design/icons';
import { App, Button, InputNumber } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RatingRule } from '../../shared/domain/office.ts';
import type { EditedRow } from '../../shared/editing/editStep.ts';
import { accountsOf, cycleRating, overdueOf, proposedRating } from '../../shared/ledger/account.ts';
import { splitBalance } from '../../shared/ledger/balance.ts';
import { groupedDecimal } from '../../shared/text/quantityText.ts';
import { useStored } from '../state/stores.ts';
import { today } from '../ui/figures.ts';
import { PageHead } from '../ui/PageHead.tsx';
import { Section } from '../ui/Section.tsx';
import table from '../ui/table.module.css';
import { AccountLines } from './AccountLines.tsx';
import { CloseDialog } from './CloseDialog.tsx';
import { EntryDialog } from './EntryDialog.tsx';
import styles from './LedgerPage.module.css';

export function LedgerPage() {
  const { t } = useTranslation('ledger');
  const { message } = App.useApp();
  const lines = useStored('ledger', (state) => state.lines);
  const cycles = useStored('ledger', (state) => state.cycles);
  const load = useStored('ledger', (state) => state.load);
  const dataset = useStored('dataset', (state) => state.dataset);
  const settings = useStored('app', (state) => state.app?.settings ?? null);
  const saveSettings = useStored('app', (state) => state.saveSettings);
  const change = useStored('edit', (state) => state.change);
  const [dialog, setDialog] = useState<'entry' | 'close' | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  useEffect(() => {
    void load();
  }, [load]);
  const closed = cycles.at(-1)?.lines ?? 0;
  const accounts = useMemo(() => accountsOf(lines, closed), [lines, closed]);
  const late = useMemo(() => {
    const of = Map.groupBy(lines, accountKey);
    return new Map([...of].map(([key, group]) => [key, overdueOf(group, today())]));
  }, [lines]);
  if (dataset === null || settings === null) return <PageHead title={t('title')} />;
  const rule = settings.ledger;
  const setRule = (ledger: RatingRule) => void saveSettings({ ...settings, ledger });
  const enterprises = new Map(dataset.enterprises.map((row, at) => [row.code, { ...row, at }]));
  const materials = new Map(dataset.materials.map((row) => [row.code, row]));
  const shown = accounts.find((account) => accountKey(account) === chosen) ?? accounts[0] ?? null;
  const adopt = async (code: string, rating: number) => {
    const row = enterprises.get(code);
    if (row === undefined) return;
    if (
      await change('enterprises', [
        { row: row.at, seen: dataset.enterprises[row.at] as unknown as EditedRow, texts: { rating: String(rating) } },
      ])
    )
      void message.success(t('adopted', { enterprise: row.name, rating }));
  };
  return (
    <>
      <PageHead title={t('title')} note={t('cycleNow', { number: cycles.length + 1, since: cycles.at(-1)?.endedOn ?? t('beginning') })}>
        <label className={styles.rule}>
          {t('floor')}
          <InputNumber
            size="small"
            min={0}
            max={1}
            step={0.1}
            value={rule.floor}
            onChange={(floor) => setRule({ ...rule, floor: floor ?? 0 })}
          />
        </label>
        <label className={styles.rule}>
          {t('memory')}
          <InputNumber
            size="small"
            min={0}
            max={1}
            step={0.1}
            value={rule.memory}
            onChange={(memory) => setRule({ ...rule, memory: memory ?? 0 })}
          />
        </label>
        <Button disabled={lines.length === closed} onClick={() => setDialog('close')}>
          {t('close')}
        </Button>
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setDialog('entry')}>
          {t('enter')}
        </Button>
      </PageHead>
      <p className={styles.intro}>{t('intro')}</p>
      <div className={styles.body}>
        <Section grow title={t('accounts')}>
          {accounts.length === 0 && <p className={styles.quiet}>{t('noAccounts')}</p>}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys */}
          <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('accounts')}>
            {accounts.length > 0 && (
              <table className={table.table} aria-label={t('accounts')}>
                <thead>
                  <tr>
                    <th>{t('enterprise')}</th>
                    <th>{t('material')}</th>
                    {(['received', 'owed', 'discharged', 'arrears', 'overdue', 'cycle', 'rating'] as const).map((head) => (
                      <th key={head} className={table.number}>
                        {t(head)}
                      </th>
                    ))}
                    <th />
                  </tr>
                </thead>
                <tbody>
                  {accounts.map((account) => {
                    const enterprise = enterprises.get(account.enterprise);
                    const material = materials.get(account.material);
                    const present = enterprise?.rating ?? 1;
                    const proposed = proposedRating(account, present, rule);
                    const overdue = late.get(accountKey(account)) ?? null;
                    const { arrears, surplus } = splitBalance(account.balance);
                    return (
                      <tr key={accountKey(account)} className={account === shown ? table.chosen : ''}>
                        <td>
                          <button
                            type="button"
                            className={`${table.link} ${styles.name}`}
                            aria-pressed={account === shown}
                            onClick={() => setChosen(accountKey(account))}
                          >
                            {enterprise?.name ?? account.enterprise}
                          </button>
                        </td>
                        <td className={styles.material} title={`${material?.name ?? account.material} ${material?.unit ?? ''}`}>
                          {`${material?.name ?? account.material} ${material?.unit ?? ''}`}
                        </td>
                        <td className={table.number}>{groupedDecimal(account.received)}</td>
                        <td className={table.number}>{groupedDecimal(account.owed)}</td>
                        <td className={table.number}>{groupedDecimal(account.discharged)}</td>
                        <td className={`${table.number} ${arrears === '0' ? '' : table.warn}`}>
                          {surplus === '0' ? groupedDecimal(arrears) : t('surplusOf', { quantity: groupedDecimal(surplus) })}
                        </td>
                        <td className={`${table.number} ${overdue === null ? '' : table.bad}`}>
                          {overdue === null ? '' : t('days', { count: overdue.days })}
                        </td>
                        <td className={table.number}>{cycleRating(account).toFixed(2)}</td>
                        <td className={table.number} title={t('proposed')}>
                          {proposed === present ? present.toFixed(2) : `${present.toFixed(2)} → ${proposed.toFixed(2)}`}
                        </td>
                        <td>
                          <Button
                            size="small"
                            disabled={proposed === present || enterprise === undefined}
                            aria-label={t('adoptOf', { enterprise: enterprise?.name ?? account.enterprise, rating: proposed })}
                            onClick={() => void adopt(account.enterprise, proposed)}
                          >
                            {t('adopt')}
                          </Button>
                        </td>
                      </tr>
                    );
                  })}
                </tbody>
              </table>
            )}
          </div>
        </Section>
        <AccountLines account={shown} overdue={shown === null ? null : (late.get(accountKey(shown)) ?? null)} />
      </div>
      {dialog === 'entry' && <EntryDialog dataset={dataset} onClose={() => setDialog(null)} />}
      {dialog === 'close' && <CloseDialog dataset={dataset} rule={rule} closed={closed} onClose={() => setDialog(null)} />}
    </>
  );
}

function accountKey({ enterprise, material }: { readonly enterprise: string; readonly material: string }): string {
  return `${enterprise}|${material}`;
}

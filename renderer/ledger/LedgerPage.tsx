// Owns the linkage account's page: every enterprise with what it received, owes and discharged, its lines, and the rating that follows.
import { PlusOutlined } from '@ant-design/icons';
import { App, Button, InputNumber } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { accountsOf, cycleRating, proposedRating } from '../../shared/ledger/account.ts';
import type { LinkageAccount } from '../../shared/ledger/account.ts';
import { useStored } from '../state/stores.ts';
import { PageHead } from '../ui/PageHead.tsx';
import { Section } from '../ui/Section.tsx';
import table from '../ui/table.module.css';
import { AccountLines } from './AccountLines.tsx';
import { EntryDialog } from './EntryDialog.tsx';
import { groupedDecimal } from './groupedDecimal.ts';
import styles from './LedgerPage.module.css';

export function LedgerPage() {
  const { t } = useTranslation('ledger');
  const { message } = App.useApp();
  const lines = useStored('ledger', (state) => state.lines);
  const load = useStored('ledger', (state) => state.load);
  const dataset = useStored('dataset', (state) => state.dataset);
  const change = useStored('edit', (state) => state.change);
  const [isEntering, setEntering] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const [rule, setRule] = useState({ floor: 0.3, memory: 0.5 });
  useEffect(() => {
    void load();
  }, [load]);
  const accounts = useMemo(() => accountsOf(lines), [lines]);
  if (dataset === null) return <PageHead title={t('title')} />;
  const enterprises = new Map(dataset.enterprises.map((row, at) => [row.code, { ...row, at }]));
  const materials = new Map(dataset.materials.map((row) => [row.code, row]));
  const keyOf = (account: LinkageAccount) => `${account.enterprise}|${account.material}`;
  const shown = accounts.find((account) => keyOf(account) === chosen) ?? accounts[0] ?? null;
  const adopt = async (code: string, rating: number) => {
    const row = enterprises.get(code);
    if (row === undefined) return;
    if (await change('enterprises', [{ row: row.at, texts: { rating: String(rating) } }]))
      void message.success(t('adopted', { enterprise: row.name, rating }));
  };
  return (
    <>
      <PageHead title={t('title')}>
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
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setEntering(true)}>
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
                    {(['received', 'due', 'discharged', 'balance', 'cycle', 'rating', 'proposed'] as const).map((head) => (
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
                    return (
                      <tr key={keyOf(account)} className={account === shown ? table.chosen : ''}>
                        <td>
                          <button
                            type="button"
                            className={styles.name}
                            aria-pressed={account === shown}
                            onClick={() => setChosen(keyOf(account))}
                          >
                            {enterprise?.name ?? account.enterprise}
                          </button>
                        </td>
                        <td>{`${material?.name ?? account.material} ${material?.unit ?? ''}`}</td>
                        <td className={table.number}>{groupedDecimal(account.received)}</td>
                        <td className={table.number}>{groupedDecimal(account.due)}</td>
                        <td className={table.number}>{groupedDecimal(account.discharged)}</td>
                        <td className={`${table.number} ${account.balance.startsWith('-') || account.balance === '0' ? '' : table.warn}`}>
                          {groupedDecimal(account.balance)}
                        </td>
                        <td className={table.number}>{cycleRating(account).toFixed(2)}</td>
                        <td className={table.number}>{present.toFixed(2)}</td>
                        <td className={table.number}>{proposed.toFixed(2)}</td>
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
        <AccountLines account={shown} />
      </div>
      {isEntering && <EntryDialog dataset={dataset} onClose={() => setEntering(false)} />}
    </>
  );
}

// The accounts of the open cycle: what each enterprise owes of a material, and the rating that follows from it.
import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountRow } from '../../shared/contract/ledgerApi.ts';
import type { Dataset } from '../../shared/domain/dataset.ts';
import type { RatingRule } from '../../shared/domain/office.ts';
import { cycleRating, proposedRating } from '../../shared/ledger/account.ts';
import { splitBalance } from '../../shared/ledger/balance.ts';
import { groupedDecimal } from '../../shared/text/quantityText.ts';
import { isAccount } from '../state/ledgerStore.ts';
import { useStored } from '../state/stores.ts';
import { LongTable } from '../ui/longTable/LongTable.tsx';
import type { LongColumn } from '../ui/longTable/longColumn.ts';
import table from '../ui/table.module.css';
import styles from './LedgerPage.module.css';

interface AccountTableProps {
  readonly accounts: readonly AccountRow[];
  readonly dataset: Dataset;
  readonly rule: RatingRule;
  readonly onAdopt: (enterprise: string, rating: number) => Promise<void>;
}

export function AccountTable({ accounts, dataset, rule, onAdopt }: AccountTableProps) {
  const { t } = useTranslation('ledger');
  const account = useStored('ledger', (state) => state.account);
  const show = useStored('ledger', (state) => state.show);
  const chosen = accounts.find((one) => isAccount(account, one)) ?? null;
  const columns = useMemo((): readonly LongColumn<AccountRow>[] => {
    const enterprises = new Map(dataset.enterprises.map((row) => [row.code, row]));
    const materials = new Map(dataset.materials.map((row) => [row.code, row]));
    const nameOf = ({ enterprise }: AccountRow) => enterprises.get(enterprise)?.name ?? enterprise;
    const materialOf = ({ material }: AccountRow) => `${materials.get(material)?.name ?? material} ${materials.get(material)?.unit ?? ''}`;
    const presentOf = ({ enterprise }: AccountRow) => enterprises.get(enterprise)?.rating ?? 1;
    const proposedOf = (row: AccountRow) => proposedRating(row, presentOf(row), rule);
    const figure = (key: 'received' | 'owed' | 'discharged'): LongColumn<AccountRow> => ({
      key,
      head: t(key),
      width: '9%',
      isNumber: true,
      cell: (row) => groupedDecimal(row[key]),
    });
    return [
      {
        key: 'enterprise',
        head: t('enterprise'),
        cell: (row) => (
          <button type="button" data-main className={`${table.link} ${styles.name}`} aria-pressed={isAccount(account, row)}>
            {nameOf(row)}
          </button>
        ),
        title: nameOf,
      },
      { key: 'material', head: t('material'), width: '13%', cell: materialOf, title: materialOf },
      figure('received'),
      figure('owed'),
      figure('discharged'),
      {
        key: 'arrears',
        head: t('arrears'),
        width: '10%',
        isNumber: true,
        cell: ({ balance }) => {
          const { arrears, surplus } = splitBalance(balance);
          return surplus === '0' ? groupedDecimal(arrears) : t('surplusOf', { quantity: groupedDecimal(surplus) });
        },
        className: ({ balance }) => (splitBalance(balance).arrears === '0' ? '' : table.warn),
      },
      {
        key: 'overdue',
        head: t('overdue'),
        width: '8%',
        isNumber: true,
        cell: ({ overdue }) => (overdue === null ? '' : t('days', { count: overdue.days })),
        className: ({ overdue }) => (overdue === null ? '' : table.bad),
      },
      { key: 'cycle', head: t('cycle'), width: '7%', isNumber: true, cell: (row) => cycleRating(row).toFixed(2) },
      {
        key: 'rating',
        head: t('rating'),
        width: '12%',
        isNumber: true,
        cell: (row) => {
          const [present, proposed] = [presentOf(row), proposedOf(row)];
          return proposed === present ? present.toFixed(2) : `${present.toFixed(2)} → ${proposed.toFixed(2)}`;
        },
        title: () => t('proposed'),
      },
      {
        key: 'adopt',
        head: '',
        width: '76px',
        cell: (row) => {
          const proposed = proposedOf(row);
          return (
            <Button
              size="small"
              disabled={proposed === presentOf(row) || !enterprises.has(row.enterprise)}
              aria-label={t('adoptOf', { enterprise: nameOf(row), rating: proposed })}
              title={t('adoptOf', { enterprise: nameOf(row), rating: proposed })}
              onClick={(event) => {
                event.stopPropagation();
                void onAdopt(row.enterprise, proposed);
              }}
            >
              {t('adopt')}
            </Button>
          );
        },
      },
    ];
  }, [t, dataset, rule, account, onAdopt]);
  return (
    <LongTable
      label={t('accounts')}
      columns={columns}
      count={accounts.length}
      rowAt={(place) => accounts[place] ?? null}
      keyOf={keyOf}
      chosen={chosen === null ? null : keyOf(chosen)}
      onChoose={(row) => void show(row)}
    />
  );
}

function keyOf({ enterprise, material }: AccountRow): string {
  return `${enterprise}|${material}`;
}

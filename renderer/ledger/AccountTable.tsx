// The accounts of the open cycle: what each enterprise owes of a material, and the rating that follows from it.
import { DownOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountRow, AccountsAnswer } from '../../shared/contract/ledgerApi.ts';
import type { Dataset } from '../../shared/domain/dataset.ts';
import { plainDecimal } from '../../shared/domain/plainDecimal.ts';
import type { RatingRule } from '../../shared/domain/office.ts';
import { cycleRating, proposedRating } from '../../shared/ledger/account.ts';
import { splitBalance } from '../../shared/ledger/balance.ts';
import { groupedDecimal } from '../../shared/text/quantityText.ts';
import { isAccount } from '../state/ledgerStore.ts';
import { useStored } from '../state/stores.ts';
import { LongTable } from '../ui/longTable/LongTable.tsx';
import { LongTools } from '../ui/longTable/LongTools.tsx';
import type { LongColumn } from '../ui/longTable/longColumn.ts';
import { useLongRows } from '../ui/longTable/useLongRows.ts';
import { useNames, useShown } from '../ui/names.ts';
import table from '../ui/table.module.css';
import { Section } from '../ui/Section.tsx';
import { accountKey, accountRows, rowKey, summedRows, type TableRow } from './accountRows.ts';
import styles from './LedgerPage.module.css';

interface AccountTableProps {
  readonly answer: AccountsAnswer;
  readonly dataset: Dataset;
  readonly rule: RatingRule;
  readonly onAdopt: (enterprise: string, rating: number) => Promise<void>;
}

export function AccountTable({ answer, dataset: facts, rule, onAdopt }: AccountTableProps) {
  const dataset = useShown(facts);
  const { t } = useTranslation('ledger');
  const account = useStored('ledger', (state) => state.account);
  const show = useStored('ledger', (state) => state.show);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => accountRows(answer, dataset, closed), [answer, dataset, closed]);
  const names = useNames(dataset);
  const chosen = rows.find((row) => row.kind === 'account' && isAccount(account, row.account)) ?? null;
  const columns = useMemo((): readonly LongColumn<TableRow>[] => {
    const enterprises = new Map(dataset.enterprises.map((row) => [row.code, row]));
    const materials = new Map(dataset.materials.map((row) => [row.code, row]));
    const nameOf = ({ enterprise }: AccountRow) => enterprises.get(enterprise)?.name ?? names.place(enterprise as string);
    const titleOf = (row: TableRow) => (row.kind === 'held' ? t('held') : nameOf(row.account));
    const accountIn = (row: TableRow) => (row.kind === 'held' ? row.place : row.account);
    const materialOf = (row: TableRow) => {
      const { material } = accountIn(row);
      return `${names.material(material)} ${materials.get(material)?.unit ?? ''}`;
    };
    const isMaker = ({ enterprise }: AccountRow) => enterprises.has(enterprise);
    const toggle = (row: AccountRow) =>
      setClosed((before) => {
        const next = new Set(before);
        if (!next.delete(accountKey(row))) next.add(accountKey(row));
        return next;
      });
    const presentOf = ({ enterprise }: AccountRow) => enterprises.get(enterprise)?.rating ?? 1;
    const proposedOf = (row: AccountRow) => proposedRating(row, presentOf(row), rule);
    /** Amounts of one material only: kilograms and pieces have no sum. */
    const sumOf = (figureOf: (row: TableRow) => number | null) => (found: readonly TableRow[]) =>
      new Set(found.map((row) => accountIn(row).material)).size === 1
        ? Math.round(summedRows(found).reduce((sum, row) => sum + (figureOf(row) ?? 0), 0) * 1e6) / 1e6
        : null;
    const figure = (key: 'received' | 'owed' | 'discharged'): LongColumn<TableRow> => {
      const value = (row: TableRow) => {
        if (row.kind === 'account') return Number(row.account[key]);
        return key === 'received' ? Number(row.held.quantity) : null;
      };
      return { key, head: t(key), width: '8.6%', kind: 'number', value, total: sumOf(value) };
    };
    const balance = (row: TableRow) => {
      const { arrears, surplus } = splitBalance(balanceOf(row));
      return surplus === '0' ? Number(arrears) : -Number(surplus);
    };
    return [
      {
        key: 'enterprise',
        head: t('enterprise'),
        value: titleOf,
        cell: (row, _, isChosen) =>
          row.kind === 'held' ? (
            <span className={`${styles.below} ${table.quiet}`}>{t('held')}</span>
          ) : (
            <span className={row.parent === null ? undefined : styles.below}>
              {row.branch !== null && (
                <button
                  type="button"
                  className={styles.fold}
                  aria-expanded={row.branch.isOpen}
                  aria-label={t('unfold', { name: nameOf(row.account) })}
                  onClick={(event) => {
                    event.stopPropagation();
                    toggle(row.account);
                  }}
                >
                  {row.branch.isOpen ? <DownOutlined /> : <RightOutlined />}
                </button>
              )}
              <button type="button" data-main className={`${table.link} ${styles.name}`} aria-pressed={isChosen}>
                {nameOf(row.account)}
              </button>
            </span>
          ),
        title: titleOf,
      },
      { key: 'material', head: t('material'), width: '11%', kind: 'choice', value: materialOf },
      figure('received'),
      figure('owed'),
      figure('discharged'),
      {
        key: 'arrears',
        head: t('arrears'),
        width: '7.5%',
        kind: 'number',
        value: balance,
        // Below nothing there is more than was owed.
        format: (quantity) =>
          quantity < 0 ? t('surplusOf', { quantity: groupedDecimal(plainDecimal(-quantity)) }) : groupedDecimal(plainDecimal(quantity)),
        total: sumOf(balance),
        className: (row) => (splitBalance(balanceOf(row)).arrears === '0' ? '' : table.warn),
      },
      {
        key: 'overdue',
        head: t('overdue'),
        width: '7.5%',
        kind: 'number',
        value: (row) => (row.kind === 'held' ? null : (row.account.overdue?.days ?? null)),
        format: (count) => t('days', { count }),
        className: (row) => (row.kind === 'held' || row.account.overdue === null ? '' : table.bad),
      },
      {
        key: 'cycle',
        head: t('cycle'),
        width: '8.8%',
        kind: 'number',
        value: (row) => (row.kind === 'held' ? null : cycleRating(row.account)),
        format: (rating) => rating.toFixed(2),
      },
      {
        key: 'rating',
        head: t('rating'),
        width: '10%',
        kind: 'number',
        value: (row) => (row.kind === 'held' || !isMaker(row.account) ? null : presentOf(row.account)),
        cell: (row) => {
          // Cities and counties have no rating: quotas go by those of enterprises.
          if (row.kind === 'held' || !isMaker(row.account)) return '';
          const [present, proposed] = [presentOf(row.account), proposedOf(row.account)];
          return proposed === present ? present.toFixed(2) : `${present.toFixed(2)} → ${proposed.toFixed(2)}`;
        },
        title: () => t('proposed'),
      },
      {
        key: 'adopt',
        head: '',
        width: '76px',
        cell: (row) => {
          if (row.kind === 'held' || !isMaker(row.account)) return null;
          const own = row.account;
          const proposed = proposedOf(own);
          return (
            <Button
              size="small"
              disabled={proposed === presentOf(own)}
              aria-label={t('adoptOf', { enterprise: nameOf(own), rating: proposed })}
              title={t('adoptOf', { enterprise: nameOf(own), rating: proposed })}
              onClick={(event) => {
                event.stopPropagation();
                void onAdopt(own.enterprise, proposed);
              }}
            >
              {t('adopt')}
            </Button>
          );
        },
      },
    ];
  }, [t, dataset, names, rule, onAdopt]);
  const list = useLongRows({ name: 'accounts', rows, columns });
  return (
    <Section grow title={t('accounts')} aside={<LongTools title={t('accounts')} list={list} />}>
      <LongTable
        label={t('accounts')}
        list={list}
        keyOf={rowKey}
        chosen={chosen === null ? null : rowKey(chosen)}
        onChoose={(row) => void show(row.kind === 'held' ? row.place : row.account)}
      />
    </Section>
  );
}

function balanceOf(row: TableRow): string {
  return row.kind === 'held' ? row.balance : row.account.balance;
}

// The linkage accounts of the makers of a city, or of one maker, in the open cycle.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AccountRow } from '../../shared/contract/ledgerApi.ts';
import type { EnterpriseCode } from '../../shared/domain/ids.ts';
import { splitBalance } from '../../shared/ledger/balance.ts';
import { groupedDecimal, groupedDigits } from '../../shared/text/quantityText.ts';
import type { Names } from '../ui/names.ts';
import table from '../ui/table.module.css';
import { Listing } from './Listing.tsx';
import { PlaceLink } from './PlaceLink.tsx';
import styles from './PlacePages.module.css';

interface AccountPartProps {
  readonly makers: readonly EnterpriseCode[];
  readonly accounts: readonly AccountRow[];
  /** Pieces a day that each maker's lines can make today. */
  readonly capacityOf: (maker: EnterpriseCode) => number;
  readonly names: Names;
}

interface MakerRow {
  readonly maker: EnterpriseCode;
  /** Null for a maker without an account. */
  readonly account: AccountRow | null;
  /** Of the rows of its maker. */
  readonly isFirst: boolean;
}

export function AccountPart({ makers, accounts, capacityOf, names }: AccountPartProps) {
  const { t } = useTranslation(['places', 'frame']);
  const rows = makers.flatMap((maker): readonly MakerRow[] => {
    const own = accounts.filter(({ enterprise }) => enterprise === maker);
    return own.length === 0 ? [{ maker, account: null, isFirst: true }] : own.map((account, k) => ({ maker, account, isFirst: k === 0 }));
  });
  return (
    <Listing
      title={t('makers')}
      note={t('makersNote')}
      aside={
        <Link className={styles.go} to="/ledger">
          {t('frame:ledger')} ›
        </Link>
      }
      empty={t('noMakers')}
      heads={[
        { text: t('maker') },
        { text: t('capacity'), isNumber: true },
        { text: t('material') },
        { text: t('owed'), isNumber: true },
        { text: t('discharged'), isNumber: true },
        { text: t('arrears'), isNumber: true },
        { text: t('overdue'), isNumber: true },
      ]}
      rows={rows.map(({ maker, account, isFirst }) => ({
        key: `${maker}|${account?.material ?? ''}`,
        cells: [
          isFirst && <PlaceLink key="maker" code={maker} name={names.enterprise(maker)} />,
          isFirst && groupedDigits(capacityOf(maker)),
          ...(account === null
            ? [
                <span key="none" className={styles.quiet}>
                  {t('noAccount')}
                </span>,
              ]
            : accountCells(account, names, t)),
        ],
      }))}
    />
  );
}

type Words = ReturnType<typeof useTranslation<['places', 'frame']>>['t'];

function accountCells(account: AccountRow, names: Names, t: Words) {
  const { arrears, surplus } = splitBalance(account.balance);
  return [
    `${names.material(account.material)} ${names.materialUnit(account.material)}`,
    groupedDecimal(account.owed),
    groupedDecimal(account.discharged),
    surplus === '0' ? (
      <span key="arrears" className={arrears === '0' ? undefined : table.warn}>
        {groupedDecimal(arrears)}
      </span>
    ) : (
      t('surplusOf', { quantity: groupedDecimal(surplus) })
    ),
    account.overdue === null ? (
      ''
    ) : (
      <span key="overdue" className={table.bad}>
        {t('days', { count: account.overdue.days })}
      </span>
    ),
  ];
}

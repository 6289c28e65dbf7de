// Lines of one account: each movement with its paper and effect. A line is reversed by another line.
import { App, Button, Input } from 'antd';
import { useCallback, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AccountRow, LineRow } from '../../shared/contract/ledgerApi.ts';
import { plainDecimal } from '../../shared/domain/plainDecimal.ts';
import { beyondOrigin, beyondSource, takeOverSource } from '../../shared/ledger/accountTree.ts';
import { splitBalance } from '../../shared/ledger/balance.ts';
import type { EnterpriseCode } from '../../shared/domain/ids.ts';
import type { LedgerLine } from '../../shared/ledger/ledgerLine.ts';
import { groupedDecimal, groupedDigits } from '../../shared/text/quantityText.ts';
import { useStored } from '../state/stores.ts';
import { useWorkingDay } from '../state/useWorkingDay.ts';
import { shortDay } from '../ui/figures.ts';
import { LongTable } from '../ui/longTable/LongTable.tsx';
import { LongTools } from '../ui/longTable/LongTools.tsx';
import type { LongColumn } from '../ui/longTable/longColumn.ts';
import { useLongRows } from '../ui/longTable/useLongRows.ts';
import { useNames } from '../ui/names.ts';
import { Section } from '../ui/Section.tsx';
import table from '../ui/table.module.css';
import styles from './LedgerPage.module.css';
import { PaperLink } from './PaperLink.tsx';
import { PlaceLink } from '../places/PlaceLink.tsx';

export function AccountLines({ account }: { readonly account: AccountRow | null }) {
  const { t } = useTranslation(['ledger', 'common']);
  const today = useWorkingDay();
  const { modal, message } = App.useApp();
  const reverse = useStored('ledger', (state) => state.reverse);
  const lines = useStored('ledger', (state) => state.lines);
  const note = useRef('');
  const balance = splitBalance(account?.balance ?? '0');
  const side = balance.surplus === '0' ? 'arrears' : 'surplus';
  const ask = useCallback(
    (line: LedgerLine) => {
      note.current = '';
      modal.confirm({
        title: t('reverseTitle'),
        content: (
          <>
            <p>{t('reverseText')}</p>
            <Input
              aria-label={t('note')}
              placeholder={t('note')}
              maxLength={150}
              onChange={(event) => (note.current = event.target.value)}
            />
          </>
        ),
        okText: t('reverse'),
        cancelText: t('common:cancel'),
        onOk: async () => {
          if (await reverse(line.id, today, note.current.trim() === '' ? t('reversal') : note.current.trim()))
            void message.success(t('entered'));
        },
      });
    },
    [t, modal, message, reverse, today],
  );
  const dataset = useStored('dataset', (state) => state.dataset);
  const names = useNames(dataset);
  // A city or county that answers for its enterprises has an account like theirs.
  const nameOf = (code: EnterpriseCode) =>
    dataset?.enterprises.some((one) => one.code === code) === true ? names.enterprise(code) : names.place(code as string);
  const columns = useLineColumns(ask);
  const list = useLongRows({ name: 'lines', rows: lines, columns });
  return (
    <Section
      grow
      title={t('lines')}
      note={account !== null && <PlaceLink code={account.enterprise} name={nameOf(account.enterprise)} />}
      aside={
        account !== null && (
          <span className={styles.aside}>
            <LongTools title={t('lines')} list={list} />
            <Link className={styles.statement} to={`/reports?kind=enterprise&date=${today}&subject=${account.enterprise}`}>
              {t('statement')}
            </Link>
          </span>
        )
      }
    >
      {account === null ? (
        <p className={styles.quiet}>{t('choose')}</p>
      ) : (
        <>
          <dl className={styles.sums}>
            {(['quota', 'opening', 'due', 'called', 'shipped', 'rejected'] as const)
              .filter((column) => account[column] !== '0')
              .map((column) => (
                <div key={column}>
                  <dt>{t(column)}</dt>
                  <dd>{groupedDecimal(account[column])}</dd>
                </div>
              ))}
            <div>
              <dt>{t(side)}</dt>
              <dd>{groupedDecimal(balance[side])}</dd>
            </div>
            {account.overdue !== null && (
              <div className={table.bad}>
                <dt>{t('overdue')}</dt>
                <dd>{`${groupedDecimal(account.overdue.quantity)} · ${t('days', { count: account.overdue.days })}`}</dd>
              </div>
            )}
          </dl>
          <LongTable label={t('lines')} list={list} keyOf={({ line }) => line.id} />
        </>
      )}
    </Section>
  );
}

/** Lines that follow from an order or another paper; not those of reports, or of what a place took over. */
function hasPaper({ origin, kind }: LedgerLine): boolean {
  return origin != null && !origin.startsWith('report/') && origin !== beyondOrigin && kind !== 'arrearsForward';
}

function useLineColumns(ask: (line: LedgerLine) => void): readonly LongColumn<LineRow>[] {
  const { t } = useTranslation('ledger');
  return useMemo(() => {
    const kindOf = ({ kind, reverses }: LedgerLine) => (reverses === null ? t(`kinds.${kind}`) : `${t('reversal')} ${t(`kinds.${kind}`)}`);
    const wordOf = (source: string) =>
      source === takeOverSource ? t('sources.takeOver') : source === beyondSource ? t('sources.beyond') : source;
    const sourceOf = ({ source, enteredAs }: LedgerLine) =>
      enteredAs === undefined ? wordOf(source) : `${source} ${t('enteredAs', { code: enteredAs.enterprise })}`.trim();
    return [
      // The quantity has what the others leave: a whole date would leave nothing at 1280.
      {
        key: 'on',
        head: t('on'),
        width: '62px',
        kind: 'day',
        value: ({ line }) => line.on,
        cell: ({ line }) => shortDay(line.on),
        title: ({ line }) => `${line.on} ${line.note}`.trim(),
      },
      { key: 'kind', head: t('kind'), width: '18%', kind: 'choice', value: ({ line }) => kindOf(line) },
      {
        key: 'quantity',
        head: t('quantity'),
        kind: 'number',
        value: ({ line }) => (line.pieces === null ? Number(line.quantity ?? 0) : line.pieces),
        cell: ({ line }) => (line.pieces === null ? groupedDecimal(line.quantity ?? '0') : `${line.product} ${groupedDigits(line.pieces)}`),
      },
      {
        key: 'due',
        head: t('effectDue'),
        width: '10%',
        kind: 'number',
        value: ({ line }) => (line.due === '0' ? null : Number(line.due)),
        total: 'sum',
        format: (due) => groupedDecimal(plainDecimal(due)),
      },
      {
        key: 'discharged',
        head: t('effectDischarged'),
        width: '13.5%',
        kind: 'number',
        value: ({ line }) => (line.discharged === '0' ? null : Number(line.discharged)),
        total: 'sum',
        format: (discharged) => groupedDecimal(plainDecimal(discharged)),
      },
      {
        key: 'source',
        head: t('source'),
        width: '15%',
        value: ({ line }) => sourceOf(line),
        cell: ({ line }) => (hasPaper(line) ? <PaperLink number={line.source}>{sourceOf(line)}</PaperLink> : sourceOf(line)),
      },
      {
        key: 'reverse',
        head: '',
        width: '66px',
        cell: ({ line, isReversed }) =>
          line.reverses === null &&
          // What follows from a paper changes with the paper.
          (line.origin == null || isReversed) &&
          (isReversed ? (
            <span className={table.quiet}>{t('reversed')}</span>
          ) : (
            <Button size="small" aria-label={t('reverseOf', { on: line.on, kind: t(`kinds.${line.kind}`) })} onClick={() => ask(line)}>
              {t('reverse')}
            </Button>
          )),
      },
    ];
  }, [t, ask]);
}

// Lines of one account: each movement with its paper and effect. A line is reversed by another line.
import { App, Button, Input } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LinkageAccount, Overdue } from '../../shared/ledger/account.ts';
import { splitBalance } from '../../shared/ledger/balance.ts';
import type { LedgerLine } from '../../shared/ledger/ledgerLine.ts';
import { groupedDecimal, groupedDigits } from '../../shared/text/quantityText.ts';
import { useStored } from '../state/stores.ts';
import { today } from '../ui/figures.ts';
import { Section } from '../ui/Section.tsx';
import table from '../ui/table.module.css';
import styles from './LedgerPage.module.css';

interface AccountLinesProps {
  readonly account: LinkageAccount | null;
  readonly overdue: Overdue | null;
}

export function AccountLines({ account, overdue }: AccountLinesProps) {
  const { t } = useTranslation(['ledger', 'common']);
  const { modal, message } = App.useApp();
  const reverse = useStored('ledger', (state) => state.reverse);
  const note = useRef('');
  const balance = splitBalance(account?.balance ?? '0');
  const side = balance.surplus === '0' ? 'arrears' : 'surplus';
  const ask = (line: LedgerLine) => {
    note.current = '';
    modal.confirm({
      title: t('reverseTitle'),
      content: (
        <>
          <p>{t('reverseText')}</p>
          <Input aria-label={t('note')} placeholder={t('note')} maxLength={150} onChange={(event) => (note.current = event.target.value)} />
        </>
      ),
      okText: t('reverse'),
      cancelText: t('common:cancel'),
      onOk: async () => {
        if (await reverse(line.id, today(), note.current.trim() === '' ? t('reversal') : note.current.trim()))
          void message.success(t('entered'));
      },
    });
  };
  return (
    <Section
      grow
      title={t('lines')}
      aside={
        account !== null && (
          <Link className={styles.statement} to={`/reports?kind=enterprise&date=${today()}&subject=${account.enterprise}`}>
            {t('statement')}
          </Link>
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
            {overdue !== null && (
              <div className={table.bad}>
                <dt>{t('overdue')}</dt>
                <dd>{`${groupedDecimal(overdue.quantity)} · ${t('days', { count: overdue.days })}`}</dd>
              </div>
            )}
          </dl>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys */}
          <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('lines')}>
            <table className={table.table} aria-label={t('lines')}>
              <thead>
                <tr>
                  <th>{t('on')}</th>
                  <th>{t('kind')}</th>
                  <th className={table.number}>{t('quantity')}</th>
                  <th className={table.number}>{t('effectDue')}</th>
                  <th className={table.number}>{t('effectDischarged')}</th>
                  <th>{t('source')}</th>
                  <th />
                </tr>
              </thead>
              <tbody>
                {account.lines.map((line) => {
                  const isReversed = account.lines.some((one) => one.reverses === line.id);
                  const kind = t(`kinds.${line.kind}`);
                  return (
                    <tr key={line.id} title={line.note}>
                      <td>{line.on}</td>
                      <td>{line.reverses === null ? kind : `${t('reversal')} ${kind}`}</td>
                      <td className={table.number}>
                        {line.pieces === null ? groupedDecimal(line.quantity ?? '0') : `${line.product} ${groupedDigits(line.pieces)}`}
                      </td>
                      <td className={table.number}>{line.due === '0' ? '' : groupedDecimal(line.due)}</td>
                      <td className={table.number}>{line.discharged === '0' ? '' : groupedDecimal(line.discharged)}</td>
                      <td className={styles.paper} title={line.source}>
                        {line.source}
                      </td>
                      <td>
                        {line.reverses === null &&
                          (isReversed ? (
                            <span className={styles.quiet}>{t('reversed')}</span>
                          ) : (
                            <Button size="small" aria-label={t('reverseOf', { on: line.on, kind })} onClick={() => ask(line)}>
                              {t('reverse')}
                            </Button>
                          ))}
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </div>
        </>
      )}
    </Section>
  );
}

// The discrepancy desk: where books, reports and papers disagree, worst first, with what to do about each.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { IsoDate } from '../../shared/domain/calendar.ts';
import type { Discrepancy } from '../../shared/position/discrepancies.ts';
import { percentText } from '../../shared/text/quantityText.ts';
import { Section } from '../ui/Section.tsx';
import table from '../ui/table.module.css';
import styles from './DaysPage.module.css';
import type { DayWords } from './useDayWords.ts';

interface DeskTableProps {
  readonly rows: readonly Discrepancy[];
  readonly day: IsoDate;
  readonly words: DayWords;
}

export function DeskTable({ rows, day, words }: DeskTableProps) {
  const { t } = useTranslation('days');
  const place = ({ kind, holder }: Discrepancy) => {
    if (kind === 'receiptDiffers' || kind === 'longOnTheWay') return '/orders';
    return kind === 'negativeBook' ? '/position' : `/daily?date=${day}&enterprise=${holder}`;
  };
  return (
    <Section title={t('desk')} note={t('deskHelp')}>
      <div className={styles.scroll}>
        <table className={table.table} aria-label={t('desk')}>
          <thead>
            <tr>
              <th>{t('what')}</th>
              <th>{t('who')}</th>
              <th>{t('item')}</th>
              <th className={table.number}>{t('book')}</th>
              <th className={table.number}>{t('told')}</th>
              <th className={table.number}>{t('difference')}</th>
              <th>{t('next')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((one) => (
              <tr key={`${one.kind}|${one.holder}|${one.item}|${one.paper ?? ''}`}>
                <td className={one.kind === 'negativeBook' ? table.bad : table.warn}>{t(`kinds.${one.kind}`)}</td>
                <td>{one.paper === null ? words.name(one.holder) : `${words.name(one.holder)} ${one.paper}`}</td>
                <td>{words.name(one.item)}</td>
                <td className={table.number}>{words.amount(one.item, one.book)}</td>
                <td className={table.number}>{one.kind === 'negativeBook' ? '' : words.amount(one.item, one.told)}</td>
                <td className={table.number}>
                  {one.kind === 'negativeBook'
                    ? ''
                    : `${words.change(one.item, one.told - one.book)}${one.share === null ? '' : ` (${percentText(Math.abs(one.share))})`}`}
                </td>
                <td>
                  <Link to={place(one)}>{t(`todo.${one.kind}`)}</Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

// The discrepancy desk: where books, reports and papers disagree, worst first, with what to do about each.
import { Button } from 'antd';
import { useState } from 'react';
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

const shownAtFirst = 10;

export function DeskTable({ rows, day, words }: DeskTableProps) {
  const { t } = useTranslation('days');
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? rows : rows.slice(0, shownAtFirst);
  const place = ({ kind, holder }: Discrepancy) => {
    if (kind === 'receiptDiffers' || kind === 'longOnTheWay') return '/orders';
    return kind === 'negativeBook' ? '/position' : `/daily?date=${day}&enterprise=${holder}`;
  };
  const difference = ({ kind, item, book, told, share }: Discrepancy) =>
    kind === 'negativeBook' ? '' : `${words.change(item, told - book)}${share === null ? '' : ` (${percentText(Math.abs(share))})`}`;
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
            {shown.map((one) => (
              <tr key={`${one.kind}|${one.holder}|${one.item}|${one.paper ?? ''}`}>
                <td className={one.kind === 'negativeBook' ? table.bad : table.warn}>{t(`kinds.${one.kind}`)}</td>
                <td className={styles.cut} title={words.name(one.holder)}>
                  {one.paper === null ? words.name(one.holder) : `${words.name(one.holder)} ${one.paper}`}
                </td>
                <td className={styles.cut} title={words.name(one.item)}>
                  {words.name(one.item)}
                </td>
                <td className={table.number}>{words.amount(one.item, one.book)}</td>
                <td className={table.number}>{one.kind === 'negativeBook' ? '' : words.amount(one.item, one.told)}</td>
                <td className={table.number}>{difference(one)}</td>
                <td className={table.wrap}>
                  <Link className={styles.link} to={place(one)}>
                    {t(`todo.${one.kind}`)}
                  </Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > shown.length && (
        <Button className={styles.more} type="link" size="small" onClick={() => setWhole(true)}>
          {t('moreRows', { count: rows.length - shown.length })}
        </Button>
      )}
    </Section>
  );
}

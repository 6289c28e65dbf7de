// How an allotment comes about: need × rating × λ of each maker, day by day in lots, and the task the material brings.
import { useTranslation } from 'react-i18next';
import type { Allotment, AllotmentLine } from '../../shared/papers/paper.ts';
import { millionthsOf, quantityOf, ratioText, shareOf } from '../../shared/papers/quantity.ts';
import { groupedDecimal, groupedDigits } from '../../shared/text/quantityText.ts';
import { useStored } from '../state/stores.ts';
import { shortDay } from '../ui/figures.ts';
import { useNames, type Names } from '../ui/names.ts';
import table from '../ui/table.module.css';
import styles from './AllotmentArithmetic.module.css';

export function AllotmentArithmetic({ allotment }: { readonly allotment: Allotment }) {
  const { t } = useTranslation('papers');
  const dataset = useStored('dataset', (state) => state.dataset);
  const names = useNames(dataset);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('arithmetic')}>
      {allotment.lines.map((line) => (
        <Line key={line.material} line={line} names={names} />
      ))}
    </div>
  );
}

function Line({ line, names }: { readonly line: AllotmentLine; readonly names: Names }) {
  const { t } = useTranslation('papers');
  const { unit } = line;
  // Something was handed out since the cycle began: it is taken off the quotas.
  const isRunning = line.shares.some(({ cycle }) => cycle !== undefined);
  return (
    <section className={styles.line} aria-label={names.material(line.material)}>
      <h3 className={styles.title}>
        {names.material(line.material)} {groupedDecimal(line.quantity)} {unit}
      </h3>
      <p className={styles.text}>{t('quotaRule')}</p>
      <table className={table.table} aria-label={t('quotaTable')}>
        <thead>
          <tr>
            <th>{t('party')}</th>
            <th className={table.number}>{t('need')}</th>
            <th className={table.number}>{t('rating')}</th>
            <th className={table.number}>λ</th>
            <th className={table.number}>{t('quota')}</th>
            {isRunning && <th className={table.number}>{t('givenBefore')}</th>}
            {isRunning && <th className={table.number}>{t('givenNow')}</th>}
            <th className={table.number}>{t('thisPaper')}</th>
          </tr>
        </thead>
        <tbody>
          {line.shares.map((share) => (
            <tr key={share.enterprise}>
              <td className={table.wrap}>{share.name}</td>
              <td className={table.number}>{rounded(share.need)}</td>
              <td className={table.number}>{share.isPinned ? t('pinned') : share.rating}</td>
              <td className={table.number}>{share.isPinned ? '' : share.lambda === null ? t('full') : share.lambda.toFixed(4)}</td>
              <td className={table.number}>{rounded(share.cycle?.quota ?? share.quota)}</td>
              {isRunning && <td className={table.number}>{rounded(share.cycle?.given ?? 0)}</td>}
              {isRunning && <td className={table.number}>{rounded(share.quota)}</td>}
              <td className={table.number}>{groupedDecimal(share.quantity)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.text}>{t('roundingNote', { lot: groupedDecimal(line.lot), unit })}</p>
      <table className={table.table} aria-label={t('dayTable')}>
        <thead>
          <tr>
            <th>{t('days')}</th>
            <th className={table.number}>{unit}</th>
            <th className={table.number}>{t('lots')}</th>
          </tr>
        </thead>
        <tbody>
          {line.days.map(({ date, quantity }) => (
            <tr key={date}>
              <td>{shortDay(date)}</td>
              <td className={table.number}>{groupedDecimal(quantity)}</td>
              <td className={table.number}>{lotsText(quantity, line.lot)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.task}>
        {t('brings', {
          quantity: groupedDecimal(line.quantity),
          unit,
          ratio: ratioText(line.linkageRatio),
          owed: groupedDecimal(shareOf(line.quantity, line.linkageRatio)),
        })}
        {line.tasks.length > 0 && t('bringsGoods')}
      </p>
      <ul className={styles.tasks}>
        {line.tasks.map(({ product, pieces }) => (
          <li key={product}>
            {names.product(product)} {groupedDigits(pieces)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Three decimals at most. */
function rounded(value: number): string {
  return groupedDigits(Math.round(value * 1000) / 1000);
}

/** Whole lots; what is left over an open lot is added as it is. */
function lotsText(quantity: string, lot: string): string {
  const [all, size] = [millionthsOf(quantity), millionthsOf(lot)];
  const rest = all % size;
  return `${groupedDigits(Number(all / size))}${rest === 0n ? '' : ` + ${groupedDecimal(quantityOf(rest))}`}`;
}

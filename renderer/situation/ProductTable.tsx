// Table of products for the whole province: need, stock, producible amount, ratio, cities in difficulty.
import { useTranslation } from 'react-i18next';
import { sufficiencyClass, type Situation } from '../../shared/reports/situation.ts';
import { bigPieces, bigUnitOf, exactPieces, ratioText } from '../ui/figures.ts';
import type { Names } from '../ui/names.ts';
import table from '../ui/table.module.css';

interface ProductTableProps {
  readonly situation: Situation;
  readonly days: number;
  readonly names: Names;
}

const toneOf = { secure: table.strong, noNeed: '', difficult: table.warn, severe: table.bad };

export function ProductTable({ situation, days, names }: ProductTableProps) {
  const { t } = useTranslation(['situation', 'common']);
  const amount = (pieces: number) => {
    const unit = bigUnitOf([pieces], names.language);
    return (
      <td className={table.number} title={exactPieces(pieces, names.language)}>
        {pieces === 0 ? '0' : `${bigPieces(pieces, unit)} ${unit.sign}`}
      </td>
    );
  };
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th>{t('common:product')}</th>
          <th className={table.number}>{t('need', { days })}</th>
          <th className={table.number}>{t('stock')}</th>
          <th className={table.number}>{t('potential')}</th>
          <th className={table.number}>{t('ratio')}</th>
          <th className={table.number}>{t('difficultCities')}</th>
        </tr>
      </thead>
      <tbody>
        {situation.products.map((row) => (
          <tr key={row.product}>
            <td title={names.productInFull(row.product)}>{names.product(row.product)}</td>
            {amount(row.needPieces)}
            {amount(row.stockPieces)}
            {amount(row.potentialPieces)}
            <td className={`${table.number} ${toneOf[sufficiencyClass(row.ratio, row.needPieces, situation.threshold)]}`}>
              {ratioText(row.ratio)}
            </td>
            <td className={table.number}>{row.difficultCities}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

// What a city needs by tier and product and how far it is covered, in the figures of the coverage matrix; without a plan the needs alone.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PlanView } from '../../shared/contract/api.ts';
import type { Dataset } from '../../shared/domain/dataset.ts';
import type { RegionCode } from '../../shared/domain/ids.ts';
import { firmTier } from '../../shared/plan/groupTier.ts';
import { groupedDigits } from '../../shared/text/quantityText.ts';
import { CoverageBar } from '../plan/matrix/CoverageBar.tsx';
import { markSigns } from '../plan/matrix/MatrixCell.tsx';
import { matrixOf } from '../plan/matrixModel.ts';
import { useWorkingDay } from '../state/useWorkingDay.ts';
import type { Names } from '../ui/names.ts';
import table from '../ui/table.module.css';
import { Listing } from './Listing.tsx';
import styles from './PlacePages.module.css';
import { needsOf } from './placeModel.ts';

interface CityCoverageProps {
  readonly city: RegionCode;
  readonly dataset: Dataset;
  readonly view: PlanView | null;
  readonly names: Names;
}

export function CityCoverage({ city, dataset, view, names }: CityCoverageProps) {
  const { t } = useTranslation(['places', 'common']);
  const today = useWorkingDay();
  if (view === null)
    return (
      <Listing
        title={t('coverage')}
        note={t('needsNote')}
        empty={t('noNeeds')}
        heads={[{ text: t('tier') }, { text: t('product') }, { text: `${t('need')} ${t('common:pieces')}`, isNumber: true }]}
        rows={needsOf(dataset, city, today).map(({ tier, product, pieces }) => ({
          key: `${tier}|${product}`,
          cells: [names.tier(tier), names.product(product), groupedDigits(pieces)],
        }))}
      />
    );
  const cells = matrixOf(view.plan, view.dataset, null)
    .rows.filter(({ region }) => region === city)
    .flatMap((row) => row.cells.flatMap((cell) => cell ?? []))
    // Issued orders are counted where they leave: they stand among what is sent from here.
    .filter(({ tier }) => tier !== firmTier);
  const hasSecured = cells.some(({ securedPieces }) => securedPieces > 0);
  return (
    <Listing
      title={t('coverage')}
      note={t(view.summary.isCurrent ? 'coverageNote' : 'coverageStale', { label: view.summary.label })}
      aside={t('common:pieces')}
      empty={t('noNeeds')}
      heads={[
        { text: t('tier') },
        { text: t('product') },
        { text: t('need'), isNumber: true },
        ...(hasSecured ? [{ text: t('secured'), isNumber: true }] : []),
        { text: t('own'), isNumber: true },
        { text: t('pool'), isNumber: true },
        { text: t('short'), isNumber: true },
        { text: t('fill'), isNumber: true },
      ]}
      rows={cells.map((cell) => ({
        key: cell.key,
        cells: [
          names.tierHead(cell.tier),
          names.product(cell.product),
          groupedDigits(cell.needPieces),
          ...(hasSecured ? [groupedDigits(cell.securedPieces)] : []),
          groupedDigits(cell.ownPieces),
          groupedDigits(cell.poolPieces),
          cell.shortPieces === 0 ? '0' : <strong key="short">{groupedDigits(cell.shortPieces)}</strong>,
          <Link key="fill" className={table.link} to={`/plan?cell=${encodeURIComponent(cell.key)}`}>
            <span className={styles.fill}>
              <span>
                {markSigns[cell.mark]} {cell.percent}%
              </span>
              <CoverageBar cell={cell} height={7} />
            </span>
          </Link>,
        ],
      }))}
    />
  );
}

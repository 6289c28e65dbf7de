// The demands that a list stands behind, with who is on it on their days; those with days without anybody come first.
import { useTranslation } from 'react-i18next';
import type { DemandListing } from '../../shared/lists/demandListing.ts';
import { groupedDigits } from '../../shared/text/quantityText.ts';
import type { Names } from '../ui/names.ts';
import table from '../ui/table.module.css';
import { useListingWords } from './useListingWords.ts';
import { PlaceLink } from '../places/PlaceLink.tsx';

export function DemandListingTable({ listings, names }: { readonly listings: readonly DemandListing[]; readonly names: Names }) {
  const { t } = useTranslation(['lists', 'support']);
  const words = useListingWords();
  const sorted = [...listings.filter(({ daysWithout }) => daysWithout > 0), ...listings.filter(({ daysWithout }) => daysWithout === 0)];
  return (
    <table className={table.table} aria-label={t('check')}>
      <thead>
        <tr>
          <th>{t('demand')}</th>
          <th>{t('region')}</th>
          <th>{t('support:product')}</th>
          <th className={table.number}>{t('pieces')}</th>
          <th>{t('term')}</th>
          <th>{t('behind')}</th>
          <th className={table.number}>{t('perPerson')}</th>
          <th>{t('state')}</th>
        </tr>
      </thead>
      <tbody>
        {sorted.map((listing) => {
          const { demand, daysWithout } = listing;
          return (
            <tr key={demand.code}>
              <td>{demand.code}</td>
              <td>
                <PlaceLink code={demand.region} name={names.place(demand.region)} />
              </td>
              <td>{names.product(demand.product)}</td>
              <td className={table.number}>{groupedDigits(demand.quantityPieces)}</td>
              <td>{t('support:fromTo', { from: demand.from, to: demand.due })}</td>
              <td className={table.wrap}>{words.behind(listing)}</td>
              <td className={table.number}>{words.perPerson(listing)}</td>
              <td className={daysWithout > 0 ? table.warn : undefined}>{words.state(listing)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

// Words for who of a list stands behind a demand, and whether on all its days.
import { useTranslation } from 'react-i18next';
import { daysBetween } from '../../shared/domain/calendar.ts';
import type { DemandListing } from '../../shared/lists/demandListing.ts';
import { groupedDigits } from '../../shared/text/quantityText.ts';

/** So many names stand in a cell; the rest are counted. */
const namesShown = 3;

export interface ListingWords {
  readonly behind: (listing: DemandListing) => string;
  /** Pieces for a person and day over all days of the demand; empty where nobody said how many people there are. */
  readonly perPerson: (listing: DemandListing) => string;
  readonly state: (listing: DemandListing) => string;
}

export function useListingWords(): ListingWords {
  const { t } = useTranslation(['lists', 'common']);
  return {
    behind: ({ entries, isNamed }) => {
      const names = entries
        .slice(0, namesShown)
        .map(({ name }) => name)
        .join(t('common:listSeparator'));
      const all = entries.length > namesShown ? t('more', { names, count: entries.length }) : names;
      return isNamed && entries.length > 0 ? `${all} · ${t('named')}` : all;
    },
    perPerson: ({ persons, demand }) =>
      persons === null ? '' : groupedDigits(demand.quantityPieces / persons / (daysBetween(demand.from, demand.due) + 1), 2),
    state: ({ days, daysWithout, firstWithout }) => {
      if (daysWithout === 0) return `✓ ${t('covered')}`;
      return `△ ${daysWithout === days ? t('nobody') : t('without', { first: firstWithout ?? '', count: daysWithout })}`;
    },
  };
}

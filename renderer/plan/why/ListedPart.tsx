// Who of the lists of key enterprises and key projects stands behind the demands of a cell.
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DemandCode } from '../../../shared/domain/ids.ts';
import type { DemandListing } from '../../../shared/lists/demandListing.ts';
import { useStored } from '../../state/stores.ts';
import { useListingWords } from '../../support/useListingWords.ts';
import styles from './WhyPanel.module.css';

const none: readonly DemandListing[] = [];

/** Nothing where the office keeps no such list. */
export function ListedPart({ demands }: { readonly demands: readonly DemandCode[] }) {
  const { t } = useTranslation('lists');
  const words = useListingWords();
  const listings = useStored('rosters', (state) => state.book?.listings ?? none);
  const load = useStored('rosters', (state) => state.load);
  useEffect(() => {
    void load();
  }, [load]);
  const own = listings.filter(({ demand }) => demands.includes(demand.code));
  if (own.length === 0) return null;
  return (
    <section className={styles.section} aria-label={t('check')}>
      <header className={styles.sectionHead}>
        <h3 className={styles.sectionTitle}>{t('check')}</h3>
        <Link to={`/support?tab=lists&list=${own[0].kind}`}>{t('goLists')}</Link>
      </header>
      {own.map((listing) => (
        <p key={listing.demand.code} className={styles.listed}>
          {[listing.demand.code, words.behind(listing), words.state(listing)].filter((text) => text !== '').join(' · ')}
        </p>
      ))}
    </section>
  );
}

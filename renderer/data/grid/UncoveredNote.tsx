// Names the demands of key enterprises and key projects that have days on which nobody of the list stands behind them.
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DemandListing } from '../../../shared/lists/demandListing.ts';
import { useStored } from '../../state/stores.ts';
import styles from './TablePage.module.css';

const none: readonly DemandListing[] = [];
/** The page of the lists names all of them. */
const shown = 6;

export function UncoveredNote() {
  const { t } = useTranslation(['lists', 'common']);
  const listings = useStored('rosters', (state) => state.book?.listings ?? none);
  const load = useStored('rosters', (state) => state.load);
  useEffect(() => {
    void load();
  }, [load]);
  const open = listings.filter(({ daysWithout }) => daysWithout > 0);
  if (open.length === 0) return null;
  const codes = open.slice(0, shown).map(({ demand }) => demand.code);
  return (
    <section className={styles.refused} aria-label={t('check')}>
      <strong>{t('uncoveredNote', { count: open.length })}</strong> {codes.join(t('common:listSeparator'))}
      {open.length > shown && '…'} <Link to="/support?tab=lists">{t('goLists')}</Link>
    </section>
  );
}

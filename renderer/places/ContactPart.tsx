// Whom to turn to in a city or at a maker, as the table of contacts has it.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Contact } from '../../shared/domain/tables.ts';
import { Listing } from './Listing.tsx';
import styles from './PlacePages.module.css';

export function ContactPart({ contacts }: { readonly contacts: readonly Contact[] }) {
  const { t } = useTranslation('places');
  return (
    <Listing
      title={t('contacts')}
      aside={
        <Link className={styles.go} to="/data?table=contacts">
          {t('toContacts')} ›
        </Link>
      }
      empty={t('noContacts')}
      heads={[{ text: t('organ') }, { text: t('person') }, { text: t('telephone') }, { text: t('address'), isLong: true }]}
      rows={contacts.map(({ name, person, telephone, address }) => ({ key: name, cells: [name, person, telephone, address] }))}
    />
  );
}

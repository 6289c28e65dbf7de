// Who answers for enterprises, in the settings: material goes to each enterprise directly, or through its city or county, which then owes
// what they owe. It is changed at the start of a cycle only.
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStored } from '../state/stores.ts';
import { useNames } from '../ui/names.ts';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import table from '../ui/table.module.css';
import { Part } from './Part.tsx';
import styles from './SettingsPage.module.css';
import { PlaceLink } from '../places/PlaceLink.tsx';

const ways = ['direct', 'through'] as const;

export function ObligorPart() {
  const { t } = useTranslation('settings');
  const obligors = useStored('ledger', (state) => state.obligors);
  const load = useStored('ledger', (state) => state.loadObligors);
  const set = useStored('ledger', (state) => state.setObligor);
  const dataset = useStored('dataset', (state) => state.dataset);
  const names = useNames(dataset);
  // The places are those of the data.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the data decide what the list is
  useEffect(() => {
    void load();
  }, [load, dataset]);
  if (obligors === null || obligors.rows.length === 0) return null;
  const { rows, canChange, since, lines } = obligors;
  return (
    <Part title={t('obligors')} wide>
      <p className={styles.note}>{t('obligorsHelp')}</p>
      <p className={styles.note}>{canChange ? t('obligorsOpen', { since }) : t('obligorsClosed', { since, lines })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys */}
      <div className={styles.places} tabIndex={0} role="group" aria-label={t('obligors')}>
        <table className={table.table} aria-label={t('obligors')}>
          <thead>
            <tr>
              <th>{t('obligorPlace')}</th>
              <th className={table.number}>{t('obligorEnterprises')}</th>
              <th>{t('obligorWay')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ place, level, enterprises, answers }) => (
              <tr key={place}>
                <td className={level === 'county' ? styles.county : undefined}>
                  <PlaceLink code={place} name={names.place(place)} />
                </td>
                <td className={table.number}>{enterprises}</td>
                <td>
                  <SegmentedControl
                    label={t('obligorOf', { place: names.place(place) })}
                    value={answers ? 'through' : 'direct'}
                    options={ways.map((value) => ({ value, text: t(value === 'direct' ? 'obligorDirect' : `obligorThrough.${level}`) }))}
                    onChange={(way) => void set(place, way === 'through')}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Part>
  );
}

// Tile map of cities by self-sufficiency in one product, with a legend of the classes.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Situation } from '../../shared/reports/situation.ts';
import type { Names } from '../ui/names.ts';
import { Section } from '../ui/Section.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { CityTile } from './CityTile.tsx';
import { classSymbols } from './classSymbols.ts';
import styles from './SufficiencyMap.module.css';
import { tileLayout } from './tileLayout.ts';

const classes = ['secure', 'difficult', 'severe'] as const;

export function SufficiencyMap({ situation, names }: { readonly situation: Situation; readonly names: Names }) {
  const { t } = useTranslation(['situation', 'common']);
  const products = situation.products.map((outlook) => outlook.product);
  const [chosen, setChosen] = useState('');
  const product = products.find((code) => code === chosen) ?? products[0];
  const layout = tileLayout(situation.cities.map((city) => city.city));
  const percent = (share: number) => `${Math.round(share * 100)}%`;
  const ranges = { threshold: percent(situation.threshold), half: percent(situation.threshold / 2) };
  const count = (name: string) =>
    situation.cities.filter((city) => city.products.some((row) => row.product === product && row.class === name)).length;
  return (
    <Section
      title={t('selfSufficiency')}
      aside={
        <SegmentedControl
          label={t('productSwitch')}
          value={product}
          options={products.map((code) => ({ value: code, text: names.product(code) }))}
          onChange={setChosen}
        />
      }
    >
      <div className={styles.map}>
        <ul className={styles.tiles}>
          {situation.cities.map((city) => {
            const place = layout.places.get(city.city);
            return (
              <li key={city.city} style={{ gridColumn: (place?.column ?? 0) + 1, gridRow: (place?.row ?? 0) + 1 }}>
                <CityTile city={city} product={product} names={names} />
              </li>
            );
          })}
        </ul>
        {layout.isMap && <span className={styles.north}>{t('north')}</span>}
        <div className={layout.isMap ? styles.key : styles.keyBelow}>
          <p className={styles.keyTitle}>
            <strong>{t('tileHint')}</strong>
            <br />
            {t('tileFormula')}
          </p>
          <ul className={styles.keyList}>
            {classes.map((name) => (
              <li key={name}>
                <i className={`${styles.swatch} ${styles[name]}`} />
                <span aria-hidden="true">{classSymbols[name]}</span> {t(`classes.${name}`)} {t(`classRanges.${name}`, ranges)}
                <span className={styles.count}>{t('cities', { count: count(name) })}</span>
              </li>
            ))}
          </ul>
        </div>
        <p className={layout.isMap ? styles.hint : styles.keyBelow}>
          {t('miniBars', { products: products.map(names.product).join(t('common:listSeparator')), threshold: ranges.threshold })}
        </p>
      </div>
    </Section>
  );
}

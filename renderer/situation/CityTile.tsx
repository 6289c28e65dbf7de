// Tile of one city: ratio for the selected product, its class, and small bars for all products.
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { ProductCode } from '../../shared/domain/ids.ts';
import type { CityOutlook } from '../../shared/reports/situation.ts';
import { ratioText } from '../ui/figures.ts';
import type { Names } from '../ui/names.ts';
import { classSigns } from './classSigns.ts';
import styles from './CityTile.module.css';

export function CityTile({ city, product, names }: { readonly city: CityOutlook; readonly product: ProductCode; readonly names: Names }) {
  const { t } = useTranslation('situation');
  const navigate = useNavigate();
  const chosen = city.products.find((row) => row.product === product);
  const level = chosen?.class ?? 'noNeed';
  const ratio = ratioText(chosen?.ratio ?? 1);
  const place = names.place(city.city);
  return (
    <button
      type="button"
      className={`${styles.tile} ${styles[level]}`}
      onClick={() => void navigate(`/plan?city=${city.city}&product=${product}`)}
    >
      <span className={styles.name}>
        {place} <span className="visuallyHidden">{t('tile', { product: names.product(product) })}</span>
      </span>
      <span className={styles.ratio}>
        {level === 'noNeed' ? '–' : ratio.replace('%', '')}
        {level !== 'noNeed' && <small>%</small>}
      </span>
      <span className={styles.foot}>
        <span>
          {classSigns[level]} {t(`classes.${level}`)}
        </span>
        <span className={styles.bars}>
          {city.products.map((row) => (
            <i key={row.product} className={styles.track}>
              <i
                className={row.class === 'secure' || row.class === 'noNeed' ? styles.good : styles.low}
                style={{ height: `${Math.min(1, row.ratio) * 100}%` }}
              />
            </i>
          ))}
        </span>
      </span>
    </button>
  );
}

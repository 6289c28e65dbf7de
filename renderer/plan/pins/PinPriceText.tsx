// The price of a pin in words: who loses and gains most, and every group on request.
import { useTranslation } from 'react-i18next';
import { gainedPieces, type PinPrice, type PricedGroup } from '../../../shared/plan/pinPrice.ts';
import { bigPiecesText, exactPieces, ratioText } from '../../ui/figures.ts';
import type { Names } from '../../ui/names.ts';
import styles from './PinPriceText.module.css';

export function PinPriceText({ price, names }: { readonly price: PinPrice; readonly names: Names }) {
  const { t } = useTranslation('pins');
  if (price.groups === null) return <p className={styles.price}>{t('priceNone')}</p>;
  if (price.groups.length === 0) return <p className={styles.price}>{t('priceZero')}</p>;
  const losing = price.groups.filter((group) => gainedPieces(group) < 0);
  const gaining = price.groups.filter((group) => gainedPieces(group) > 0).toReversed();
  const place = (group: PricedGroup) => [names.place(group.region), names.tier(group.tier), names.product(group.product)].join(' ');
  const amount = (pieces: number) => `${pieces > 0 ? '+' : '−'}${bigPiecesText(Math.abs(pieces), names.language)}`;
  const sum = (groups: readonly PricedGroup[]) => groups.reduce((total, group) => total + gainedPieces(group), 0);
  const line = (key: 'lose' | 'gain', groups: readonly PricedGroup[]) =>
    groups.length > 0 && (
      <span className={styles[key]}>
        {t(key, { count: groups.length, amount: amount(sum(groups)) })}
        <span className={styles.most}>{t('most', { place: place(groups[0]), amount: amount(gainedPieces(groups[0])) })}</span>
      </span>
    );
  return (
    <details className={styles.details}>
      <summary className={styles.price}>
        {line('lose', losing)}
        {line('gain', gaining)}
      </summary>
      <ul className={styles.list}>
        {[...losing, ...gaining].map((group) => (
          <li key={place(group)} className={styles.group}>
            <span className={styles.place}>{place(group)}</span>
            <span>
              {ratioText(group.withoutPin)} → {ratioText(group.withPin)}
            </span>
            <span className={gainedPieces(group) < 0 ? styles.lose : styles.gain}>
              {gainedPieces(group) > 0 ? '+' : '−'}
              {exactPieces(Math.abs(gainedPieces(group)), names.language)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

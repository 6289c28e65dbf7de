// What lies in a city or with a maker this morning, place by place.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { IsoDate } from '../../shared/domain/calendar.ts';
import { holdsMaterial } from '../../shared/position/place.ts';
import { itemName } from '../../shared/reports/positionStatement.ts';
import { groupedDigits } from '../../shared/text/quantityText.ts';
import { dayText } from '../ui/figures.ts';
import type { Names } from '../ui/names.ts';
import table from '../ui/table.module.css';
import { Listing } from './Listing.tsx';
import styles from './PlacePages.module.css';
import type { HeldItem } from './placeModel.ts';

interface HeldPartProps {
  readonly held: readonly HeldItem[];
  readonly morning: IsoDate;
  readonly names: Names;
}

export function HeldPart({ held, morning, names }: HeldPartProps) {
  const { t } = useTranslation(['places', 'position', 'frame', 'common']);
  const figure = (quantity: number) => groupedDigits(Math.round(quantity * 10) / 10);
  return (
    <Listing
      title={t('held')}
      note={t('heldNote', { morning: dayText(morning, names.language) })}
      aside={
        <Link className={styles.go} to="/position">
          {t('frame:position')} ›
        </Link>
      }
      empty={t('noHeld')}
      heads={[{ text: t('place') }, { text: t('item') }, { text: t('quantity'), isNumber: true }, { text: t('presumed'), isNumber: true }]}
      rows={held.map(({ place, item, quantity, presumed }) => ({
        key: `${place}|${item}`,
        cells: [
          t(`position:places.${place}`),
          itemName({ place, item }, names),
          <span key="quantity" className={quantity < 0 ? table.bad : undefined}>
            {figure(quantity)} {holdsMaterial(place) ? names.materialUnit(item) : t('common:pieces')}
          </span>,
          presumed === 0 ? '' : figure(presumed),
        ],
      }))}
    />
  );
}

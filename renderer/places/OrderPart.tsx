// Orders under way to a city or from it, with what is still to come of each; announced supplies stand among those on their way here.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OrderRow } from '../../shared/contract/orderApi.ts';
import type { Dataset } from '../../shared/domain/dataset.ts';
import { poolOwner, type EnterpriseCode, type MaterialCode, type ProductCode, type RegionCode } from '../../shared/domain/ids.ts';
import type { Supply } from '../../shared/domain/tables.ts';
import { orderNumberText, type Order } from '../../shared/orders/order.ts';
import { lineBalances } from '../../shared/orders/orderEvents.ts';
import { groupedDigits } from '../../shared/text/quantityText.ts';
import { useFixedWords } from '../data/useFixedWords.ts';
import { stateTones } from '../orders/orderColumns.tsx';
import type { FirstRows } from '../state/placeStore.ts';
import { shortDay } from '../ui/figures.ts';
import type { Names } from '../ui/names.ts';
import table from '../ui/table.module.css';
import { Tag } from '../ui/Tag.tsx';
import { Listing } from './Listing.tsx';
import styles from './PlacePages.module.css';
import { PlaceLink } from './PlaceLink.tsx';
import { knownCodes } from './placeAddress.ts';

interface OrderPartProps {
  readonly end: 'in' | 'out';
  readonly orders: FirstRows<OrderRow>;
  readonly supplies: readonly Supply[];
  readonly dataset: Dataset;
  readonly names: Names;
  readonly empty: string;
}

export function OrderPart({ end, orders, supplies, dataset, names, empty }: OrderPartProps) {
  const { t } = useTranslation(['places', 'orders', 'common']);
  const word = useFixedWords();
  const isIn = end === 'in';
  const more = orders.found - orders.rows.length;
  const openGoods = (order: Order) =>
    lineBalances(order)
      .filter(({ open }) => open > 0)
      .map(({ product, open }) => `${names.product(product)} ${groupedDigits(open)}`)
      .join(t('common:listSeparator'));
  const itemText = ({ item, quantity }: Supply) =>
    dataset.materials.some(({ code }) => code === item)
      ? `${names.material(item as MaterialCode)} ${groupedDigits(quantity)} ${names.materialUnit(item as MaterialCode)}`
      : `${names.product(item as ProductCode)} ${groupedDigits(quantity)}`;
  const ownerName = ({ owner }: Supply) => {
    if (owner === poolOwner) return t('pool');
    const isMaker = knownCodes(dataset).makers.has(owner);
    return <PlaceLink code={owner} name={isMaker ? names.enterprise(owner as EnterpriseCode) : names.place(owner as RegionCode)} />;
  };
  return (
    <Listing
      title={t(isIn ? 'coming' : 'sent')}
      aside={more > 0 && t('moreOrders', { count: more })}
      empty={empty}
      heads={[
        { text: t('day') },
        { text: t('what') },
        { text: t(isIn ? 'from' : 'to') },
        { text: t('open'), isLong: true },
        { text: t('state') },
      ]}
      rows={[
        ...orders.rows.map(({ order }) => ({
          key: order.id,
          cells: [
            shortDay(isIn ? order.arrival : order.from),
            <Link key="number" className={table.link} to={`/orders?order=${order.id}`}>
              {order.state.kind === 'draft' ? '' : orderNumberText(order.state.number)}
            </Link>,
            <PlaceLink key="place" code={isIn ? order.sender : order.receiver} name={names.place(isIn ? order.sender : order.receiver)} />,
            openGoods(order),
            <Tag key="state" tone={stateTones[order.state.kind]}>
              {t(`orders:states.${order.state.kind}`)}
            </Tag>,
          ],
        })),
        ...supplies.map((supply, k) => ({
          key: `supply ${k}`,
          cells: [
            shortDay(supply.date),
            <span key="what" className={styles.quiet}>
              {supply.source === null || supply.source === undefined ? t('supply') : word('source', supply.source)}
            </span>,
            ownerName(supply),
            itemText(supply),
            '',
          ],
        })),
      ]}
    />
  );
}

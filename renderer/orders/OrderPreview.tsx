// Preview of an order: its paper and its history.
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { orderNumberText, type Order } from '../../shared/orders/order.ts';
import { PaperPreview } from '../papers/parts/PaperPreview.tsx';
import { PrintedSheet } from '../papers/parts/PrintedSheet.tsx';
import { useStored } from '../state/stores.ts';
import { OrderCourse } from './course/OrderCourse.tsx';

export function OrderPreview({ order }: { readonly order: Order | null }) {
  const { t } = useTranslation('orders');
  const paper = useStored('orders', (state) => state.paper);
  const load = useCallback(({ id }: Order) => paper([id]), [paper]);
  const sheet = () => <PrintedSheet subject={order} load={load} choose={t('previewChoose')} />;
  return (
    <PaperPreview
      number={order === null || order.state.kind === 'draft' ? '' : orderNumberText(order.state.number)}
      views={[
        { value: 'paper', text: t('paper'), show: sheet },
        {
          value: 'course',
          text: order === null || order.events.length === 0 ? t('course') : `${t('course')} ${order.events.length}`,
          show: () => (order === null ? sheet() : <OrderCourse key={order.id} order={order} />),
        },
      ]}
    />
  );
}

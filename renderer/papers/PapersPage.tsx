// The papers page: dispatch orders, allotments, task notices and reserve slips, a tab each.
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { OrdersTab } from '../orders/OrdersTab.tsx';
import { useStored } from '../state/stores.ts';
import { LoadingPage } from '../ui/LoadingPage.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { KindTab } from './KindTab.tsx';
import { MakeStrip } from './MakeStrip.tsx';
import { PapersEmpty } from './PapersEmpty.tsx';
import { paperAddress, tabOf } from './paperTab.ts';
import { PaperTabs } from './PaperTabs.tsx';
import { useMaking } from './useMaking.ts';

export function PapersPage() {
  const { t } = useTranslation('papers');
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const orders = useStored('orders', (state) => state.summary);
  const papers = useStored('papers', (state) => state.summary);
  const findScanned = useStored('papers', (state) => state.findScanned);
  const findOrders = useStored('orders', (state) => state.findNumbers);
  const making = useMaking();
  const tab = tabOf(params);
  /** Leads to the paper whose code was scanned, whatever its kind. */
  const onScan = useCallback(
    async (text: string) => {
      const number = text.split('|')[1]?.trim() ?? '';
      const [paper, [order]] = await Promise.all([findScanned(text), number === '' ? [] : findOrders(number, 1)]);
      if (paper !== null) void navigate(paperAddress(paper.paper.kind, paper.paper.id), { replace: true });
      else if (order !== undefined) void navigate(`/orders?order=${order.order.id}`, { replace: true });
    },
    [findScanned, findOrders, navigate],
  );
  if (orders === null || papers === null) return <LoadingPage title={t('title')} />;
  const counts = [orders.states, ...Object.values(papers.counts)].flatMap((ofKind) => Object.values(ofKind));
  const total = counts.reduce((a, b) => a + b, orders.archived);
  if (total === 0) {
    return (
      <>
        <PageHead title={t('title')} />
        <PapersEmpty making={making} />
      </>
    );
  }
  const between = (
    <>
      <PaperTabs />
      <MakeStrip making={making} />
    </>
  );
  return tab === 'order' ? (
    <OrdersTab summary={orders} onScan={onScan}>
      {between}
    </OrdersTab>
  ) : (
    <KindTab key={tab} kind={tab} summary={papers} onScan={onScan}>
      {between}
    </KindTab>
  );
}

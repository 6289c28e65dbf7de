// Where the rows of a day come from and go to: orders, or papers of a kind.
import { useEffect, useMemo, useState } from 'react';
import type { ProductCode } from '../../../shared/domain/ids.ts';
import type { Order } from '../../../shared/orders/order.ts';
import type { Paper } from '../../../shared/papers/paper.ts';
import { useStored } from '../../state/stores.ts';
import { useNames } from '../../ui/names.ts';
import { partyText } from '../usePaperColumns.tsx';
import { orderRows, paperRows, type BatchKind, type BatchRow, type RowNames } from './batchRow.ts';
import { orderEntryOf, type BatchEntry } from './dayBatch.ts';

/** Kinds of papers that have shipments and receipts. */
export type BatchTab = 'order' | 'allotment' | 'reserveSlip';

export interface BatchSource {
  /** Null until they are known. */
  readonly rows: readonly BatchRow[] | null;
  /** Resolves to whether all of them were saved; none was otherwise. */
  readonly enterAll: (entries: readonly BatchEntry[]) => Promise<boolean>;
  readonly isBusy: boolean;
}

export function useBatchSource(tab: BatchTab, kind: BatchKind): BatchSource {
  const dataset = useStored('dataset', (state) => state.dataset);
  const names = useNames(dataset);
  const orders = useStored('orders', (state) => state);
  const papers = useStored('papers', (state) => state);
  const [found, setFound] = useState<readonly (Order | Paper)[] | null>(null);
  const { underWay: ordersUnderWay } = orders;
  const { underWay: papersUnderWay } = papers;
  useEffect(() => {
    void (tab === 'order' ? ordersUnderWay() : papersUnderWay(tab)).then((all) => setFound(all ?? []));
  }, [tab, ordersUnderWay, papersUnderWay]);
  const rows = useMemo(() => {
    if (found === null) return null;
    const cartons = new Map(dataset?.products.map((product) => [product.code, product.cartonPieces]));
    const words: RowNames = {
      place: names.place,
      party: (paper) => partyText(paper, names),
      cartonPieces: (product: ProductCode) => cartons.get(product) ?? null,
    };
    return found.flatMap((one) => ('issue' in one ? paperRows(one, kind, words) : orderRows(one, kind, words)));
  }, [found, kind, dataset, names]);
  return {
    rows,
    enterAll: (entries) =>
      tab === 'order'
        ? orders.enterAll(entries.map(orderEntryOf))
        : papers.enterAll(entries.map(({ of: paper, event }) => ({ paper, event }))),
    isBusy: tab === 'order' ? orders.busy : papers.busy,
  };
}

// Prints orders: loads their pages, then opens the system's print dialog.
import { useCallback } from 'react';
import type { OrderId } from '../../shared/domain/ids.ts';
import { useStored } from '../state/stores.ts';
import { printHtml } from '../ui/printHtml.ts';

export function usePrint(): (orders: readonly OrderId[]) => Promise<void> {
  const paper = useStored('orders', (state) => state.paper);
  return useCallback(
    async (orders) => {
      const html = await paper(orders);
      if (html !== null) printHtml(html);
    },
    [paper],
  );
}

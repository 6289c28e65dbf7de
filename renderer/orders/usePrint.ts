// Prints orders: loads their pages, then opens the system's print dialog.
import { useCallback } from 'react';
import type { OrderId } from '../../shared/domain/ids.ts';
import { useStored } from '../state/stores.ts';
import { printHtml } from '../ui/printHtml.ts';
import { useWrittenOut } from '../ui/useWrittenOut.tsx';

export function usePrint(): (orders: readonly OrderId[]) => Promise<void> {
  const paper = useStored('orders', (state) => state.paper);
  const mayPrint = useWrittenOut();
  return useCallback(
    async (orders) => {
      const made = await paper(orders);
      if (made !== null && (await mayPrint(made.writtenOut))) printHtml(made.html);
    },
    [paper, mayPrint],
  );
}

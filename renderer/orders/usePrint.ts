// Owns printing from the screen: the paper of the orders in a sandboxed frame, then the machine's own print dialog.
import { useCallback } from 'react';
import type { OrderId } from '../../shared/domain/ids.ts';
import { useStored } from '../state/stores.ts';

/** The frame lives until the dialog is closed; nothing in it may run scripts. */
export function usePrint(): (orders: readonly OrderId[]) => Promise<void> {
  const paper = useStored('orders', (state) => state.paper);
  return useCallback(
    async (orders) => {
      const html = await paper(orders);
      if (html === null) return;
      // where the dialog never told that it was closed
      document.querySelector('iframe[data-print]')?.remove();
      const frame = document.createElement('iframe');
      frame.dataset.print = '';
      frame.tabIndex = -1;
      frame.setAttribute('sandbox', 'allow-same-origin allow-modals');
      frame.setAttribute('aria-hidden', 'true');
      frame.style.cssText = 'position:fixed;width:0;height:0;border:0';
      frame.addEventListener('load', () => void printFrame(frame), { once: true });
      frame.srcdoc = html;
      document.body.append(frame);
    },
    [paper],
  );
}

async function printFrame(frame: HTMLIFrameElement): Promise<void> {
  const page = frame.contentWindow;
  if (page === null) return frame.remove();
  await page.document.fonts.ready;
  page.addEventListener('afterprint', () => frame.remove(), { once: true });
  page.print();
}

// The number of a paper in the account, leading to the paper itself.
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { paperAddress } from '../papers/paperTab.ts';
import { useStored } from '../state/stores.ts';
import table from '../ui/table.module.css';
import styles from './LedgerPage.module.css';

export function PaperLink({ number, children }: { readonly number: string; readonly children: ReactNode }) {
  const navigate = useNavigate();
  const findOrders = useStored('orders', (state) => state.findNumbers);
  const findPapers = useStored('papers', (state) => state.findNumbers);
  const open = async () => {
    const [[row], [order]] = await Promise.all([findPapers(number, 1), findOrders(number, 1)]);
    if (row !== undefined) void navigate(paperAddress(row.paper.kind, row.paper.id));
    else if (order !== undefined) void navigate(`/orders?order=${order.order.id}`);
  };
  return (
    <button type="button" className={`${table.link} ${styles.number}`} onClick={() => void open()}>
      {children}
    </button>
  );
}

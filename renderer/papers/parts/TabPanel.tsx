// The part of the page that belongs to the chosen kind of papers.
import type { ReactNode } from 'react';
import { paperPanelId, tabId, type PaperTab } from '../paperTab.ts';
import styles from './Desk.module.css';

export function TabPanel({ tab, children }: { readonly tab: PaperTab; readonly children: ReactNode }) {
  return (
    <div className={styles.body} role="tabpanel" id={paperPanelId} aria-labelledby={tabId(tab)}>
      {children}
    </div>
  );
}

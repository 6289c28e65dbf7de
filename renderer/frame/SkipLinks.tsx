// The first Tab stops of every page: they lead past the top bar and the navigation to the page, or to its first table. Seen only while one has
// the focus.
import { useTranslation } from 'react-i18next';
import styles from './SkipLinks.module.css';

export const contentId = 'content';

export function SkipLinks() {
  const { t } = useTranslation('frame');
  // Buttons and no links: the address after # is the page.
  return (
    <div className={styles.links}>
      <button type="button" className={styles.link} onClick={() => content()?.focus()}>
        {t('skipToContent')}
      </button>
      <button type="button" className={styles.link} onClick={() => (tableStop() ?? content())?.focus()}>
        {t('skipToTable')}
      </button>
    </div>
  );
}

function content(): HTMLElement | null {
  return document.getElementById(contentId);
}

/** What Tab stops at first in the first table: a grid itself, or a control in a table. A table without one takes the focus as a whole. */
function tableStop(): HTMLElement | null {
  const table = content()?.querySelector<HTMLElement>('[role=grid], table') ?? null;
  if (table === null || table.tabIndex >= 0) return table;
  const stop = table.querySelector<HTMLElement>('[tabindex="0"], a[href], button:enabled, input:enabled, select:enabled');
  if (stop !== null) return stop;
  table.tabIndex = -1;
  return table;
}

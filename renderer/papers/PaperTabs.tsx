// The kinds of papers, each with its number of drafts and of issued papers.
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import styles from './PaperTabs.module.css';
import { paperPanelId, paperTabs, tabId, tabOf, type PaperTab } from './paperTab.ts';
import { usePaperCounts } from './usePaperCounts.ts';

export function PaperTabs() {
  const { t } = useTranslation('papers');
  const [params, setParams] = useSearchParams();
  const tab = tabOf(params);
  const show = (next: PaperTab) => setParams(next === 'order' ? {} : { kind: next });
  const counts = usePaperCounts();
  return (
    <div
      className={styles.tabs}
      role="tablist"
      aria-label={t('kindsLabel')}
      onKeyDown={(event) => {
        const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
        const next = paperTabs[paperTabs.indexOf(tab) + step];
        if (step === 0 || next === undefined) return;
        show(next);
        document.getElementById(tabId(next))?.focus();
      }}
    >
      {paperTabs.map((name) => {
        const { drafts, issued } = counts[name];
        return (
          <button
            key={name}
            type="button"
            role="tab"
            id={tabId(name)}
            aria-selected={name === tab}
            aria-controls={paperPanelId}
            tabIndex={name === tab ? 0 : -1}
            className={name === tab ? styles.current : styles.tab}
            title={t('countsHelp')}
            onClick={() => show(name)}
          >
            {t(`tabs.${name}`)}
            <span className={styles.count}>{t('counts', { drafts, issued })}</span>
          </button>
        );
      })}
    </div>
  );
}

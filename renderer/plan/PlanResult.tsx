// Result of a plan: its tabs, dimmed while the plan is stale, with the why panel beside them.
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { Tier } from '../../shared/domain/tables.ts';
import { groupKey } from '../../shared/plan/plan.ts';
import { useStored } from '../state/stores.ts';
import { useTableLook } from '../ui/longTable/useTableLook.ts';
import { bigPiecesText } from '../ui/figures.ts';
import { useNames } from '../ui/names.ts';
import { CompareTab } from './compare/CompareTab.tsx';
import { FlowsTab } from './flows/FlowsTab.tsx';
import { CoverageTab } from './matrix/CoverageTab.tsx';
import { inCodeOrder, matrixOf, type Matrix } from './matrixModel.ts';
import styles from './PlanResult.module.css';
import { ProductionTab } from './production/ProductionTab.tsx';
import { QuotasTab } from './quotas/QuotasTab.tsx';
import { StaleNote } from './StaleNote.tsx';
import { usePreview } from './usePreview.ts';
import { WhyPanel } from './why/WhyPanel.tsx';

const tabs = ['coverage', 'quotas', 'production', 'flows', 'compare'] as const;
type Tab = (typeof tabs)[number];

export function PlanResult() {
  const { t } = useTranslation('plan');
  const view = useStored('plan', (state) => state.view);
  const previous = useStored('plan', (state) => state.previous);
  const isRunning = useStored('plan', (state) => state.run !== null);
  const [params, setParams] = useSearchParams();
  const names = useNames(view?.dataset ?? null);
  const [shortOnly, setShortOnly] = useState(false);
  const preview = usePreview(view?.summary.id ?? null);
  const isStale = view !== null && !view.summary.isCurrent && view.summary.state !== 'superseded';
  const foretold = isStale && preview?.kind === 'known' ? preview.fills : null;
  const { sort, setSort } = useTableLook('matrix');
  const isByCode = sort !== null;
  const matrix = useMemo(() => {
    if (view === null) return null;
    const worstFirst = matrixOf(view.plan, view.dataset, previous?.plan ?? null, foretold);
    return isByCode ? inCodeOrder(worstFirst) : worstFirst;
  }, [view, previous, foretold, isByCode]);
  if (view === null || matrix === null) return null;
  const tab = tabs.find((name) => name === params.get('tab')) ?? 'coverage';
  const chosen = chosenCell(matrix, params);
  const showTab = (name: Tab) => setParams(name === 'coverage' ? {} : { tab: name });
  const choose = (key: string | null) => setParams(key === null ? {} : { cell: key }, { replace: true });
  // not dimmed if the cells preview the current data: then they are up to date again
  const isDimmed = isRunning || (isStale && (tab !== 'coverage' || foretold === null));
  return (
    <>
      <section className={styles.middle} aria-label={t('tabList')}>
        <div className={styles.bar}>
          <div
            className={styles.tabs}
            role="tablist"
            aria-label={t('tabList')}
            onKeyDown={(event) => {
              const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
              const next = tabs[tabs.indexOf(tab) + step];
              if (step === 0 || next === undefined) return;
              showTab(next);
              document.getElementById(`tab-${next}`)?.focus();
            }}
          >
            {tabs.map((name) => (
              <button
                key={name}
                type="button"
                role="tab"
                id={`tab-${name}`}
                aria-selected={name === tab}
                aria-controls="plan-tab"
                tabIndex={name === tab ? 0 : -1}
                className={name === tab ? styles.current : styles.tab}
                onClick={() => showTab(name)}
              >
                {t(`tabs.${name}`)}
              </button>
            ))}
          </div>
          {tab === 'coverage' && (
            <div className={styles.counts}>
              <button
                type="button"
                className={shortOnly ? styles.count : styles.countOn}
                aria-pressed={!shortOnly}
                onClick={() => setShortOnly(false)}
              >
                {t('allGroups', { count: matrix.groups })}
              </button>
              <button
                type="button"
                className={shortOnly ? styles.countOn : styles.count}
                aria-pressed={shortOnly}
                onClick={() => setShortOnly(true)}
              >
                {t('shortOnly', { count: matrix.shortGroups, amount: bigPiecesText(matrix.shortPieces, names.language) })}
              </button>
              {[false, true].map((byCode) => (
                <button
                  key={String(byCode)}
                  type="button"
                  className={isByCode === byCode ? styles.countOn : styles.count}
                  aria-pressed={isByCode === byCode}
                  onClick={() => setSort(byCode ? { by: 'region', descending: false } : null)}
                >
                  {t(byCode ? 'codeOrder' : 'worstFirst')}
                </button>
              ))}
            </div>
          )}
        </div>
        {isStale && <StaleNote summary={view.summary} names={names} />}
        <div id="plan-tab" role="tabpanel" aria-labelledby={`tab-${tab}`} className={`${styles.panel} ${isDimmed ? styles.dimmed : ''}`}>
          {tab === 'coverage' && (
            <CoverageTab matrix={matrix} names={names} chosen={chosen?.key ?? null} shortOnly={shortOnly} onChoose={choose} />
          )}
          {tab === 'quotas' && <QuotasTab view={view} names={names} />}
          {tab === 'production' && <ProductionTab view={view} names={names} />}
          {tab === 'flows' && <FlowsTab view={view} names={names} />}
          {tab === 'compare' && <CompareTab view={view} names={names} />}
        </div>
      </section>
      {tab === 'coverage' && chosen !== null && <WhyPanel cell={chosen} matrix={matrix} view={view} names={names} onChoose={choose} />}
    </>
  );
}

/** The cell named in the address; for a city alone, its worst cell. */
function chosenCell(matrix: Matrix, params: URLSearchParams) {
  const all = [...matrix.topCells, ...matrix.rows.flatMap((row) => row.cells)].filter((cell) => cell !== null);
  const key = params.get('cell');
  if (key !== null) return all.find((cell) => cell.key === key) ?? null;
  const tier = params.get('tier') as Tier | null;
  const city = params.get('city');
  const product = params.get('product');
  if (city === null) return null;
  const exact = tier === null || product === null ? undefined : all.find((cell) => cell.key === groupKey({ tier, region: city, product }));
  return exact ?? all.find((cell) => cell.region === city && cell.shortPieces > 0) ?? all.find((cell) => cell.region === city) ?? null;
}

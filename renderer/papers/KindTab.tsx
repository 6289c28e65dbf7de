// One kind of papers: the list with its selection and filters, and the preview at the right.
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { PaperRow, PaperSummary } from '../../shared/contract/paperApi.ts';
import type { PaperKind } from '../../shared/papers/paperKind.ts';
import type { PaperSort } from '../../shared/papers/paperQuery.ts';
import { rowAt } from '../state/pagedRows.ts';
import { useStored } from '../state/stores.ts';
import { LongTable, type LongTableHandle } from '../ui/longTable/LongTable.tsx';
import { LongTools } from '../ui/longTable/LongTools.tsx';
import { usePagedRows } from '../ui/longTable/usePagedRows.ts';
import { useNames } from '../ui/names.ts';
import { useHandler } from '../ui/useHandler.ts';
import { KindEmpty } from './KindEmpty.tsx';
import { KindFilters, type KindFilter } from './KindFilters.tsx';
import { KindHead } from './KindHead.tsx';
import { KindPreview } from './KindPreview.tsx';
import desk from './parts/Desk.module.css';
import cells from './parts/RowCells.module.css';
import { TabPanel } from './parts/TabPanel.tsx';
import { isScanned } from './paperTab.ts';
import { usePaperColumns } from './usePaperColumns.tsx';

interface KindTabProps {
  readonly kind: PaperKind;
  readonly summary: PaperSummary;
  /** Stands between the head and the list: the kinds of papers. */
  readonly children: ReactNode;
  /** A whole QR code was typed or scanned: it may be of a paper of another kind. */
  readonly onScan: (text: string) => Promise<void>;
}

export function KindTab({ kind, summary, children, onScan }: KindTabProps) {
  const { t } = useTranslation('papers');
  const [params, setParams] = useSearchParams();
  const wanted = params.get('paper');
  const { ask, focus, tick, near, all, tickAll, isTooMuch } = useStored(kind, (state) => state);
  const question = useStored(kind, (state) => state.question);
  const rows = useStored(kind, (state) => state.rows);
  const sought = useStored(kind, (state) => state.focused);
  const dataset = useStored('dataset', (state) => state.dataset);
  const names = useNames(dataset);
  const [filter, setFilter] = useState<KindFilter>({ find: params.get('find') ?? '', state: 'all', day: null, plan: null, city: null });
  const list = useRef<LongTableHandle>(null);
  // A paper that the filter leaves out is not shown beside the list either.
  const focused = sought !== null && sought.place !== null ? sought.subject : rowAt(rows, 0);

  const place = sought !== null && sought.subject.paper.id === wanted ? sought.place : null;
  // A new list begins at its top, or at the paper that was asked for.
  useEffect(() => {
    if (question !== null) list.current?.reveal(place ?? 0);
  }, [question, place]);

  const onFocus = useHandler((row: PaperRow, at: number) => {
    focus(row, at);
    setParams({ kind, paper: row.paper.id }, { replace: true });
  });
  const onTick = useHandler((row: PaperRow, at: number) => {
    tick(row);
    onFocus(row, at);
  });
  const columns = usePaperColumns({ kind, names, dataset, onTick });
  const filters = useMemo(() => new Map(Object.entries(filter.columns ?? {})), [filter.columns]);
  const shown = usePagedRows({
    name: kind,
    columns,
    count: rows.count,
    rowAt: (at) => rowAt(rows, at),
    onNear: near,
    fetch: all,
    isOrdered: true,
    filters,
    onFilters: (next) => setFilter({ ...filter, columns: Object.fromEntries(next) }),
  });
  const sort = shown.sort as PaperSort | null;
  useEffect(() => {
    void ask({ filter, sort }, wanted);
  }, [ask, filter, sort, wanted]);
  const counts = summary.counts[kind];
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <>
      <KindHead kind={kind} hasDrafts={counts.draft > 0} isAnyUnderWay={counts.issued + counts.shipped + counts.received > 0} />
      {children}
      <TabPanel tab={kind}>
        {total === 0 ? (
          <KindEmpty tab={kind} />
        ) : (
          <>
            <section className={desk.list} aria-label={t(`list.${kind}`)}>
              <KindFilters
                kind={kind}
                counts={counts}
                plans={summary.plans}
                filter={filter}
                tools={<LongTools title={t(`list.${kind}`)} list={shown} />}
                onFilter={(next) => {
                  setFilter(next);
                  if (next.find !== filter.find && isScanned(next.find)) void onScan(next.find);
                }}
              />
              {rows.count === 0 && filters.size === 0 ? (
                <p className={cells.nothing}>{t('nothingFound')}</p>
              ) : (
                <LongTable
                  handle={list}
                  label={t(`list.${kind}`)}
                  list={shown}
                  keyOf={({ paper }) => paper.id}
                  chosen={focused?.paper.id ?? null}
                  onChoose={onFocus}
                  onSpace={onTick}
                  onAll={() => {
                    if (!isTooMuch()) void tickAll(true);
                  }}
                />
              )}
            </section>
            <KindPreview row={focused} />
          </>
        )}
      </TabPanel>
    </>
  );
}

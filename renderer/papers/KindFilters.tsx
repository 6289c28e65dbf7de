// Filter bar of one kind of papers: state, day, plan, city, search.
import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperCounts, PaperSummary } from '../../shared/contract/paperApi.ts';
import type { PaperKind } from '../../shared/papers/paperKind.ts';
import { listStates, maxChosenPapers, type PaperFilter } from '../../shared/papers/paperQuery.ts';
import { useStored } from '../state/stores.ts';
import { useNames } from '../ui/names.ts';
import { ListFilters } from './parts/ListFilters.tsx';
import { ScopeFilters } from './parts/ScopeFilters.tsx';
import styles from './parts/ScopeFilters.module.css';

export type KindFilter = Omit<PaperFilter, 'kind'>;

interface KindFiltersProps {
  readonly kind: PaperKind;
  readonly counts: PaperCounts[PaperKind];
  readonly plans: PaperSummary['plans'];
  readonly filter: KindFilter;
  readonly onFilter: (filter: KindFilter) => void;
  /** Columns and workbook of the list. */
  readonly tools: ReactNode;
}

export function KindFilters({ kind, counts, plans, filter, onFilter, tools }: KindFiltersProps) {
  const { t } = useTranslation(['papers', 'common']);
  const found = useStored(kind, (list) => list.found.count);
  const chosen = useStored(kind, (list) => list.chosen.ids.length);
  const isFull = useStored(kind, (list) => list.isTooMuch());
  const tickAll = useStored(kind, (list) => list.tickAll);
  const dataset = useStored('dataset', (state) => state.dataset);
  const names = useNames(dataset);
  const shown = Object.entries(counts).reduce((sum, [state, count]) => (state === 'archived' ? sum : sum + count), 0);
  const cities = (dataset?.regions ?? []).filter(({ level }) => level === 'city');
  return (
    <ListFilters
      found={found}
      chosen={chosen}
      isFull={isFull}
      most={maxChosenPapers}
      onTickAll={tickAll}
      state={filter.state}
      states={[
        { value: 'all', text: `${t('common:all')} ${shown}` },
        ...listStates
          .filter((state) => state === 'draft' || state === 'issued' || counts[state] > 0)
          .map((state) => ({ value: state, text: `${t(`states.${state}`)} ${counts[state]}` })),
      ]}
      onState={(state) => onFilter({ ...filter, state })}
      find={filter.find}
      searched={t('search')}
      onFind={(find) => onFilter({ ...filter, find })}
      tools={tools}
    >
      <Select
        size="small"
        className={styles.city}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t('common:city')}
        placeholder={t('anyCity')}
        value={filter.city ?? undefined}
        options={cities.map(({ code }) => ({ value: code, label: names.place(code) }))}
        onChange={(city?: string) => onFilter({ ...filter, city: city ?? null })}
      />
      <ScopeFilters
        plans={plans}
        plan={filter.plan}
        onPlan={(plan) => onFilter({ ...filter, plan })}
        day={filter.day}
        onDay={(day) => onFilter({ ...filter, day })}
      />
    </ListFilters>
  );
}

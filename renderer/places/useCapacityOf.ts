// How many pieces the lines of a maker can make on a day: lines of projects from their verification, each with the first product it names.
import { useMemo } from 'react';
import { verifiedCapacity } from '../../shared/capacity/verifiedCapacity.ts';
import type { IsoDate } from '../../shared/domain/calendar.ts';
import type { Dataset } from '../../shared/domain/dataset.ts';
import type { EnterpriseCode } from '../../shared/domain/ids.ts';
import { useStored } from '../state/stores.ts';

export function useCapacityOf(dataset: Dataset | null): (maker: EnterpriseCode, date: IsoDate) => number {
  const projects = useStored('capacity', (state) => state.projects);
  return useMemo(() => {
    const days = new Map<IsoDate, ReadonlyMap<EnterpriseCode, number>>();
    const dayOf = (date: IsoDate) => {
      const known = days.get(date);
      if (known !== undefined || dataset === null) return known ?? new Map<EnterpriseCode, number>();
      const made = new Map<EnterpriseCode, number>();
      for (const { enterprise, pieces } of verifiedCapacity(dataset, projects, [], date))
        made.set(enterprise, (made.get(enterprise) ?? 0) + pieces);
      days.set(date, made);
      return made;
    };
    return (maker, date) => dayOf(date).get(maker) ?? 0;
  }, [dataset, projects]);
}

// The dataset of an office that has none yet: no rows, the usual order of tiers, and a horizon of two weeks.
import type { IsoDate } from '../domain/calendar.ts';
import type { Dataset } from '../domain/dataset.ts';
import { tableNames, tiers } from '../domain/tables.ts';

export function emptyDataset(start: IsoDate): Dataset {
  const none = Object.fromEntries(tableNames.map((table) => [table, []])) as unknown as Omit<Dataset, 'policy'>;
  return {
    ...none,
    policy: {
      start,
      days: 14,
      tiers,
      support: { mode: 'threshold', threshold: 0.8, cities: [] },
      materialReserve: {},
      goodsReserve: {},
    },
  };
}

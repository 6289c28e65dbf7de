// A new entry of a list, before anything is typed.
import type { EnteredListing } from '../../shared/contract/listApi.ts';
import type { Dataset } from '../../shared/domain/dataset.ts';
import type { ListKind } from '../../shared/lists/listEntry.ts';

/** In the office's own city; for the province, in the first one. */
export function newListing(kind: ListKind, { regions }: Dataset, office: string, today: string): EnteredListing {
  const region = regions.find(({ code, level }) => (office === 'province' ? level === 'city' : code === office))?.code ?? '';
  return {
    id: '',
    kind,
    name: '',
    region,
    category: '',
    headcount: null,
    unit: '',
    demands: [],
    from: today,
    to: null,
    addedBy: '',
    basis: '',
  };
}

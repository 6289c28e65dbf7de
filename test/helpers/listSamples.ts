// An entry of a list, in the codes of the small dataset.
import type { ListEntry } from '../../shared/lists/listEntry.ts';

export const listEntry: ListEntry = {
  id: 'entry-1',
  kind: 'enterprise',
  office: 'province',
  name: '江西粮油集团',
  region: '360100',
  category: '粮油保供',
  headcount: 1200,
  unit: '省粮食局',
  demands: [],
  from: '2020-03-02',
  to: null,
  addedBy: '省工信厅',
  basis: '赣工信〔2020〕3号',
  off: null,
};

// Merges demands into classes. Demands of one group with the same days and source differ only in size, so the LP sees them as one; what the
// class gets is shared among them in proportion to their quantities.
import type { Pin } from '../../domain/tables.ts';
import type { PlanGroup } from '../groups.ts';
import type { Instance } from '../instance.ts';

export interface DemandClass {
  readonly group: number;
  /** Indices into `instance.demands`. A pinned demand forms a class of its own. */
  readonly demands: readonly number[];
  readonly quantity: number;
}

export function demandClasses(instance: Instance, groups: readonly PlanGroup[], pins: readonly Pin[]): DemandClass[] {
  const pinned = new Set(pins.flatMap((pin) => (pin.kind === 'dispatch' ? [pin.demand] : [])));
  return groups.flatMap((group, k) => {
    const merged = Map.groupBy(group.demands, (j) => {
      const demand = instance.demands[j];
      return pinned.has(demand.code) ? demand.code : `${demand.from}|${demand.due}|${demand.source}`;
    });
    return [...merged.values()].map((demands) => ({
      group: k,
      demands,
      quantity: demands.reduce((total, j) => total + instance.demands[j].quantity, 0),
    }));
  });
}

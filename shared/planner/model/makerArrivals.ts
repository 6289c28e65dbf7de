// Owns what comes to an enterprise by day: scarce material, its quota with the pool's arrivals, and what it owes for it.
import { splitByDay } from './balances.ts';
import type { Instance } from '../instance.ts';

export interface MakerArrivals {
  /** [material][day]: own and by quota, in the material's unit. */
  readonly material: readonly (readonly number[])[];
  /** [material][day]: what may be called in for it, in the material's unit. */
  readonly owed: readonly (readonly number[])[];
}

/** `quotaOf`: quantity by `enterprise|material`. */
export function makerArrivals(instance: Instance, e: number, quotaOf: ReadonlyMap<string, number>): MakerArrivals {
  const enterprise = instance.enterprises[e];
  const quota = instance.materials.map(({ code, poolByDay }) => splitByDay(quotaOf.get(`${enterprise.code}|${code}`) ?? 0, poolByDay));
  return {
    material: instance.materials.map((_, m) => enterprise.materialByDay[m].map((quantity, t) => quantity + quota[m][t])),
    owed: instance.materials.map(({ linkageRatio }, m) =>
      quota[m].map((quantity, t) => linkageRatio * quantity + (t === 0 ? enterprise.arrears[m] : 0)),
    ),
  };
}

// Owns what comes to an enterprise by day: scarce material, its quota with the pool's arrivals, and what it owes for it.
import type { Quota } from '../../plan/plan.ts';
import { splitByDay } from './balances.ts';
import type { Instance } from '../instance.ts';

export interface MakerArrivals {
  /** [material][day]: own and by quota, in the material's unit. */
  readonly material: readonly (readonly number[])[];
  /** [material][day]: what may be called in for it, in the material's unit. */
  readonly owed: readonly (readonly number[])[];
}

/** By enterprise. `quotas` are every enterprise × scarce material, by code. */
export function makerArrivals({ enterprises, materials }: Instance, quotas: readonly Quota[]): MakerArrivals[] {
  return enterprises.map((enterprise, e) => {
    const quota = materials.map(({ poolByDay }, m) => splitByDay(quotas[e * materials.length + m].quantity, poolByDay));
    return {
      material: materials.map((_, m) => enterprise.materialByDay[m].map((quantity, t) => quantity + quota[m][t])),
      owed: materials.map(({ linkageRatio }, m) =>
        quota[m].map((quantity, t) => linkageRatio * quantity + (t === 0 ? enterprise.arrears[m] : 0)),
      ),
    };
  });
}

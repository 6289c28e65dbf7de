// Works out what reaches each enterprise by day: its own scarce material, what is handed out to it, and what it owes in return.
import { subtract, toNumber, zero } from '../../base/rational.ts';
import type { Handing } from '../quotas/handing.ts';
import type { Instance } from '../instance.ts';

export interface MakerArrivals {
  /** [material][day]: own supply and quota, in the material's unit. */
  readonly material: readonly (readonly number[])[];
  /** [material][day]: what may be called in for it, in the material's unit. */
  readonly owed: readonly (readonly number[])[];
}

/** By enterprise. */
export function makerArrivals({ enterprises, materials }: Instance, handing: readonly Handing[]): MakerArrivals[] {
  const shares = handing.map(dailyShares);
  return enterprises.map((enterprise, e) => {
    const quota = handing.map(({ rest }, m) => {
      const total = toNumber(rest[e]);
      return shares[m].map((share) => total * share);
    });
    return {
      material: materials.map((_, m) => enterprise.materialByDay[m].map((quantity, t) => quantity + quota[m][t])),
      owed: materials.map(({ linkageRatio }, m) =>
        quota[m].map((quantity, t) => linkageRatio * quantity + (t === 0 ? enterprise.arrears[m] : 0)),
      ),
    };
  });
}

/** The share handed out on each day. */
export function dailyShares({ shareByDay }: Handing): number[] {
  return shareByDay.map((share, t) => toNumber(subtract(share, t === 0 ? zero : shareByDay[t - 1])));
}

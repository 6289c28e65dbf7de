// Finds the first day on which issued orders may leave a city.
import type { Instance } from '../instance.ts';

/** By [city][product]: the first day on which orders not yet shipped in full may leave, or -1 if there are none. */
export function firmFrom(instance: Instance): number[][] {
  const first = instance.cities.map(() => instance.products.map(() => -1));
  for (const { city, product, quantity, shipped, from } of instance.orders) {
    if (quantity === shipped) continue;
    const known = first[city][product];
    first[city][product] = known < 0 ? from : Math.min(known, from);
  }
  return first;
}

// Owns where periods of makers are too coarse: where the price that city or pool pay for a product falls inside one. Until then goods are
// worth more than after, and the model by period has all of the period's goods from its first day; so there it is broken in two.
import type { LevelProof, PriceSteps } from '../plan/certificate.ts';
import type { Instance } from './instance.ts';
import { firstDay } from './makerPeriods.ts';
import type { Breaks, PeriodMaker } from './makerPeriods.ts';

/** The breaks with those that the proofs of levels ask for; null where they ask for none. A fall of `noise` or less is none. */
export function newBreaks(
  instance: Instance,
  makers: readonly PeriodMaker[],
  certificate: readonly LevelProof[],
  breaks: Breaks,
  noise: number,
): Breaks | null {
  const falls = new Map<string, Set<number>>();
  for (const { prices } of certificate)
    for (const [name, steps] of Object.entries(prices))
      for (const day of fallingAfter(steps, noise)) falls.set(name, (falls.get(name) ?? new Set()).add(day));
  const found = new Map([...breaks].map(([enterprise, days]) => [enterprise, new Set(days)]));
  let isNew = false;
  for (const { enterprise, isUsed, ends } of makers) {
    const city = instance.cities[instance.enterprises[enterprise].city];
    const names = instance.products.flatMap(({ code }, p) => (isUsed[p] ? [`city|${city}|${code}`, `pool|${code}`] : []));
    for (const day of names.flatMap((name) => [...(falls.get(name) ?? [])])) {
      const k = ends.findIndex((end) => end >= day);
      if (day < firstDay(ends, k) || day >= ends[k]) continue;
      found.set(enterprise, (found.get(enterprise) ?? new Set()).add(day));
      isNew = true;
    }
  }
  return isNew ? found : null;
}

function fallingAfter(steps: PriceSteps, noise: number): number[] {
  return steps.flatMap(([day, price], k) => (price - (steps[k + 1]?.[1] ?? 0) > noise ? [day] : []));
}

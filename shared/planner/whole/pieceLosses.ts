// How many pieces rounding to whole numbers may cost each group, cartons aside (planner.md section 4, rules 1 and 2). Repairing one group's
// loss must not cost another more.
import type { Instance } from '../instance.ts';
import type { Share } from './share.ts';
import type { Source } from './sources.ts';

/**
 * By group: the pieces it may lack of its target. A full group lacks fewer than there are places that cost under one piece. Any other may
 * lack as many, because its cartons leave it that much plus the fraction of a piece.
 */
export function mayLack(
  instance: Instance,
  sources: readonly Source[],
  shares: readonly Share[],
  isFull: readonly boolean[],
): readonly number[] {
  const ofMaker = new Map<string, number>();
  const placesAt = (e: number, p: number) => {
    const key = `${e}|${p}`;
    const known = ofMaker.get(key) ?? placesOf(instance, e, p);
    ofMaker.set(key, known);
    return known;
  };
  const byGroup = Map.groupBy(shares, ({ group }) => group);
  return isFull.map((full, k) => {
    const makers = new Map<string, number>();
    for (const source of new Set((byGroup.get(k) ?? []).map((share) => share.source))) {
      const { kind, product, senders } = sources[source];
      if (kind === 'pool' && instance.products[product].linkage < 0) continue;
      instance.enterprises.forEach(({ city }, e) => {
        if (kind === 'pool' || city === senders[0].city) makers.set(`${e}|${product}`, placesAt(e, product));
      });
    }
    const places = [...makers.values()].reduce((sum, count) => sum + count, 0);
    return full ? Math.max(0, places - 1) : places;
  });
}

/** Places at an enterprise where whole numbers cost under a piece of a product: line days, scarce materials, linkage, division. */
function placesOf(instance: Instance, e: number, p: number): number {
  const lines = instance.enterprises[e].lines.map((l) => instance.lines[l]).filter(({ makes }) => makes.some((make) => make.product === p));
  if (lines.length === 0) return 0;
  const days = lines.map(({ makes, availability }) => {
    const rate = makes.find((make) => make.product === p)?.rate ?? 0;
    return availability.filter((share) => share > 0 && rate > 0 && (makes.length > 1 || isDivided(rate, share))).length;
  });
  const { bom, linkage } = instance.products[p];
  return days.reduce((sum, count) => sum + count, 0) + bom.length + (linkage < 0 ? 0 : 2);
}

/** Whether a share of the day, given to six decimals, makes a fractional number of pieces. */
function isDivided(rate: number, share: number): boolean {
  return (rate * Math.round(share * 1e6)) % 1e6 !== 0;
}

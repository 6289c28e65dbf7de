// Finds quota pins that contradict each other, in exact arithmetic: a minimum above a maximum of the same quota, or minima that ask for
// more of a material than there is.
import { add, compare, fromNumber, sum, toNumber, zero } from '../../base/rational.ts';
import type { PinClash } from '../../domain/pinClash.ts';
import type { Pin } from '../../domain/tables.ts';
import { infinity } from '../model/lpModel.ts';
import type { Instance, InstanceMaterial } from '../instance.ts';

export interface QuotaClash {
  /** Indices of pins. */
  readonly set: readonly number[];
  readonly clash: PinClash;
}

/** The smallest contradiction, or null; among several the first by material, then by the order of the pins. */
export function quotaClash({ materials }: Pick<Instance, 'materials'>, pins: readonly Pin[]): QuotaClash | null {
  return materials
    .flatMap((material) => {
      const ours = pins.flatMap((pin, k) => (pin.kind === 'quota' && pin.material === material.code ? [k] : []));
      return [overdrawn(material, pins, ours), crossed(material, pins, ours)];
    })
    .reduce(
      (smallest, found) => (found !== null && (smallest === null || found.set.length < smallest.set.length) ? found : smallest),
      null,
    );
}

/** The largest minima, one per enterprise, as few as already exceed what there is. */
function overdrawn({ unit, poolByDay }: InstanceMaterial, pins: readonly Pin[], ours: readonly number[]): QuotaClash | null {
  const minimum = (k: number) => pins[k].min ?? 0;
  const available = sum(poolByDay.map(fromNumber));
  const largest = ours.filter((k) => minimum(k) > 0).sort((a, b) => minimum(b) - minimum(a) || a - b);
  const oneEach = largest.filter((k, place) => largest.findIndex((other) => pins[other].enterprise === pins[k].enterprise) === place);
  let asked = zero;
  for (const [place, k] of oneEach.entries()) {
    asked = add(asked, fromNumber(minimum(k)));
    if (compare(asked, available) > 0) {
      const clash = { clash: 'quotaTotal', asked: toNumber(asked), possible: toNumber(available), unit } as const;
      return { set: oneEach.slice(0, place + 1), clash };
    }
  }
  return null;
}

function crossed({ unit }: InstanceMaterial, pins: readonly Pin[], ours: readonly number[]): QuotaClash | null {
  for (const low of ours) {
    const asked = pins[low].min ?? 0;
    const high = ours.find((k) => pins[k].enterprise === pins[low].enterprise && (pins[k].max ?? infinity) < asked);
    if (high !== undefined) return { set: [low, high], clash: { clash: 'quotaBounds', asked, possible: pins[high].max ?? 0, unit } };
  }
  return null;
}

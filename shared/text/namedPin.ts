// A pin as people know it: with the names of what it binds.
import type { Dataset } from '../domain/dataset.ts';
import type { NamedPin } from '../domain/pinClash.ts';
import type { Pin } from '../domain/tables.ts';
import type { Names } from './datasetNames.ts';

/** `row` is 0: the pin does not stand in a file. */
export function namedPin(pin: Pin, dataset: Dataset, names: Names): NamedPin {
  const region = dataset.demands.find((row) => row.code === pin.demand)?.region ?? null;
  return {
    row: 0,
    kind: pin.kind,
    enterprise: pin.enterprise === null ? null : names.enterprise(pin.enterprise),
    material: pin.material === null ? null : names.material(pin.material),
    product: pin.product === null ? null : names.product(pin.product),
    demand: pin.demand,
    region: region === null ? null : names.place(region),
    min: pin.min,
    max: pin.max,
    unit: pin.material === null ? null : names.materialUnit(pin.material),
  };
}

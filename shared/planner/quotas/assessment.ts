// Assesses self-sufficiency (自产自保, planner.md section 2) in exact arithmetic.
import {
  add,
  compare,
  divide,
  fromNumber,
  isZero,
  min,
  multiply,
  one,
  rational,
  sum,
  toNumber,
  zero,
  type Rational,
} from '../../base/rational.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { Assessment } from '../../plan/plan.ts';
import { buildInstance } from '../buildInstance.ts';
import type { Instance } from '../instance.ts';
import type { Handing } from './handing.ts';

/** Every city × product, by code; `handing` as `computeQuotas` gives it. `need` and `stock` in pieces; `potential` not rounded; eligibility judged exactly. */
export function computeAssessment(
  dataset: Dataset,
  handing: readonly Handing[],
  instance: Instance = buildInstance(dataset),
): Assessment[] {
  const potential = computePotential(handing, instance);
  const { support } = dataset.policy;
  return instance.cities.flatMap((city, c) =>
    instance.products.map((product, p) => {
      const need = instance.demands
        .filter((demand) => demand.destination === c && demand.product === p && demand.tier !== 'national')
        .reduce((total, demand) => total + demand.quantity, 0);
      const makers = instance.enterprises.filter((enterprise) => enterprise.city === c);
      const stock = stockOf(dataset, city, product.code, new Set(makers.map((maker) => maker.code)));
      const able = potential[c][p];
      const ratio = need === 0 ? one : divide(add(fromNumber(stock), able), fromNumber(need));
      const inDifficulty = support.mode === 'threshold' && compare(ratio, fromNumber(support.threshold)) < 0;
      const listed = support.mode === 'list' && support.cities.includes(city);
      return {
        city,
        product: product.code,
        need,
        stock,
        potential: toNumber(able),
        ratio: toNumber(ratio),
        eligible: instance.decided.get(`${city}|${product.code}`) ?? (support.mode === 'all' || listed || inDifficulty),
      };
    }),
  );
}

/** potential[city][product]: primary products only, each scaled by the tightest of its scarce materials. */
function computePotential(handing: readonly Handing[], instance: Instance): Rational[][] {
  const potential = instance.cities.map(() => instance.products.map(() => zero));
  for (const [e, enterprise] of instance.enterprises.entries()) {
    const capacity = instance.products.map(() => zero);
    for (const l of enterprise.lines) {
      const line = instance.lines[l];
      const [primary] = line.makes;
      const days = sum(line.availability.map(fromNumber));
      capacity[primary.product] = add(capacity[primary.product], multiply(days, rational(BigInt(primary.rate))));
    }
    const scale = instance.products.map(() => one);
    instance.materials.forEach((_, m) => {
      const consumption = instance.products.map((product) =>
        multiply(divide(fromNumber(product.perThousand[m]), rational(1000n)), add(one, fromNumber(enterprise.loss))),
      );
      const wanted = sum(capacity.map((amount, p) => multiply(amount, consumption[p])));
      const have = add(sum(enterprise.materialByDay[m].map(fromNumber)), handing[m].rest[e]);
      if (compare(wanted, have) <= 0) return;
      const quotient = divide(have, wanted);
      consumption.forEach((amount, p) => {
        if (!isZero(amount)) scale[p] = min(scale[p], quotient);
      });
    });
    capacity.forEach((amount, p) => {
      if (!isZero(amount)) potential[enterprise.city][p] = add(potential[enterprise.city][p], multiply(amount, scale[p]));
    });
  }
  return potential;
}

/** Stock of a product in the city and at its enterprises when the horizon starts. */
function stockOf(dataset: Dataset, city: string, product: string, makers: ReadonlySet<string>): number {
  return dataset.stocks
    .filter((stock) => stock.item === product && (stock.owner === city || makers.has(stock.owner)))
    .reduce((total, stock) => total + stock.quantity, 0);
}

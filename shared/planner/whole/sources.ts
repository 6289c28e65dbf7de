// The sources of whole goods: the own goods of each city, and the pool, product by product.
import type { Instance } from '../instance.ts';
import { commitFrom, freeAfter } from './commitments.ts';
import { running } from './totals.ts';
import type { WholeSupply } from './wholeSupply.ts';

/** Goods of one product, ready for whoever may have them. */
export interface Source {
  readonly kind: 'own' | 'pool';
  readonly product: number;
  /** By sending city (own goods have one): the city's index, and the pieces that have arrived by the end of each day. */
  readonly senders: readonly { readonly city: number; readonly arrived: readonly number[] }[];
}

/** All sources, and a function that gives the index of one; `city` matters only for own goods. */
export function sourcesOf(instance: Instance, supply: WholeSupply) {
  const makersOf = Map.groupBy(
    instance.enterprises.map((_, e) => e),
    (e) => instance.enterprises[e].city,
  );
  const arrivals = (goods: readonly (readonly (readonly number[])[])[], given: WholeSupply['delivered'], c: number, p: number) =>
    running(goods[c][p].map((pieces, t) => (makersOf.get(c) ?? []).reduce((sum, e) => sum + given[e][p][t], pieces)));
  const own = instance.cities.flatMap((_, c) =>
    instance.products.map(
      (_product, p): Source => ({
        kind: 'own',
        product: p,
        senders: [{ city: c, arrived: arrivals(instance.cityGoodsByDay, supply.released, c, p) }],
      }),
    ),
  );
  const pooled = (c: number, p: number) => arrivals(instance.poolGoodsByDay, supply.delivered, c, p);
  const commitmentsOf = (c: number, p: number) => commitFrom(instance, c, p, pooled(c, p));
  const pool = instance.products.map(
    (_, p): Source => ({
      kind: 'pool',
      product: p,
      senders: instance.cities
        .map((_city, c) => ({ city: c, arrived: freeAfter(commitmentsOf(c, p), pooled(c, p)) }))
        .filter(({ arrived }) => (arrived.at(-1) as number) > 0),
    }),
  );
  const { length } = instance.products;
  const indexOf = (kind: 'own' | 'pool', city: number, product: number) =>
    kind === 'own' ? city * length + product : own.length + product;
  const commitments = () => instance.cities.flatMap((_, c) => instance.products.flatMap((_product, p) => commitmentsOf(c, p)));
  return { sources: [...own, ...pool], indexOf, commitments };
}

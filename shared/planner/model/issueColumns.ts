// Adds issues to the LP: goods of a product given to a demand class on a day, from its city's own goods, from the pool, or from both.
import type { Pin } from '../../domain/tables.ts';
import { firstServingDay, reachesCity, type Access, type ServingDays } from './access.ts';
import type { DemandClass } from './demandClasses.ts';
import type { Instance } from '../instance.ts';
import { infinity, type LpBuilder } from './lpModel.ts';
import type { SupplyColumns } from './supplyModel.ts';

/** `both`: a handout decides how much comes from each, for all such issues of a city, product and day together (handouts.ts). */
export type IssueSource = 'own' | 'pool' | 'both';

/** Goods of one product issued to one demand class on one day. */
export interface IssueColumn {
  readonly column: number;
  readonly demandClass: number;
  readonly from: IssueSource;
  readonly product: number;
  readonly day: number;
}

export interface IssueOptions {
  /** By demand. */
  readonly access: readonly Access[];
  /** By product: whether the pool has any of it. */
  readonly poolReach: readonly boolean[];
  readonly pins: readonly Pin[];
  readonly serving: ServingDays;
  /** Whether classes share handouts. This pays where many classes are served on one day, as they are when served on all days. */
  readonly sharing: boolean;
}

interface Offer {
  /** City and product. */
  readonly place: string;
  readonly product: number;
  readonly sources: readonly ('own' | 'pool')[];
}

export function destinationOf(instance: Instance, classes: readonly DemandClass[], demandClass: number): number {
  return instance.demands[classes[demandClass].demands[0]].destination;
}

/** Adds the issues of all classes, in the order of the classes, and the rows that hold each class to its quantity and its pins. */
export function addIssues(
  builder: LpBuilder,
  instance: Instance,
  supply: SupplyColumns,
  classes: readonly DemandClass[],
  { access, poolReach, pins, serving, sharing }: IssueOptions,
): IssueColumn[] {
  const firstOf = (k: number) => instance.demands[classes[k].demands[0]];
  const pinsOf = (k: number) => [...pins.entries()].filter(([, pin]) => pin.kind === 'dispatch' && pin.demand === firstOf(k).code);
  const offers = classes.map((_, k): Offer[] => {
    const { destination, products } = firstOf(k);
    const may = access[classes[k].demands[0]];
    return products.map((product) => ({
      place: `${destination}|${product}`,
      product,
      sources: [
        ...(may.own && reachesCity(instance, supply, destination, product) ? (['own'] as const) : []),
        ...(may.pool && poolReach[product] ? (['pool'] as const) : []),
      ],
    }));
  });
  // A pin bounds how much comes from the pool, so a pinned class cannot share.
  const canShare = (k: number, { sources }: Offer) => sharing && sources.length === 2 && pinsOf(k).length === 0;
  const sharers = Map.groupBy(
    offers.flatMap((ofClass, k) => ofClass.filter((offer) => canShare(k, offer))),
    ({ place }) => place,
  );
  const isShared = (k: number, offer: Offer) => canShare(k, offer) && (sharers.get(offer.place) ?? []).length > 1;
  return classes.flatMap((demandClass, k) => {
    const demand = firstOf(k);
    const issues: IssueColumn[] = [];
    for (const offer of offers[k]) {
      const { product } = offer;
      for (const from of isShared(k, offer) ? (['both'] as const) : offer.sources) {
        for (let day = firstServingDay(demand, serving); day <= demand.due; day += 1) {
          const column = builder.addColumn(0, demandClass.quantity, 0, `issue|${k}|${from}|${product}|${day}`);
          issues.push({ column, demandClass: k, from, product, day });
        }
      }
    }
    if (issues.length > 1)
      builder.addRow(
        -infinity,
        demandClass.quantity,
        issues.map(({ column }) => ({ column, value: 1 })),
        { key: `class|${k}` },
      );
    for (const [index, pin] of pinsOf(k)) {
      if (pin.kind !== 'dispatch') continue;
      const bound = issues.filter(
        (issue) => issue.from === 'pool' && (pin.product === null || instance.products[issue.product].code === pin.product),
      );
      builder.addRow(
        pin.min ?? -infinity,
        pin.max ?? infinity,
        bound.map(({ column }) => ({ column, value: 1 })),
        { key: `dispatch|${index}`, price: { name: `dispatch|${pin.demand}|${pin.product ?? ''}`, day: 0, unit: 1 } },
      );
    }
    return issues;
  });
}
